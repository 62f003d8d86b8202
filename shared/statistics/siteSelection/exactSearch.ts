import { convolve } from '../recruitment/distributions/convolve'
import type { Probabilities } from '../recruitment/distributions/fillProbabilities'
import { reaching, type CandidateCounts } from './candidateCounts'
import { slackOf, type Places, type RuleRow } from './selectionRows'
import { createUpperBounds } from './upperBounds'

export interface ExactRequest {
  readonly rows: readonly RuleRow[]
  /**
   * `weight`: the least weight of all sets whose probability is at least `probability`. `probability`: the largest probability.
   */
  readonly goal:
    | { readonly type: 'weight'; readonly weights: readonly number[]; readonly probability: number }
    | { readonly type: 'probability' }
  /** A set known already, which only a better one replaces. */
  readonly start: Places | null
  /** Multiplications that may be spent. */
  readonly effort: number
}

export interface ExactResult {
  /** The best set; null where there is none. */
  readonly places: Places | null
  /** False where the effort was spent before every set was ruled out. */
  readonly complete: boolean
}

/** What the search does between two steps, so that it can be ended: some ten milliseconds. */
const workInStep = 20_000_000

interface Row {
  readonly coefficients: Float64Array
  readonly lower: number
  upper: number
  sum: number
  /** What the candidates from a depth on can still add. */
  readonly rest: Float64Array
}

function toRow({ columns, coefficients, lower, upper }: RuleRow, order: Places): Row {
  const byPlace = new Map(columns.map((column, index) => [column, coefficients?.[index] ?? 1]))
  const ordered = Float64Array.from(order, (place) => byPlace.get(place) ?? 0)
  const rest = new Float64Array(order.length + 1)
  for (let depth = order.length - 1; depth >= 0; depth -= 1)
    rest[depth] = (rest[depth + 1] ?? 0) + (ordered[depth] ?? 0)
  return { coefficients: ordered, lower: lower - slackOf(lower), upper: upper + slackOf(upper), sum: 0, rest }
}

/**
 * Searches all sets by branch and bound with exact probabilities. A branch is left when its rules cannot be kept, or when not even
 * all that is left, or as many of the best as the rules allow, make the probability large enough: it never falls when a site is
 * added. Yields now and then; ends with the best set.
 */
export function* searchExactly(
  counts: CandidateCounts,
  request: ExactRequest,
): Generator<void, ExactResult, void> {
  const { goal } = request
  const weightOf = (place: number): number => (goal.type === 'weight' ? (goal.weights[place] ?? 0) : 1)
  const merit = (place: number): number => (counts.moments[place]?.mean ?? 0) / (weightOf(place) + 1e-12)
  const order = counts.moments
    .map((_, place) => place)
    .toSorted((first, second) => merit(second) - merit(first))
  const rows = request.rows.map((row) => toRow(row, order))
  const bounds = createUpperBounds(counts, order)
  let best = request.start
  let wanted = goal.type === 'weight' ? goal.probability : best === null ? -1 : counts.probabilityOf(best)
  const weightRow =
    goal.type === 'weight'
      ? toRow({ columns: order, coefficients: order.map(weightOf), lower: 0, upper: Infinity }, order)
      : null
  if (weightRow !== null) {
    rows.push(weightRow)
    if (best !== null) tighten(best.reduce((sum, place) => sum + weightOf(place), 0))
  }
  let [spent, sinceStep] = [0, 0]
  const taken: number[] = []

  /** Only a set that is better by more than rounding counts as better. */
  function tighten(weight: number): void {
    if (weightRow !== null) weightRow.upper = weight - slackOf(weight)
  }

  /** How many more candidates the limits leave room for, from a depth on. */
  function roomFor(depth: number): number {
    let room = order.length - depth
    for (const row of rows) {
      if (row.upper === Infinity) continue
      let left = row.upper - row.sum
      let fits = 0
      for (const coefficient of row.coefficients.slice(depth).sort()) {
        left -= coefficient
        if (left < 0) break
        fits += 1
      }
      room = Math.min(room, fits)
    }
    return room
  }

  function good(probability: number): boolean {
    return goal.type === 'weight' ? probability >= wanted : probability > wanted
  }

  function record(probability: number): void {
    best = [...taken]
    if (goal.type === 'weight') tighten(taken.reduce((sum, place) => sum + weightOf(place), 0))
    else wanted = probability
  }

  function* visit(depth: number, sum: Probabilities): Generator<void, void, void> {
    if (spent > request.effort) return
    if (sinceStep > workInStep) {
      sinceStep = 0
      yield
    }
    if (rows.some((row) => row.sum > row.upper || row.sum + (row.rest[depth] ?? 0) < row.lower)) return
    const probability = reaching(sum)
    if (good(probability) && rows.every((row) => row.sum >= row.lower)) {
      record(probability)
      if (goal.type === 'weight') return
    }
    const place = order[depth]
    if (place === undefined) return
    const room = roomFor(depth)
    if (room === 0 || !good(bounds.withRest(sum, depth, room))) return
    spent += counts.target * (counts.target / 2 + 3)
    sinceStep += counts.target * (counts.target / 2 + 3)
    for (const row of rows) row.sum += row.coefficients[depth] ?? 0
    taken.push(place)
    yield* visit(depth + 1, convolve(sum, counts.of(place), counts.target))
    taken.pop()
    for (const row of rows) row.sum -= row.coefficients[depth] ?? 0
    yield* visit(depth + 1, sum)
  }

  yield* visit(0, counts.ofSet([]))
  return { places: best, complete: spent <= request.effort }
}
