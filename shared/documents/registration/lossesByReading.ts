import type { RegistrationRecord } from '../../domain/registration/record/registrationRecord'
import type { RegistrationLoss } from '../../domain/registration/registrationProblem'
import type { LocalisedText } from '../../domain/studies/protocol'

/** A place in a record, `*` for any item of a list, and why a format does not hold it. */
export type LossReason = readonly [pattern: string, reason: LocalisedText]

/** Links inside Kohort and numbers of the record itself: no register is told them. */
const internal: ReadonlySet<string> = new Set(['id', 'group', 'site', 'formatVersion'])

/** What tells the items of a list apart where positions do not. */
const signatures: ReadonlyMap<string, readonly string[]> = new Map([
  ['identifiers.secondary', ['kind', 'value']],
  ['parties.collaborators', ['name']],
  ['parties.officials', ['role', 'person']],
  ['arms', ['label']],
  ['interventions', ['name']],
  ['objectives', ['text']],
  ['outcomes', ['level', 'title']],
  ['conditions', ['name']],
  ['eligibility.inclusion', ['text']],
  ['eligibility.exclusion', ['text']],
  ['recruitment.countries', ['country']],
  ['recruitment.locations', ['facility', 'department', 'city']],
  ['links', ['url']],
  ['references', ['pubmed']],
])

type Fields = Readonly<Record<string, unknown>>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isStated(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false
  if (Array.isArray(value)) return value.some(isStated)
  return isFields(value)
    ? Object.entries(value).some(([key, one]) => !internal.has(key) && isStated(one))
    : true
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

function* lostItems(original: readonly unknown[], read: readonly unknown[], path: string): Generator<string> {
  const left = [...read]
  const keys = signatures.get(path) ?? []
  for (const [index, item] of original.entries()) {
    const isMatch = (candidate: unknown): boolean =>
      isFields(item) && isFields(candidate)
        ? keys.every((key) => same(item[key], candidate[key]))
        : same(item, candidate)
    const found = left.findIndex(isMatch)
    if (found < 0) {
      if (isStated(item)) yield `${path}.${index}`
    } else {
      const [counterpart] = left.splice(found, 1)
      yield* lostIn(item, counterpart, `${path}.${index}`)
    }
  }
}

/** Places that state something which was read back as something else, or not at all. */
function* lostIn(original: unknown, read: unknown, path: string): Generator<string> {
  if (!isStated(original)) return
  if (Array.isArray(original)) {
    yield* lostItems(original, Array.isArray(read) ? read : [], path)
  } else if (isFields(original) && isFields(read)) {
    for (const [key, value] of Object.entries(original)) {
      if (internal.has(key)) continue
      yield* lostIn(value, read[key], path === '' ? key : `${path}.${key}`)
    }
  } else if (original !== read) yield path
}

const patternOf = (path: string): string => path.replace(/\.\d+(?=\.|$)/g, '.*')

function reasonFor(pattern: string, reasons: readonly LossReason[]): LossReason | null {
  const fitting = reasons.filter(([prefix]) => pattern === prefix || pattern.startsWith(`${prefix}.`))
  return fitting.toSorted(([one], [other]) => other.length - one.length)[0] ?? null
}

/**
 * What a format loses of a record, found by comparing it with what is read back from the file: so nothing is lost without being named. Each reason is
 * given once, at the first place that it holds for; `otherwise` is said where none fits.
 */
export function lossesByReading(
  original: RegistrationRecord,
  read: RegistrationRecord,
  reasons: readonly LossReason[],
  otherwise: LocalisedText,
): readonly RegistrationLoss[] {
  const losses = new Map<string, RegistrationLoss>()
  for (const path of lostIn(original, read, '')) {
    const pattern = patternOf(path)
    const reason = reasonFor(pattern, reasons)
    const key = reason?.[0] ?? pattern
    if (!losses.has(key)) losses.set(key, { path, reason: reason?.[1] ?? otherwise })
  }
  return [...losses.values()]
}
