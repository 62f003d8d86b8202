import * as v from 'valibot'
import { ageBands } from '../../domain/geography/strata'
import { assumptionLimits, defaultAssumptions } from '../../domain/studies/assumptions'
import type { AgeRange, Criterion, Protocol } from '../../domain/studies/protocol'
import { identifier } from '../../domain/studies/protocolParts'
import type { ProtocolChange } from './protocolChange'

const ageEnd = v.picklist(['from', 'to'])

/** The one value of a protocol that is sought. */
export const seekField = v.variant('kind', [
  v.strictObject({ kind: v.literal('population-age'), end: ageEnd }),
  v.strictObject({
    kind: v.literal('criterion-age'),
    group: identifier,
    alternative: identifier,
    end: ageEnd,
  }),
  v.strictObject({ kind: v.literal('stated-share'), group: identifier, alternative: identifier }),
  v.strictObject({ kind: v.literal('overlap') }),
  v.strictObject({ kind: v.literal('availability'), step: identifier }),
])
export type SeekField = v.InferOutput<typeof seekField>

/** A value that is sought: an age, null for no limit; a share or the overlap between 0 and 1. */
export type SoughtValue = number | null

/** Nobody is counted by single years from this age on: a limit above it is none. */
const openBand = ageBands.at(-1)?.from ?? 0
const perMille = 1000
const hundredth = 100

function countTo(last: number, first = 0): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}

function agesOf({ from, to }: AgeRange, end: 'from' | 'to'): readonly SoughtValue[] {
  if (end === 'from') return countTo(Math.min(to ?? openBand, openBand))
  return [...countTo(openBand - 1, from), null]
}

function alternativeOf(
  protocol: Protocol,
  place: { readonly group: string; readonly alternative: string },
): Criterion | null {
  const group = [...protocol.inclusion, ...protocol.exclusion].find(({ id }) => id === place.group)
  return group?.anyOf.find(({ id }) => id === place.alternative) ?? null
}

function ageRangeAt(protocol: Protocol, field: SeekField): AgeRange | null {
  if (field.kind === 'population-age') return protocol.population.age
  if (field.kind !== 'criterion-age') return null
  const condition = alternativeOf(protocol, field)?.condition
  return condition?.kind === 'age' ? condition.range : null
}

/** The value that a field has now; undefined when the protocol has no such field. */
export function valueAt(protocol: Protocol, field: SeekField): SoughtValue | undefined {
  switch (field.kind) {
    case 'population-age':
    case 'criterion-age':
      return ageRangeAt(protocol, field)?.[field.end]
    case 'stated-share': {
      const evidence = alternativeOf(protocol, field)?.evidence
      return evidence?.kind === 'stated' ? evidence.share : undefined
    }
    case 'overlap':
      return (protocol.assumptions ?? defaultAssumptions).overlap.value
    case 'availability':
      return protocol.availability?.find(({ id }) => id === field.step)?.share
  }
}

/**
 * All values that a field can take, in order: whole years (the last is no limit), shares in steps of a tenth of a per cent,
 * the overlap in steps of a hundredth. Empty when the protocol has no such field.
 */
export function valuesOf(protocol: Protocol, field: SeekField): readonly SoughtValue[] {
  if (valueAt(protocol, field) === undefined) return []
  switch (field.kind) {
    case 'population-age':
    case 'criterion-age': {
      const range = ageRangeAt(protocol, field)
      return range === null ? [] : agesOf(range, field.end)
    }
    case 'stated-share':
    case 'availability':
      return countTo(perMille).map((share) => share / perMille)
    case 'overlap':
      return countTo(Math.round(assumptionLimits.mostOverlap * hundredth)).map((value) => value / hundredth)
  }
}

/** The change that gives a field a value. Shares and the overlap have one always. */
export function changeTo(field: SeekField, value: SoughtValue): ProtocolChange {
  return field.kind === 'population-age' || field.kind === 'criterion-age'
    ? { ...field, value }
    : { ...field, value: value ?? 0 }
}

/** Every field of a protocol that can be sought: those of active criteria only, as others change no number. */
export function seekFields(protocol: Protocol): readonly SeekField[] {
  const ends = ['from', 'to'] as const
  const groups = [...protocol.inclusion, ...protocol.exclusion].filter(({ active }) => active)
  return [
    ...ends.map((end): SeekField => ({ kind: 'population-age', end })),
    ...groups.flatMap(({ id: group, anyOf }) =>
      anyOf.flatMap(({ id: alternative, condition, evidence }): readonly SeekField[] => {
        if (evidence.kind === 'stated') return [{ kind: 'stated-share', group, alternative }]
        return condition.kind === 'age' && evidence.kind !== 'none'
          ? ends.map((end) => ({ kind: 'criterion-age', group, alternative, end }))
          : []
      }),
    ),
    ...(groups.length > 1 ? [{ kind: 'overlap' } as const] : []),
    ...(protocol.availability ?? [])
      .filter(({ active }) => active)
      .map(({ id: step }): SeekField => ({ kind: 'availability', step })),
  ]
}
