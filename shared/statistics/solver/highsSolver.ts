import type { Highs, Model, ModelData } from 'highs'
import type {
  LinearModel,
  LinearObjective,
  LinearProgram,
  LinearSolution,
  LinearSolver,
} from './linearSolver'

export interface HighsSolverOptions {
  /** Longest time of one solve in seconds, 30 unless given. */
  readonly timeLimit?: number
}

/** Limits that may have ended a solve, by the number of the model status. */
const stops: Readonly<Record<number, string>> = {
  13: 'the time limit was reached',
  14: 'the iteration limit was reached',
  15: 'the solver could not decide',
  17: 'the solver was interrupted',
}

function toModelData(model: LinearModel, highs: Highs): ModelData {
  const { columns, rows } = model
  const starts = new Int32Array(rows.length + 1)
  rows.forEach((row, index) => {
    starts[index + 1] = (starts[index] ?? 0) + row.columns.length
  })
  const { continuous, integer } = highs.constants.variableType
  const data: ModelData = {
    numCols: columns.length,
    numRows: rows.length,
    colCost: new Float64Array(columns.length),
    colLower: columns.map((column) => column.lower),
    colUpper: columns.map((column) => column.upper),
    rowLower: rows.map((row) => row.lower),
    rowUpper: rows.map((row) => row.upper),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: rows.flatMap((row) => row.columns),
      values: rows.flatMap((row) => row.coefficients ?? row.columns.map(() => 1)),
    },
  }
  // A model with integrality is an integer program for the solver, even if no column is integer.
  if (!columns.some((column) => column.integer === true)) return data
  return { ...data, integrality: columns.map((column) => (column.integer === true ? integer : continuous)) }
}

/** Linear solver made of a loaded HiGHS module (Huangfu and Hall 2018, doi 10.1007/s12532-017-0130-5). */
export function createHighsSolver(highs: Highs, { timeLimit = 30 }: HighsSolverOptions = {}): LinearSolver {
  return {
    withProgram(model, work) {
      if (model.columns.length === 0) return work(solveEmpty(model))
      return highs.withModel(toModelData(model, highs), (native) => {
        // Without a gap of 0 an integer optimum may be off by one in ten thousand.
        native.options.set({ output_flag: false, mip_rel_gap: 0, time_limit: timeLimit })
        return work(createProgram(highs, native))
      })
    },
  }
}

/** HiGHS calls every model without columns "empty", also where 0 is outside the limits of a row. */
function solveEmpty({ rows }: LinearModel): LinearProgram {
  const feasible = rows.every((row) => row.lower <= 0 && row.upper >= 0)
  return {
    solve: () =>
      feasible ? { status: 'optimal', value: 0, values: new Float64Array() } : { status: 'infeasible' },
  }
}

function createProgram(highs: Highs, native: Model): LinearProgram {
  const { modelStatus, objectiveSense } = highs.constants
  let priced: readonly number[] = []
  let feasibility: LinearSolution | undefined

  function run(objective: LinearObjective): number {
    for (const column of priced) native.changeColCost(column, 0)
    objective.columns.forEach((column, index) =>
      native.changeColCost(column, objective.coefficients?.[index] ?? 1),
    )
    priced = objective.columns
    native.changeObjectiveSense(objectiveSense[objective.direction === 'minimise' ? 'minimize' : 'maximize'])
    native.zeroAllClocks()
    native.run()
    return native.getModelStatus()
  }

  function findFeasible(): LinearSolution {
    feasibility ??= toSolution(run({ direction: 'minimise', columns: [] }), () => ({ status: 'infeasible' }))
    return feasibility
  }

  function toSolution(status: number, decide: () => LinearSolution): LinearSolution {
    if (status === modelStatus.optimal) {
      return { status: 'optimal', value: native.getObjectiveValue(), values: native.getSolution().colValue }
    }
    if (status === modelStatus.infeasible) return { status: 'infeasible' }
    if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible) return decide()
    return { status: 'stopped', reason: stops[status] ?? `the solver ended with status ${status}` }
  }

  return {
    solve: (objective) =>
      // Presolve finds integer programs "infeasible or unbounded": only a solve without objective tells which.
      toSolution(run(objective), () => {
        const feasible = findFeasible()
        return feasible.status === 'optimal' ? { status: 'unbounded' } : feasible
      }),
  }
}
