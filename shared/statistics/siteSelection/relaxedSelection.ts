import type { LinearColumn, LinearModel, LinearRow, LinearSolver } from '../solver/linearSolver'
import type { CandidateCounts } from './candidateCounts'
import { meanFrontier } from './frontier'
import type { Places, RuleRow } from './selectionRows'

export interface RelaxedRequest {
  readonly probability: number
  /** People by which the frontier is lowered, so that a set that is good enough exactly is not lost by the approximation. */
  readonly margin: number
  readonly rows: readonly RuleRow[]
  /** What is made least; one weight for each candidate. */
  readonly weights: readonly number[]
}

/** `stopped`: the solver reached one of its limits. */
export type RelaxedSolution =
  | { readonly status: 'found'; readonly places: Places; readonly weight: number }
  | { readonly status: 'infeasible' }
  | { readonly status: 'stopped' }

/**
 * The mixed-integer program in which the sum's mean has to lie above the frontier of its variance: the frontier is followed by
 * chords between breakpoints (special ordered set of type 2, written with binaries).
 */
function toModel(counts: CandidateCounts, { probability, margin, rows }: RelaxedRequest): LinearModel {
  const { moments, target } = counts
  const places = moments.map((_, place) => place)
  const forced = new Set(
    rows.flatMap(({ columns, lower }) => (columns.length === 1 && lower >= 1 ? columns : [])),
  )
  const lowest = moments.reduce((sum, { variance }, place) => sum + (forced.has(place) ? variance : 0), 0)
  const highest = moments.reduce((sum, { variance }) => sum + variance, 0)
  const frontier = meanFrontier(lowest, highest, target, probability)
  const weightAt = (point: number): number => moments.length + point
  const chordAt = (chord: number): number => moments.length + frontier.length + chord
  const lambdas = frontier.map((_, point) => weightAt(point))
  const chords = frontier.slice(1).map((_, chord) => chordAt(chord))
  const unit: LinearColumn = { lower: 0, upper: 1 }
  const onFrontier: readonly LinearRow[] = [
    {
      columns: [...places, ...lambdas],
      coefficients: [...moments.map(({ mean }) => mean), ...frontier.map(({ mean }) => margin - mean)],
      lower: 0,
      upper: Infinity,
    },
    { columns: lambdas, lower: 1, upper: 1 },
  ]
  const alongChords: readonly LinearRow[] = [
    {
      columns: [...places, ...lambdas],
      coefficients: [
        ...moments.map(({ variance }) => variance),
        ...frontier.map(({ variance }) => -variance),
      ],
      lower: 0,
      upper: 0,
    },
    { columns: chords, lower: 1, upper: 1 },
    ...lambdas.map((lambda, point) => {
      const beside = [point - 1, point].filter((chord) => chord >= 0 && chord < chords.length)
      return {
        columns: [lambda, ...beside.map(chordAt)],
        coefficients: [1, ...beside.map(() => -1)],
        lower: -Infinity,
        upper: 0,
      }
    }),
  ]
  return {
    columns: [
      ...places.map(() => ({ ...unit, integer: true })),
      ...lambdas.map(() => unit),
      ...chords.map(() => ({ ...unit, integer: true })),
    ],
    rows: [
      ...rows.filter(({ columns }) => columns.length > 0),
      ...onFrontier,
      ...(chords.length > 0 ? alongChords : []),
    ],
  }
}

/** Solves the approximated problem to its optimum. */
export function solveRelaxed(
  solver: LinearSolver,
  counts: CandidateCounts,
  request: RelaxedRequest,
): RelaxedSolution {
  // A row without columns is a sum of nothing, which only its limits decide.
  if (request.rows.some(({ columns, lower }) => columns.length === 0 && lower > 0))
    return { status: 'infeasible' }
  const places = request.weights.map((_, place) => place)
  return solver.withProgram(toModel(counts, request), (program) => {
    const solution = program.solve({ direction: 'minimise', columns: places, coefficients: request.weights })
    if (solution.status === 'infeasible') return { status: 'infeasible' }
    if (solution.status !== 'optimal') return { status: 'stopped' }
    const taken = places.filter((place) => (solution.values[place] ?? 0) > 0.5)
    return { status: 'found', places: taken, weight: solution.value }
  })
}
