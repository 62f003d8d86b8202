import loadHighs from 'highs'
import { describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#electron/node/linearSolver'
import { createHighsSolver } from '#shared/statistics/solver/highsSolver'
import type { LinearModel, LinearObjective, LinearSolution } from '#shared/statistics/solver/linearSolver'

const solver = await loadLinearSolver()

function solve(model: LinearModel, objective: LinearObjective): LinearSolution {
  return solver.withProgram(model, (program) => program.solve(objective))
}

describe('createHighsSolver', () => {
  const workshop: LinearModel = {
    columns: [
      { lower: 0, upper: Infinity },
      { lower: 0, upper: Infinity },
    ],
    rows: [
      { columns: [0, 1], coefficients: [1, 2], lower: -Infinity, upper: 40 },
      { columns: [0, 1], coefficients: [2, 1], lower: -Infinity, upper: 50 },
    ],
  }

  it('finds the optimum, its value and its place', () => {
    const solution = solve(workshop, { direction: 'maximise', columns: [0, 1], coefficients: [30, 50] })
    expect(solution.status).toBe('optimal')
    if (solution.status !== 'optimal') return
    expect(solution.value).toBeCloseTo(1100, 8)
    expect([...solution.values].map((value) => Math.round(value))).toEqual([20, 10])
  })

  it('solves one model for one objective after the other, each on its own', () => {
    const values = solver.withProgram(workshop, (program) =>
      [
        program.solve({ direction: 'maximise', columns: [0] }),
        program.solve({ direction: 'maximise', columns: [1] }),
        program.solve({ direction: 'minimise', columns: [0, 1] }),
      ].map((solution) => (solution.status === 'optimal' ? solution.value : null)),
    )
    expect(values).toEqual([25, 20, 0])
  })

  it('keeps integer columns whole', () => {
    const triangle = (integer: boolean): LinearModel => ({
      columns: [0, 1, 2].map(() => ({ lower: 0, upper: 10, integer })),
      rows: [
        { columns: [0, 1], lower: 0, upper: 7 },
        { columns: [1, 2], lower: 0, upper: 7 },
        { columns: [0, 2], lower: 0, upper: 7 },
      ],
    })
    const all: LinearObjective = { direction: 'maximise', columns: [0, 1, 2] }
    expect(solve(triangle(false), all)).toMatchObject({ status: 'optimal', value: 10.5 })
    expect(solve(triangle(true), all)).toMatchObject({ status: 'optimal', value: 10 })
  })

  it.each([false, true])('tells unbounded from infeasible (integer: %s)', (integer) => {
    const columns = [0, 1].map(() => ({ lower: 0, upper: Infinity, integer }))
    const objective: LinearObjective = { direction: 'maximise', columns: [0, 1] }
    expect(solve({ columns, rows: [{ columns: [0], lower: 3, upper: 3 }] }, objective)).toEqual({
      status: 'unbounded',
    })
    const rows = [
      { columns: [0], lower: 3, upper: Infinity },
      { columns: [0, 1], coefficients: [2, 0], lower: -Infinity, upper: 5 },
    ]
    expect(solve({ columns, rows }, objective)).toEqual({ status: 'infeasible' })
  })

  it('answers for a model without columns or without rows', () => {
    const nothing: LinearObjective = { direction: 'maximise', columns: [] }
    expect(solve({ columns: [], rows: [] }, nothing)).toMatchObject({ status: 'optimal', value: 0 })
    expect(solve({ columns: [], rows: [{ columns: [], lower: 1, upper: 2 }] }, nothing)).toEqual({
      status: 'infeasible',
    })
    expect(
      solve({ columns: [{ lower: 2, upper: 5 }], rows: [] }, { direction: 'maximise', columns: [0] }),
    ).toMatchObject({ status: 'optimal', value: 5 })
  })

  it('says that it stopped where a limit was reached', async () => {
    const hasty = createHighsSolver(await loadHighs(), { timeLimit: 0 })
    const columns = Array.from({ length: 40 }, () => ({ lower: 0, upper: 9, integer: true }))
    const rows = columns.flatMap((_, column) =>
      [1, 2, 3].map((step) => ({
        columns: [column, (column + step) % 40, (column + 2 * step) % 40],
        coefficients: [2, 3, 5],
        lower: -Infinity,
        upper: 17 + step,
      })),
    )
    const solution = hasty.withProgram({ columns, rows }, (program) =>
      program.solve({ direction: 'maximise', columns: columns.map((_, column) => column) }),
    )
    expect(solution).toEqual({ status: 'stopped', reason: 'the time limit was reached' })
  })

  it('goes on after a model it refuses', () => {
    const twice: LinearModel = {
      columns: [{ lower: 0, upper: 1 }],
      rows: [{ columns: [0, 0], lower: 0, upper: 1 }],
    }
    expect(() => solve(twice, { direction: 'maximise', columns: [0] })).toThrow()
    expect(solve(workshop, { direction: 'maximise', columns: [0] })).toMatchObject({ status: 'optimal' })
  })
})
