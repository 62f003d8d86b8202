import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#electron/node/linearSolver'
import { crossRelations } from '#shared/statistics/suppression/crossRelations'
import type { IntegerRange } from '#shared/statistics/suppression/integerRange'
import { tableBounds } from '#shared/statistics/suppression/tableBounds'
import { tightenRanges, type AdditiveRelation } from '#shared/statistics/suppression/tightenRanges'

const solver = await loadLinearSolver()
const open: IntegerRange = { lower: 0, upper: Infinity }
const known = (value: number): IntegerRange => ({ lower: value, upper: value })

/** The tight ranges by linear programs, where every total is a published range over innermost cells. */
function byPrograms(
  cells: readonly IntegerRange[],
  totals: readonly (IntegerRange & { readonly cells: readonly number[] })[],
) {
  const bounds = tableBounds(
    solver,
    { cells, sums: totals },
    totals.map((total) => total.cells),
  )
  if (!bounds.ok) throw new Error(bounds.error.message)
  return [...bounds.value.cells, ...bounds.value.queries]
}

/** A published range around a true number: known, hidden below 5, or not published at all. */
function publish(truth: number, how: number): IntegerRange {
  if (how < 0.4) return known(truth)
  if (how < 0.8) return truth < 5 ? { lower: 0, upper: 4 } : known(truth)
  return open
}

/** A total over six cells, which are two groups of three. */
const tree: readonly AdditiveRelation[] = [
  { total: 6, parts: [0, 1, 2] },
  { total: 7, parts: [3, 4, 5] },
  { total: 8, parts: [6, 7] },
]
const innermost: readonly (readonly number[])[] = [
  [0, 1, 2],
  [3, 4, 5],
  [0, 1, 2, 3, 4, 5],
]

const numbers = (length: number, most: number) =>
  fc.array(fc.nat(most), { minLength: length, maxLength: length })
const shares = (length: number) =>
  fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: length, maxLength: length })
const sumOver = (values: readonly number[], cells: readonly number[]) =>
  cells.reduce((sum, cell) => sum + (values[cell] ?? 0), 0)

/** Three rows and three columns with their totals and the grand total. */
const threeByThree = crossRelations([
  { size: 4, relations: [{ total: 3, parts: [0, 1, 2] }] },
  { size: 4, relations: [{ total: 3, parts: [0, 1, 2] }] },
])
const twoWayCells = Array.from({ length: 16 }, (_, index) => {
  const rows = index >= 12 ? [0, 1, 2] : [Math.floor(index / 4)]
  const columns = index % 4 === 3 ? [0, 1, 2] : [index % 4]
  return rows.flatMap((row) => columns.map((column) => row * 3 + column))
})

/** The sixteen cells and totals of a two-way table as published; `publishing` says how each. */
function twoWay(truth: readonly number[], publishing: readonly number[]) {
  return twoWayCells.map((cells, index) => publish(sumOver(truth, cells), publishing[index] ?? 0))
}

