import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { Count, Precision, Provenance } from './count'
import { sumOrNull } from './sumOrNull'

/** From most to least certain: a result is no more certain than its least certain part. */
const certainty: readonly Precision[] = [
  'exact',
  'preliminary',
  'rounded',
  'floored',
  'perturbed',
  'estimated',
  'magnitude',
  'suppressed',
  'missing',
  'not-applicable',
]

export type Comparison = 'less' | 'equal' | 'greater' | 'undecided'

/** A share of a count, 0 to 1: the true share lies between the limits; `value` is null when either number is not shown. */
export interface CountShare {
  readonly value: number | null
  readonly lower: number
  readonly upper: number
}

function leastCertain(counts: readonly Count[]): Precision {
  return certainty[Math.max(...counts.map((count) => certainty.indexOf(count.precision)))] ?? 'missing'
}

function mergeProvenance(counts: readonly Count[]): readonly Provenance[] {
  const known = new Map<string, Provenance>()
  for (const origin of counts.flatMap((count) => count.provenance)) known.set(JSON.stringify(origin), origin)
  return [...known.values()]
}

function findMixture(counts: readonly Count[]): Outcome<never> | null {
  const grains = [...new Set(counts.map((count) => count.grain))]
  if (grains.length > 1) {
    return fail(
      'malformed-request',
      `Counts of ${grains.join(' and ')} do not mix. Use counts of one kind.`,
      { grains },
    )
  }
  if (counts.some((count) => count.precision === 'not-applicable')) {
    return fail('malformed-request', 'A cell that does not apply holds no number. Leave it out.')
  }
  return null
}

/**
 * The sum of counts of one grain, as an interval. Refused for no counts, for mixed grains, and for cells that are not
 * additive (people counted in several of them).
 */
export function sumCounts(counts: readonly Count[]): Outcome<Count> {
  const [first] = counts
  if (first === undefined) return fail('malformed-request', 'There is nothing to add.')
  const mixture = findMixture(counts)
  if (mixture !== null) return mixture
  if (counts.length > 1 && counts.some((count) => !count.additive)) {
    return fail(
      'malformed-request',
      'These cells overlap and do not add up. Use the total that the source prints.',
    )
  }
  if (counts.length === 1) return succeed(first)
  return succeed({
    value: sumOrNull(counts.map(({ value }) => value)),
    lower: counts.reduce((total, count) => total + count.lower, 0),
    upper: sumOrNull(counts.map(({ upper }) => upper)),
    precision: leastCertain(counts),
    marker: null,
    grain: first.grain,
    additive: true,
    provenance: mergeProvenance(counts),
  })
}

/** The sum of two counts; see `sumCounts`. */
export function addCounts(first: Count, second: Count): Outcome<Count> {
  return sumCounts([first, second])
}

/** What is left of a whole without one of its parts. Refused for mixed grains and when the part is surely larger than the whole. */
export function subtractCounts(whole: Count, part: Count): Outcome<Count> {
  const mixture = findMixture([whole, part])
  if (mixture !== null) return mixture
  if (whole.upper !== null && part.lower > whole.upper) {
    return fail(
      'conflict',
      `A part of at least ${part.lower} does not fit into a whole of at most ${whole.upper}.`,
    )
  }
  const lower = part.upper === null ? 0 : Math.max(0, whole.lower - part.upper)
  const upper = whole.upper === null ? null : whole.upper - part.lower
  const difference = whole.value === null || part.value === null ? null : whole.value - part.value
  return succeed({
    value: difference === null ? null : Math.max(lower, difference),
    lower,
    upper,
    precision: leastCertain([whole, part]),
    marker: null,
    grain: whole.grain,
    additive: whole.additive && part.additive,
    provenance: mergeProvenance([whole, part]),
  })
}

/** Which of two counts is larger, as far as their intervals tell. Refused for mixed grains. */
export function compareCounts(first: Count, second: Count): Outcome<Comparison> {
  const mixture = findMixture([first, second])
  if (mixture !== null) return mixture
  if (first.upper !== null && first.upper < second.lower) return succeed('less')
  if (second.upper !== null && second.upper < first.lower) return succeed('greater')
  const same = first.lower === first.upper && second.lower === second.upper && first.lower === second.lower
  return succeed(same ? 'equal' : 'undecided')
}

/** The share of a whole that a part of it makes up. Refused for mixed grains, an empty whole, and a part surely larger than the whole. */
export function shareOf(part: Count, whole: Count): Outcome<CountShare> {
  const mixture = findMixture([part, whole])
  if (mixture !== null) return mixture
  if (whole.upper === 0) return fail('malformed-request', 'Nobody is counted in the whole: it has no shares.')
  if (whole.upper !== null && part.lower > whole.upper) {
    return fail(
      'conflict',
      `A part of at least ${part.lower} does not fit into a whole of at most ${whole.upper}.`,
    )
  }
  const lower = whole.upper === null ? 0 : part.lower / whole.upper
  const upper = part.upper === null || whole.lower === 0 ? 1 : Math.min(1, part.upper / whole.lower)
  const shown = part.value !== null && whole.value !== null && whole.value > 0
  return succeed({
    value: shown ? Math.min(upper, Math.max(lower, Number(part.value) / Number(whole.value))) : null,
    lower,
    upper,
  })
}
