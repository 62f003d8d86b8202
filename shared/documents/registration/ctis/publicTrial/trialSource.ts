import { at, listOf } from '../../../../sources/ctis/looseValues'
import type { ReadTrial } from '../../../../domain/registration/registrationFormat'
import type { LocalisedText } from '../../../../domain/studies/protocol'

export type Place = readonly (string | number)[]

/** A public record that is read piece by piece, and remembers which pieces were. */
export interface TrialSource {
  /** Text of a place, whole, for a path of the record; empty where there is none. `most`: characters that the record takes. */
  readonly text: (place: Place, path: string, most?: number) => string
  readonly yesOrNo: (place: Place, path: string) => boolean | null
  readonly wholeNumber: (place: Place, path: string) => number | null
  /** How many items a list has. */
  readonly count: (place: Place) => number
  /** Positions of a list, by the numbers that its items bear where they bear any. */
  readonly inOrder: (place: Place) => readonly number[]
  /** What is there, as it is: not marked as read. */
  readonly look: (...place: Place) => unknown
  /** Says that a place was read into a path. */
  readonly understood: (place: Place, path: string) => void
  /** Says that a place was looked at and is not kept. */
  readonly notKept: (place: Place, reason: LocalisedText) => void
  readonly report: () => Pick<ReadTrial, 'understood' | 'notUnderstood'>
}

/** `a.b.0.c` of a place; positions count from 0 as in the file. */
export function placeName(place: Place): string {
  return place.join('.')
}

/** Branches that tell of persons, whose names are not copied. */
export const personBranch =
  /^(personInfo|person|publicContacts|scientificContacts|contactPointForUnion|phone|email|phoneNumber|telephone)$/

/** The start of what stands at a place, without persons. */
export function excerptOf(value: unknown): string {
  const text =
    typeof value === 'string'
      ? value
      : JSON.stringify(value, (key, part: unknown) => (personBranch.test(key) ? undefined : part))
  return text.length > 160 ? `${text.slice(0, 159)}…` : text
}

function textAt(root: unknown, place: Place): string {
  const value = at(root, ...place)
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return typeof value === 'string' ? value.trim() : ''
}

export function trialSource(
  root: unknown,
  leftOver: (
    isRead: (place: string) => boolean,
    isReadWithin: (place: string) => boolean,
  ) => ReadTrial['notUnderstood'],
): TrialSource {
  const understood: { from: string; path: string }[] = []
  const notUnderstood: ReadTrial['notUnderstood'][number][] = []
  const seen = new Set<string>()
  const take = (place: Place, path: string): void => {
    seen.add(placeName(place))
    understood.push({ from: placeName(place), path })
  }
  const notKept = (place: Place, reason: LocalisedText): void => {
    const value = at(root, ...place)
    seen.add(placeName(place))
    const isEmpty = value === undefined || value === null || value === '' || JSON.stringify(value) === '[]'
    if (!isEmpty) notUnderstood.push({ from: placeName(place), excerpt: excerptOf(value), reason })
  }
  return {
    text: (place, path, most = 60_000) => {
      const text = textAt(root, place)
      if (text === '' || text === 'N/A') return ''
      take(place, path)
      if (text.length > most) {
        notUnderstood.push({
          from: placeName(place),
          excerpt: excerptOf(text.slice(most)),
          reason: {
            en: `Only the first ${most} characters are kept.`,
            nb: `Bare de første ${most} tegnene er beholdt.`,
          },
        })
      }
      return text.slice(0, most)
    },
    yesOrNo: (place, path) => {
      const value = at(root, ...place)
      if (typeof value !== 'boolean') return null
      take(place, path)
      return value
    },
    wholeNumber: (place, path) => {
      const text = textAt(root, place)
      if (!/^\d{1,7}$/.test(text)) return null
      take(place, path)
      return Number(text)
    },
    count: (place) => listOf(at(root, ...place)).length,
    inOrder: (place) => {
      const numberOf = (item: unknown): number => Number(at(item, 'number') ?? 0)
      return listOf(at(root, ...place))
        .map((item, index) => ({ index, number: numberOf(item) }))
        .toSorted((one, other) => one.number - other.number || one.index - other.index)
        .map(({ index }) => index)
    },
    look: (...place) => at(root, ...place),
    understood: take,
    notKept,
    report: () => ({
      understood,
      notUnderstood: [
        ...notUnderstood,
        ...leftOver(
          (place) => seen.has(place),
          (place) => [...seen].some((one) => one.startsWith(`${place}.`)),
        ),
      ],
    }),
  }
}
