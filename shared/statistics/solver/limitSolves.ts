import type { LinearSolver } from './linearSolver'

/** A solver that answers `stopped` after so many solves, for work that may not hold up its thread for long. */
export function limitSolves(solver: LinearSolver, most: number): LinearSolver {
  let solves = 0
  return {
    withProgram: (model, work) =>
      solver.withProgram(model, (program) =>
        work({
          solve(objective) {
            solves += 1
            return solves > most
              ? { status: 'stopped', reason: `the limit of ${most} solves was reached` }
              : program.solve(objective)
          },
        }),
      ),
  }
}
