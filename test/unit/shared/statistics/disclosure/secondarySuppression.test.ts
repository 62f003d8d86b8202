import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#electron/node/linearSolver'
import type { ReleaseTable } from '#shared/statistics/disclosure/releaseTable'
import { suppressSecondary, type SuppressionPlan } from '#shared/statistics/disclosure/secondarySuppression'
import { sumBounds } from '#shared/statistics/suppression/sumBounds'

const solver = await loadLinearSolver()

function planOf(table: ReleaseTable): SuppressionPlan {
  const result = suppressSecondary(solver, table)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const rowsAndColumns = [
  [0, 1, 2],
  [3, 4, 5],
  [6, 7, 8],
  [0, 3, 6],
  [1, 4, 7],
  [2, 5, 8],
]

/** Ranges a reader works out from the printed table alone. */
function readerRanges({ counts, sums, threshold, zeroHidden }: ReleaseTable, plan: SuppressionPlan) {
  const small = { lower: zeroHidden ? 0 : 1, upper: threshold - 1 }
  const smallCells = plan.smallCells.map(({ index }) => index)
  const smallSums = plan.smallSums.map(({ index }) => index)
  const cells = counts.map((count, cell) => {
    if (smallCells.includes(cell)) return small
    return plan.hiddenCells.includes(cell) ? { lower: 0, upper: Infinity } : { lower: count, upper: count }
  })
  const printed = sums.flatMap((members, sum) => {
    if (plan.hiddenSums.includes(sum)) return []
    const total = members.reduce((value, cell) => value + (counts[cell] ?? 0), 0)
    return [
      smallSums.includes(sum) ? { cells: members, ...small } : { cells: members, lower: total, upper: total },
    ]
  })
  const queries = [...smallCells.map((cell) => [cell]), ...smallSums.map((sum) => sums[sum] ?? [])]
  const result = sumBounds(solver, { cells, sums: printed }, queries)
  if (!result.ok) throw new Error(result.error.message)
  return result.value.ranges
}

describe('suppressSecondary', () => {
  it('hides the smallest cells that keep one small count from being worked out', () => {
    const counts = [2, 12, 25, 16, 14, 18, 40, 9, 30]
    expect(planOf({ counts, sums: rowsAndColumns, threshold: 5, zeroHidden: false })).toEqual({
      smallCells: [{ index: 0, status: 'suppressed_ok' }],
      smallSums: [],
      // The corners of a rectangle: every row and column hides two cells or none.
      hiddenCells: [1, 6, 7],
      hiddenSums: [],
    })
  })

  it('hides nothing where small counts protect each other or there are none', () => {
    const pairs = {
      counts: [3, 2, 20, 2, 3, 20],
      sums: [
        [0, 1, 2],
        [3, 4, 5],
      ],
      threshold: 5,
      zeroHidden: false,
    }
    expect(planOf(pairs)).toMatchObject({ hiddenCells: [], hiddenSums: [] })
    const none = { counts: [9, 12], sums: [[0, 1]], threshold: 5, zeroHidden: false }
    expect(planOf(none)).toEqual({ smallCells: [], smallSums: [], hiddenCells: [], hiddenSums: [] })
  })

  it('hides the total where all cells are small and as large as they can be', () => {
    expect(planOf({ counts: [4, 4, 4], sums: [[0, 1, 2]], threshold: 5, zeroHidden: false })).toMatchObject({
      hiddenCells: [],
      hiddenSums: [0],
    })
  })

  it('leaves out a small total that would tell that its cells are as small as they can be', () => {
    expect(planOf({ counts: [1, 1], sums: [[0, 1]], threshold: 3, zeroHidden: false })).toMatchObject({
      smallSums: [{ index: 0 }],
      hiddenSums: [0],
    })
  })

  it('protects zeros too where zeros are hidden', () => {
    const table = { counts: [0, 30, 22], sums: [[0, 1, 2]], threshold: 3, zeroHidden: true }
    expect(planOf(table)).toEqual({
      smallCells: [{ index: 0, status: 'at_risk' }],
      smallSums: [],
      hiddenCells: [2],
      hiddenSums: [],
    })
    expect(planOf({ ...table, zeroHidden: false })).toMatchObject({ smallCells: [], hiddenCells: [] })
  })

  it.each<ReleaseTable>([
    { counts: [1], sums: [], threshold: 2, zeroHidden: false },
    { counts: [1.5], sums: [], threshold: 5, zeroHidden: false },
    { counts: [1], sums: [[1]], threshold: 5, zeroHidden: false },
    { counts: [1], sums: [[0, 0]], threshold: 5, zeroHidden: false },
  ])('refuses %j', (table) => {
    expect(suppressSecondary(solver, table)).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
  })

  it('leaves no small count that a reader of the printed table can work out', () => {
    const counts = fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 5, max: 40 })), {
      minLength: 9,
      maxLength: 9,
    })
    const everything = [0, 1, 2, 3, 4, 5, 6, 7, 8]
    const sums = fc.subarray([...rowsAndColumns, everything, [0, 1, 3, 4]])
    fc.assert(
      fc.property(
        counts,
        sums,
        fc.boolean(),
        fc.integer({ min: 3, max: 6 }),
        (cells, lines, zeroHidden, threshold) => {
          const table = { counts: cells, sums: lines, threshold, zeroHidden }
          for (const { lower, upper } of readerRanges(table, planOf(table)))
            expect(upper).toBeGreaterThan(lower)
        },
      ),
      { numRuns: 60 },
    )
  })
})
