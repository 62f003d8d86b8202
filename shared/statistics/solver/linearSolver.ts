/** A variable with its limits; `-Infinity` and `Infinity` stand for none. Continuous unless `integer`. */
export interface LinearColumn {
  readonly lower: number
  readonly upper: number
  readonly integer?: boolean
}

/** A weighted sum of distinct columns, counted from 0; every coefficient is 1 where none are given. */
export interface LinearExpression {
  readonly columns: readonly number[]
  readonly coefficients?: readonly number[]
}

/** A weighted sum with its limits; equal limits make an equation. */
export interface LinearRow extends LinearExpression {
  readonly lower: number
  readonly upper: number
}

export interface LinearModel {
  readonly columns: readonly LinearColumn[]
  readonly rows: readonly LinearRow[]
}

export interface LinearObjective extends LinearExpression {
  readonly direction: 'minimise' | 'maximise'
}

/** `stopped`: a limit of the solver was reached before anything was proved; `reason` names it for people. */
export type LinearSolution =
  | { readonly status: 'optimal'; readonly value: number; readonly values: Float64Array }
  | { readonly status: 'infeasible' }
  | { readonly status: 'unbounded' }
  | { readonly status: 'stopped'; readonly reason: string }

/** A model held by the solver, to be solved for one objective after the other. */
export interface LinearProgram {
  /** Solves to a proved optimum. Repeated calls start from the solution before. */
  solve(objective: LinearObjective): LinearSolution
}

/**
 * Solves linear programs, with or without integer columns. Blocks its thread. The host creates one, since the solver is a
 * WebAssembly file that this folder must not look for.
 */
export interface LinearSolver {
  /** Holds the model while `work` runs and frees it afterwards; the program must not be kept. */
  withProgram<Result>(model: LinearModel, work: (program: LinearProgram) => Result): Result
}

/** Loads the solver when it is first needed. */
export type LoadLinearSolver = () => Promise<LinearSolver>
