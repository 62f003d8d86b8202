import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IntegerRange, PublishedTable } from '#shared/statistics/suppression/integerRange'
import { pointUnderTotals } from '#shared/statistics/suppression/pointUnderTotals'
import { fittingTables } from '#test/support/fittingTables'

function known(value: number): IntegerRange {
  return { lower: value, upper: value }
}

function pointOf(table: PublishedTable): readonly (number | null)[] {
  const result = pointUnderTotals(table)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

function distance(cells: readonly IntegerRange[], point: readonly (number | null)[]): number {
  return cells.reduce((total, { lower, upper }, index) => {
    const away = (point[index] ?? Infinity) - (lower + upper) / 2
    return upper === lower ? total : total + away ** 2 / (upper - lower)
  }, 0)
}

describe('pointUnderTotals', () => {
  it('shares the rest of one total (closed form of one row, reference value)', () => {
    const small = { lower: 1, upper: 4 }
    const point = pointOf({
      cells: [small, known(12), small, known(30), small],
      sums: [{ cells: [0, 1, 2, 3, 4], ...known(50) }],
    })
    const expected = [8 / 3, 12, 8 / 3, 30, 8 / 3]
    expected.forEach((value, cell) => expect(point[cell]).toBeCloseTo(value, 12))
  })

  it('lets wide ranges give way more than narrow ones', () => {
    const cells = [
      { lower: 0, upper: 2 },
      { lower: 10, upper: 18 },
    ]
    const point = pointOf({ cells, sums: [{ cells: [0, 1], ...known(20) }] })
    expect(point[0]).toBeCloseTo(2, 12)
    expect(point[1]).toBeCloseTo(18, 12)
    const half = pointOf({ cells, sums: [{ cells: [0, 1], ...known(17) }] })
    expect(half[0]).toBeCloseTo(1.4, 12)
    expect(half[1]).toBeCloseTo(15.6, 12)
  })

  it('keeps the middle where sums are intervals that hold it', () => {
    const cells = [
      { lower: 8, upper: 12 },
      { lower: 3, upper: 7 },
    ]
    expect(pointOf({ cells, sums: [{ cells: [0, 1], lower: 14, upper: 16 }] })).toEqual([10, 5])
  })

  it('says nothing of cells without upper limit and is not held by their sums', () => {
    const cells = [{ lower: 0, upper: 4 }, { lower: 0, upper: Infinity }, known(3)]
    expect(pointOf({ cells, sums: [{ cells: [0, 1], lower: 50, upper: Infinity }] })).toEqual([2, null, 3])
  })

  it('refuses sums that no table meets', () => {
    const cells = [known(1), { lower: 0, upper: 2 }]
    expect(pointUnderTotals({ cells, sums: [{ cells: [0, 1], ...known(9) }] })).toMatchObject({
      ok: false,
      error: { code: 'infeasible' },
    })
    expect(pointUnderTotals({ cells, sums: [{ cells: [0], ...known(2) }] })).toMatchObject({
      ok: false,
      error: { code: 'infeasible' },
    })
  })

  const table = fc
    .record({
      cells: fc.array(fc.tuple(fc.nat(4), fc.nat(3)), { minLength: 2, maxLength: 6 }),
      sets: fc.array(fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 5 }), { maxLength: 6 }),
      share: fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }),
      slack: fc.array(fc.nat(1), { minLength: 6, maxLength: 6 }),
    })
    .map(({ cells, sets, share, slack }): PublishedTable => {
      const ranges = cells.map(([lower, width]) => ({ lower, upper: lower + width }))
      const truth = ranges.map(({ lower, upper }, index) => Math.min(upper, lower + (share[index] ?? 0)))
      const sums = sets.map((set, index) => {
        const members = set.filter((member) => member < cells.length)
        const total = members.reduce((value, member) => value + (truth[member] ?? 0), 0)
        return { cells: members, lower: total, upper: total + (slack[index] ?? 0) }
      })
      return { cells: ranges, sums }
    })

  it('meets all ranges and sums, nearer to the middle than any mixture of fitting tables', () => {
    fc.assert(
      fc.property(table, fc.array(fc.nat(1000), { minLength: 3, maxLength: 3 }), (published, picks) => {
        const point = pointOf(published)
        published.cells.forEach(({ lower, upper }, index) => {
          expect(point[index]).toBeGreaterThanOrEqual(lower - 1e-9)
          expect(point[index]).toBeLessThanOrEqual(upper + 1e-9)
        })
        for (const { cells, lower, upper } of published.sums) {
          const total = cells.reduce((value, cell) => value + (point[cell] ?? 0), 0)
          expect(total).toBeGreaterThanOrEqual(lower - 1e-9)
          expect(total).toBeLessThanOrEqual(upper + 1e-9)
        }
        const tables = fittingTables(published)
        const chosen = picks.map((pick) => tables[pick % tables.length] ?? [])
        const mixture = published.cells.map(
          (_, index) => chosen.reduce((sum, each) => sum + (each[index] ?? 0), 0) / chosen.length,
        )
        const least = distance(published.cells, point)
        expect(least).toBeLessThanOrEqual(distance(published.cells, mixture) + 1e-9)
        for (const share of [0.1, 0.01]) {
          const nearby = mixture.map((value, index) => share * value + (1 - share) * (point[index] ?? 0))
          expect(least).toBeLessThanOrEqual(distance(published.cells, nearby) + 1e-9)
        }
      }),
      { numRuns: 500 },
    )
  })
})
