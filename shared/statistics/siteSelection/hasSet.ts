import type { LinearSolver } from '../solver/linearSolver'
import type { RuleRow } from './selectionRows'

/** Whether any set of so many candidates keeps to the rows; true as well where the solver cannot tell. */
export function hasSet(solver: LinearSolver, candidates: number, rows: readonly RuleRow[]): boolean {
  if (rows.some(({ columns, lower }) => columns.length === 0 && lower > 0)) return false
  const used = rows.filter(({ columns }) => columns.length > 0)
  const columns = Array.from({ length: candidates }, () => ({ lower: 0, upper: 1, integer: true }))
  const solution = solver.withProgram({ columns, rows: used }, (program) =>
    program.solve({ direction: 'minimise', columns: [] }),
  )
  return solution.status !== 'infeasible'
}