describe('tightenRanges', () => {
  it('works a hidden cell out from the total above the total', () => {
    const cells = [
      known(3),
      { lower: 0, upper: 4 },
      known(5),
      known(1),
      known(2),
      known(3),
      open,
      open,
      known(17),
    ]
    expect(tightenRanges(cells, tree)?.[1]).toEqual(known(3))
  })

  it('narrows a total by its parts, and what has no upper limit by what is left', () => {
    const cells = [open, open, known(4), open, open, open, { lower: 0, upper: 9 }, open, known(20)]
    const ranges = tightenRanges(cells, tree)
    expect(ranges?.[0]).toEqual({ lower: 0, upper: 5 })
    expect(ranges?.[6]).toEqual({ lower: 4, upper: 9 })
    expect(ranges?.[7]).toEqual({ lower: 11, upper: 16 })
  })

  it('says where no table fits', () => {
    const cells = [known(9), open, open, open, open, open, known(8), open, open]
    expect(tightenRanges(cells, tree)).toBeNull()
  })

  it('takes limits that are not whole, and no contradiction from rounding', () => {
    const cells = [known(0.1), known(0.2), open, known(0.3)]
    const ranges = tightenRanges(cells, [{ total: 3, parts: [0, 1, 2] }])
    expect(ranges?.[2]?.upper).toBeLessThan(1e-9)
  })

  it('finds by probing what two rows and two columns give away together (reference value by enumeration)', () => {
    const cells = [
      ...[open, open, open, known(20), known(39)],
      ...[open, open, known(25), known(14), known(50)],
      ...[known(30), known(18), open, open, known(60)],
      ...[known(22), known(16), open, open, known(50)],
      ...[known(66), known(46), known(39), known(48), open],
    ]
    const four = { size: 5, relations: [{ total: 4, parts: [0, 1, 2, 3] }] }
    const relations = crossRelations([four, four])
    expect(tightenRanges(cells, relations)?.[2]).not.toEqual(known(4))
    const probed = tightenRanges(cells, relations, [...cells.keys()])
    expect(probed?.[2]).toEqual(known(4))
    expect(probed?.[0]).toEqual({ lower: 3, upper: 14 })
  })

  it('gives the tight bounds of totals that form a tree', () => {
    fc.assert(
      fc.property(numbers(6, 8), shares(9), (truth, publishing) => {
        const all = [...truth, ...innermost.map((cells) => sumOver(truth, cells))]
        const cells = all.map((value, index) => publish(value, publishing[index] ?? 0))
        const totals = innermost.map((parts, index) => ({ cells: parts, ...(cells[6 + index] ?? open) }))
        expect(tightenRanges(cells, tree)).toEqual(byPrograms(cells.slice(0, 6), totals))
      }),
      { numRuns: 40 },
    )
  })

  it('holds the truth of every two-way table, and with probing gives the tight bounds', () => {
    let [tight, asked] = [0, 0]
    fc.assert(
      fc.property(numbers(9, 8), shares(16), (truth, publishing) => {
        const cells = twoWay(truth, publishing)
        const plain = tightenRanges(cells, threeByThree) ?? []
        const probed = tightenRanges(cells, threeByThree, [...cells.keys()]) ?? []
        const totals = twoWayCells.map((parts, index) => ({ cells: parts, ...(cells[index] ?? open) }))
        const best = byPrograms(
          truth.map(() => open),
          totals,
        ).slice(9)
        best.forEach((range, index) => {
          const value = sumOver(truth, twoWayCells[index] ?? [])
          const [first, second] = [plain[index] ?? open, probed[index] ?? open]
          expect(first.lower <= second.lower && second.lower <= range.lower && range.lower <= value).toBe(
            true,
          )
          expect(first.upper >= second.upper && second.upper >= range.upper && range.upper >= value).toBe(
            true,
          )
          asked += 1
          if (second.lower === range.lower && second.upper === range.upper) tight += 1
        })
      }),
      { numRuns: 40, seed: 7 },
    )
    expect(tight / asked).toBe(1)
  })

  it('meets the linear programs in tables by area, age and sex with hidden cells', () => {
    const sizes = [4, 4, 2]
    const parts = (size: number) => Array.from({ length: size }, (_, part) => part)
    const relations = crossRelations(
      sizes.map((size) => ({ size: size + 1, relations: [{ total: size, parts: parts(size) }] })),
    )
    // The innermost cells that each cell or total is the sum of.
    const sums = parts(5).flatMap((area) =>
      parts(5).flatMap((age) =>
        parts(3).map((sex) =>
          (area === 4 ? parts(4) : [area]).flatMap((a) =>
            (age === 4 ? parts(4) : [age]).flatMap((b) =>
              (sex === 2 ? parts(2) : [sex]).map((c) => (a * 4 + b) * 2 + c),
            ),
          ),
        ),
      ),
    )
    fc.assert(
      fc.property(numbers(32, 12), (truth) => {
        const cells = sums.map((set) => publish(sumOver(truth, set), 0.5))
        const totals = sums.map((set, index) => ({ cells: set, ...(cells[index] ?? open) }))
        const best = byPrograms(
          truth.map(() => open),
          totals,
        ).slice(32)
        expect(tightenRanges(cells, relations, [...cells.keys()])).toEqual(best)
      }),
      { numRuns: 8, seed: 3 },
    )
  })

  it('never widens when one more figure is published', () => {
    fc.assert(
      fc.property(numbers(9, 8), shares(16), fc.nat(15), (truth, publishing, more) => {
        const fewer = twoWay(truth, publishing)
        const cells = fewer.with(more, known(sumOver(truth, twoWayCells[more] ?? [])))
        const probed = [...cells.keys()]
        const [before, after] = [
          tightenRanges(fewer, threeByThree, probed) ?? [],
          tightenRanges(cells, threeByThree, probed) ?? [],
        ]
        after.forEach(({ lower, upper }, index) => {
          expect(lower).toBeGreaterThanOrEqual(before[index]?.lower ?? Infinity)
          expect(upper).toBeLessThanOrEqual(before[index]?.upper ?? -Infinity)
        })
      }),
      { numRuns: 100 },
    )
  })
})
