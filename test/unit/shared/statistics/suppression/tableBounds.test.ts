import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#electron/node/linearSolver'
import type { IntegerRange, PublishedTable } from '#shared/statistics/suppression/integerRange'
import { tableBounds } from '#shared/statistics/suppression/tableBounds'
import { fittingTables, rangeOver } from '#test/support/fittingTables'

const solver = await loadLinearSolver()

const small = { lower: 1, upper: 4 }
const open = { lower: 0, upper: Infinity }

function known(value: number): IntegerRange {
  return { lower: value, upper: value }
}

function boundsOf(table: PublishedTable, queries: readonly (readonly number[])[] = []) {
  const result = tableBounds(solver, table, queries)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

/** Rows and columns of a table in row-major order, each with its total. */
function totals(rows: readonly number[], columns: readonly number[]): PublishedTable['sums'] {
  const width = columns.length
  return [
    ...rows.map((total, row) => ({
      cells: columns.map((_, column) => row * width + column),
      ...known(total),
    })),
    ...columns.map((total, column) => ({
      cells: rows.map((_, row) => row * width + column),
      ...known(total),
    })),
  ]
}

describe('tableBounds', () => {
  it('narrows three hidden cells by the total of their row (reference value by enumeration)', () => {
    const bounds = boundsOf(
      {
        cells: [small, known(12), small, known(30), small],
        sums: [{ cells: [0, 1, 2, 3, 4], ...known(50) }],
      },
      [
        [0, 2, 4],
        [0, 1],
      ],
    )
    expect(bounds).toEqual({
      cells: [small, known(12), small, known(30), small],
      queries: [known(8), { lower: 13, upper: 16 }],
      sharp: true,
    })
  })

  it('finds the cell that two rows and two columns give away together (reference value by enumeration)', () => {
    const cells = [
      ...[open, open, open, known(20)],
      ...[open, open, known(25), known(14)],
      ...[known(30), known(18), open, open],
      ...[known(22), known(16), open, open],
    ]
    const bounds = boundsOf({ cells, sums: totals([39, 50, 60, 50], [66, 46, 39, 48]) }, [[0, 5]])
    expect(bounds.cells[2]).toEqual(known(4))
    expect(bounds.cells[0]).toEqual({ lower: 3, upper: 14 })
    expect(bounds.queries).toEqual([{ lower: 3, upper: 25 }])
  })

  it('counts in whole persons where totals overlap (linear optimum 10.5, reference value by enumeration)', () => {
    const sums = [
      [0, 1],
      [1, 2],
      [0, 2],
    ].map((cells) => ({ cells, lower: 0, upper: 7 }))
    const bounds = boundsOf({ cells: [0, 1, 2].map(() => ({ lower: 0, upper: 10 })), sums }, [[0, 1, 2]])
    expect(bounds.queries).toEqual([{ lower: 0, upper: 10 }])
  })

  it('leaves without upper limit what nothing limits', () => {
    const bounds = boundsOf({ cells: [open, open, open], sums: [{ cells: [0, 1], ...known(30) }] }, [
      [0, 1],
      [1, 2],
    ])
    expect(bounds.cells).toEqual([{ lower: 0, upper: 30 }, { lower: 0, upper: 30 }, open])
    expect(bounds.queries).toEqual([known(30), open])
  })

  it('leaves without upper limit what overlapping sums do not limit either', () => {
    const sums = [
      [0, 1, 3],
      [1, 2, 3],
      [0, 2, 3],
    ].map((cells) => ({ cells, lower: 5, upper: Infinity }))
    expect(boundsOf({ cells: [open, open, open, open], sums }, [[0, 1, 2, 3]])).toEqual({
      cells: [open, open, open, open],
      queries: [{ lower: 5, upper: Infinity }],
      sharp: true,
    })
  })

  it('says when the figures contradict each other', () => {
    const three = [small, small, small]
    const overTotal = tableBounds(solver, { cells: three, sums: [{ cells: [0, 1, 2], ...known(20) }] })
    expect(overTotal).toMatchObject({ ok: false, error: { code: 'infeasible' } })
    const onlyTogether = tableBounds(solver, {
      cells: [0, 1, 2].map(() => ({ lower: 0, upper: 9 })),
      sums: [
        { cells: [0, 1], ...known(3) },
        { cells: [1, 2], ...known(3) },
        { cells: [0, 2], ...known(3) },
      ],
    })
    expect(onlyTogether).toMatchObject({ ok: false, error: { code: 'infeasible' } })
  })

  it.each([
    { cells: [{ lower: 4, upper: 1 }], sums: [] },
    { cells: [{ lower: 0.5, upper: 1 }], sums: [] },
    { cells: [small], sums: [{ cells: [0, 0], ...known(2) }] },
    { cells: [small], sums: [{ cells: [1], ...known(2) }] },
    { cells: [{ lower: -Infinity, upper: 1 }], sums: [] },
  ])('refuses a shape that is none: %j', (table) => {
    expect(tableBounds(solver, table)).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
  })

  it('keeps what is known without a proof where the solver gives up', () => {
    const sums = [
      [0, 1],
      [1, 2],
      [0, 2],
    ].map((cells) => ({ cells, lower: 0, upper: 7 }))
    const idle = tableBounds(
      { withProgram: (_, work) => work({ solve: () => ({ status: 'stopped', reason: 'no time' }) }) },
      { cells: [0, 1, 2].map(() => ({ lower: 0, upper: 10 })), sums },
      [[0, 1, 2]],
    )
    expect(idle).toEqual({
      ok: true,
      value: {
        cells: [0, 1, 2].map(() => ({ lower: 0, upper: 7 })),
        queries: [{ lower: 0, upper: 21 }],
        sharp: false,
      },
    })
  })

  const cell = fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 3 }))
    .map(([lower, width]) => ({ lower, upper: lower + width }))
  const table = fc
    .record({
      cells: fc.array(cell, { minLength: 2, maxLength: 6 }),
      sets: fc.array(fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 5 }), { maxLength: 5 }),
      share: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
      slack: fc.array(fc.nat(1), { minLength: 5, maxLength: 5 }),
    })
    .map(({ cells, sets, share, slack }) => {
      const truth = cells.map(({ lower, upper }, index) =>
        Math.min(upper, lower + Math.floor((share[index] ?? 0) * (upper - lower + 1))),
      )
      const sums = sets.map((set, index) => {
        const members = set.filter((member) => member < cells.length)
        const total = members.reduce((value, member) => value + (truth[member] ?? 0), 0)
        return { cells: members, lower: total, upper: total + (slack[index] ?? 0) }
      })
      return { cells, sums }
    })

  it('is what trying all tables gives', () => {
    fc.assert(
      fc.property(table, fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 4 }), (published, query) => {
        const asked = query.filter((member) => member < published.cells.length)
        const tables = fittingTables(published)
        expect(boundsOf(published, [asked])).toEqual({
          cells: published.cells.map((_, index) => rangeOver(tables, [index])),
          queries: [rangeOver(tables, asked)],
          sharp: true,
        })
      }),
      { numRuns: 150 },
    )
  })

  it('never widens when another sum is published', () => {
    fc.assert(
      fc.property(table, (published) => {
        const fewer = boundsOf({ cells: published.cells, sums: published.sums.slice(1) })
        boundsOf(published).cells.forEach((range, index) => {
          expect(range.lower).toBeGreaterThanOrEqual(fewer.cells[index]?.lower ?? Infinity)
          expect(range.upper).toBeLessThanOrEqual(fewer.cells[index]?.upper ?? -Infinity)
        })
      }),
      { numRuns: 50 },
    )
  })
})
