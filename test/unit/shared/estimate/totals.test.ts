import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CountTable } from '#shared/domain/sources/countTable'
import { fitHiddenCells } from '#shared/estimate/fitHiddenCells'
import { cutTable, type Counted, type TableCut } from '#test/support/cutTable'
import { smallBaseAreas, type Resident } from '#test/support/smallCountry'

const allAges: TableCut['ages'] = [[0, null]]
const areas: TableCut = { level: 'referral-area', bySex: false, ages: allAges, hiddenBelow: 5 }

/** People with A by base area. */
function country(byArea: readonly number[], elsewhere = 0): Counted {
  const person: Resident = { baseArea: 0, sex: 'male', age: 40, diagnoses: ['A'] }
  return {
    residents: byArea.flatMap((people, baseArea) =>
      Array.from({ length: people }, () => ({ ...person, baseArea })),
    ),
    elsewhere: Array.from({ length: elsewhere }, () => person),
  }
}

function fitted(table: CountTable, others: readonly CountTable[]) {
  return fitHiddenCells(table, { others, baseAreas: smallBaseAreas }).table
}
const limits = ({ cells }: CountTable, area: string) => {
  const count = cells.find((cell) => cell.area === area)?.count
  return [count?.lower, count?.upper]
}

describe('hidden cells under the totals of several tables', () => {
  it('are limited by areas that cut across them', () => {
    // County 1 is referral area 1 and a part of referral area 2.
    const people = country([3, 0, 1])
    const { shown } = cutTable(people, areas)
    const counties = cutTable(people, { ...areas, level: 'county', hiddenBelow: 0 }).shown
    expect(limits(fitted(shown, []), 'referral-area:1')).toEqual([0, 4])
    expect(limits(fitted(shown, [counties]), 'referral-area:1')).toEqual([0, 3])
    // Referral area 2 holds all of county 2.
    expect(limits(fitted(shown, [counties]), 'referral-area:2')).toEqual([1, 4])
  })

  it('are worked out where another table shows that nobody lives elsewhere', () => {
    const people = country([3, 2, 20])
    const { shown } = cutTable(people, areas)
    expect(limits(fitted(shown, []), 'referral-area:1')).toEqual([0, 3])
    const counties = cutTable(people, { ...areas, level: 'county' }).shown
    expect(limits(fitted(shown, [counties]), 'referral-area:1')).toEqual([3, 3])
  })

  it('are worked out from both sexes, and from ages that make up all', () => {
    const people = country([3, 20, 20], 2)
    const bySex = cutTable(people, { ...areas, bySex: true }).shown
    const whole = cutTable(people, { ...areas, hiddenBelow: 0 }).shown
    const byAge = cutTable(people, {
      ...areas,
      ages: [
        [0, 17],
        [18, 66],
        [67, null],
      ],
    }).shown
    expect(limits(fitted(bySex, []), 'referral-area:1')).toEqual([0, 0])
    const sum = (table: CountTable) =>
      table.cells
        .filter(({ area }) => area === 'referral-area:1')
        .map(({ count }) => [count.lower, count.upper])
    expect(sum(fitted(bySex, [whole]))).toEqual([
      [0, 0],
      [3, 3],
    ])
    expect(sum(fitted(byAge, [whole]))).toEqual([
      [0, 0],
      [3, 3],
      [0, 0],
    ])
  })

  it('get an upper limit from the totals where the rule has none', () => {
    const { shown } = cutTable(country([3, 7, 2]), areas)
    const secondary: CountTable = {
      ...shown,
      cells: shown.cells.map((cell) =>
        cell.area === 'referral-area:2'
          ? { ...cell, count: { ...cell.count, value: null, lower: 0, upper: null, precision: 'suppressed' } }
          : cell,
      ),
    }
    expect(limits(fitted(secondary, []), 'referral-area:2')).toEqual([0, 12])
    expect(limits(fitted({ ...secondary, flags: ['areas-complete'] }, []), 'referral-area:2')).toEqual([
      8, 12,
    ])
  })

  it('leave out other tables that contradict, and never take a guess for a total', () => {
    const people = country([3, 2, 20])
    const { shown } = cutTable(people, areas)
    const other = cutTable(country([0, 0, 2]), { ...areas, level: 'county', hiddenBelow: 0 }).shown
    expect(limits(fitted(shown, [other]), 'referral-area:1')).toEqual([0, 3])
    const guess = {
      ...shown,
      cells: shown.cells.map((cell) =>
        cell.area === 'nation:NO'
          ? { ...cell, count: { ...cell.count, precision: 'estimated' as const } }
          : cell,
      ),
    }
    expect(limits(fitted(guess, []), 'referral-area:1')).toEqual([0, 4])
  })

  const person = fc.record({
    baseArea: fc.nat(2),
    sex: fc.constantFrom('male' as const, 'female' as const),
    age: fc.constantFrom(5, 30, 80),
    diagnoses: fc.constant(['A']),
  })
  const anyCountry = fc.record({
    residents: fc.array(person, { maxLength: 40 }),
    elsewhere: fc.array(person, { maxLength: 4 }),
  })
  const anyCut: fc.Arbitrary<TableCut> = fc.record({
    level: fc.constantFrom('county', 'referral-area', 'health-region', 'nation'),
    bySex: fc.boolean(),
    ages: fc.constantFrom<TableCut['ages'][]>(
      allAges,
      [
        [0, 17],
        [18, null],
      ],
      [
        [0, 66],
        [67, null],
      ],
      [
        [0, 17],
        [18, 66],
        [67, null],
      ],
    ),
    hiddenBelow: fc.constantFrom(0, 5),
  })

  it('hold the truth, and narrow or stay when a table is added', () => {
    fc.assert(
      fc.property(anyCountry, anyCut, fc.array(anyCut, { maxLength: 3 }), (people, cut, cuts) => {
        const { truth, shown } = cutTable(people, { ...cut, level: 'referral-area', hiddenBelow: 5 })
        const others = cuts.map((other) => cutTable(people, other).shown)
        const steps = [
          shown,
          ...others.map((_, count) => fitted(shown, others.slice(0, count))),
          fitted(shown, others),
        ]
        steps.forEach((table, step) => {
          table.cells.forEach(({ count }, index) => {
            const before = steps[step - 1]?.cells[index]?.count ?? count
            const value = truth.cells[index]?.count.value ?? -1
            expect(count.lower).toBeLessThanOrEqual(value)
            expect(count.upper).toBeGreaterThanOrEqual(value)
            expect(count.lower).toBeGreaterThanOrEqual(before.lower)
            expect(count.upper).toBeLessThanOrEqual(before.upper ?? Infinity)
            expect(
              count.value === null || (count.value >= count.lower && count.value <= (count.upper ?? 0)),
            ).toBe(true)
          })
        })
      }),
      { numRuns: 60 },
    )
  })
})
