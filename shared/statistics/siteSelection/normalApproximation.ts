import type { LinearRow, LinearSolver } from '../solver/linearSolver'
import { normalQuantile } from '../special/normal'
import type { CandidateCounts } from './candidateCounts'
import type { Places, RuleRow } from './selectionRows'

export interface NormalRequest {
  readonly rows: readonly RuleRow[]
  readonly weights: readonly number[]
  readonly probability: number
}

const mostCuts = 200
const slack = 1e-9

/**
 * The set of least weight if the sum were normal, Σμ − z√Σv >= target − ½: not a result, but what a plain approximation would have
 * chosen. The root is convex over sets, so tangents at the sets found so far approach it from below. Null where no set keeps to it, and for
 * probabilities below one half, where the condition is not convex.
 */
export function normalApproximation(
  solver: LinearSolver,
  { moments, target }: CandidateCounts,
  { rows, weights, probability }: NormalRequest,
): Places | null {
  const z = normalQuantile(probability)
  if (z < 0) return null
  const places = moments.map((_, place) => place)
  const deviation = places.length
  const columns = [
    ...places.map(() => ({ lower: 0, upper: 1, integer: true })),
    { lower: 0, upper: Infinity },
  ]
  const enough: LinearRow = {
    columns: [...places, deviation],
    coefficients: [...moments.map(({ mean }) => mean), -z],
    lower: target - 0.5,
    upper: Infinity,
  }
  const tangents: LinearRow[] = []
  for (let cut = 0; cut < mostCuts; cut += 1) {
    const used = rows.filter((row) => row.columns.length > 0)
    const solution = solver.withProgram({ columns, rows: [...used, enough, ...tangents] }, (program) =>
      program.solve({ direction: 'minimise', columns: places, coefficients: weights }),
    )
    if (solution.status !== 'optimal') return null
    const taken = places.filter((place) => (solution.values[place] ?? 0) > 0.5)
    const mean = taken.reduce((sum, place) => sum + (moments[place]?.mean ?? 0), 0)
    const root = Math.sqrt(taken.reduce((sum, place) => sum + (moments[place]?.variance ?? 0), 0))
    if (mean - z * root >= target - 0.5 - slack || root === 0) return taken
    tangents.push({
      columns: [...taken, deviation],
      coefficients: [...taken.map((place) => (moments[place]?.variance ?? 0) / root), -1],
      lower: -Infinity,
      upper: 0,
    })
  }
  return null
}
