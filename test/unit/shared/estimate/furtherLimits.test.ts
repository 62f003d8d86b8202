import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CountTable, TableFlag } from '#shared/domain/sources/countTable'
import type { AgeRange, EvidenceChoice } from '#shared/domain/studies/protocol'
import { estimateProtocol } from '#shared/estimate/estimateProtocol'
import { cutTable, type Counted, type TableCut } from '#test/support/cutTable'
import {
  criterion,
  diagnosis,
  evidenceOf,
  group,
  protocolOf,
  strataOf,
  type Resident,
} from '#test/support/smallCountry'

const cut: TableCut = { level: 'referral-area', bySex: false, ages: [[0, null]], hiddenBelow: 0 }

/** A hundred people a base area, of whom so many have A; others with A live nobody knows where. */
function country(byArea: readonly number[], elsewhere = 0): Counted {
  const person: Resident = { baseArea: 0, sex: 'male', age: 40, diagnoses: ['A'] }
  return {
    residents: byArea.flatMap((people, baseArea) =>
      Array.from({ length: 100 }, (_, index) => ({
        ...person,
        baseArea,
        diagnoses: index < people ? ['A'] : [],
      })),
    ),
    elsewhere: Array.from({ length: elsewhere }, () => person),
  }
}

function estimate(
  { residents }: Counted,
  tables: readonly CountTable[],
  evidence?: EvidenceChoice,
  age: AgeRange = { from: 0, to: null },
) {
  const outcome = estimateProtocol({
    protocol: protocolOf({
      population: { age, sex: 'any', areas: [] },
      inclusion: [group('A', [criterion(diagnosis('A'), evidence)])],
    }),
    strata: strataOf(residents),
    ...evidenceOf(tables.map((table) => ({ ...table, hash: table.key }))),
    hash: (text) => String(text.length),
    detail: 'preview',
  })
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value
}

/** The same table with its areas rounded to the nearest 5, its national row exact. */
function rounded(table: CountTable, flags: readonly TableFlag[] = []): CountTable {
  return {
    ...table,
    flags,
    cells: table.cells.map((cell) => {
      if (cell.area === 'nation:NO' || cell.count.value === null) return cell
      const value = 5 * Math.round(cell.count.value / 5)
      const range = { value, lower: Math.max(0, value - 2), upper: value + 2 }
      return { ...cell, count: { ...cell.count, ...range, precision: 'rounded' as const } }
    }),
  }
}
const named = (result: ReturnType<typeof estimate>) => result.assumptions.map(({ key }) => key)

describe('the national row of a table by area', () => {
  it('names people who live in no area, and counts them nowhere', () => {
    const people = country([20, 10, 5], 4)
    const result = estimate(people, [cutTable(people, cut).shown])
    expect(result.eligible).toMatchObject({ estimate: 35, lower: 35, upper: 35 })
    expect(named(result)).toContain('residence-unknown')
    const complete = country([20, 10, 5])
    expect(named(estimate(complete, [cutTable(complete, cut).shown]))).not.toContain('residence-unknown')
  })

  it('says nothing of them where rounding may hide the difference, or areas count people twice', () => {
    const people = country([20, 10, 5], 1)
    const { shown } = cutTable(people, cut)
    expect(named(estimate(people, [rounded(shown)]))).not.toContain('residence-unknown')
    const twice = { ...shown, flags: ['areas-overlap'] as const }
    expect(named(estimate(people, [twice]))).not.toContain('residence-unknown')
  })

  it('limits all areas together from above, and from below only where they make it up', () => {
    const people = country([22, 12, 7])
    const { shown } = cutTable(people, cut)
    expect(estimate(people, [rounded(shown)]).eligible).toMatchObject({ lower: 36, upper: 41 })
    expect(estimate(people, [rounded(shown, ['areas-complete'])]).eligible).toMatchObject({
      lower: 41,
      upper: 41,
    })
  })

  it('limits hidden areas together', () => {
    const people = country([3, 1, 1])
    const { shown } = cutTable(people, { ...cut, hiddenBelow: 5 })
    const result = estimate(people, [shown])
    expect(result.eligible).toMatchObject({ lower: 0, upper: 5 })
    expect(result.referralAreas.map(({ eligible }) => eligible.upper)).toEqual([4, 4])
    expect(estimate(people, [{ ...shown, flags: ['areas-complete'] }]).eligible).toMatchObject({
      lower: 5,
      upper: 5,
    })
  })

  it('takes totals of ages outside of the study for hidden cells too', () => {
    const child: Resident = { baseArea: 0, sex: 'male', age: 5, diagnoses: ['A'] }
    const people = country([3, 20, 20])
    const all = { ...people, residents: [...people.residents, child, { ...child, baseArea: 1 }] }
    const cutAt = (ages: TableCut['ages'], hiddenBelow: number) =>
      cutTable(all, { ...cut, ages, hiddenBelow }).shown
    const adults = { ...cutAt([[18, null]], 5), ageFrom: 18 }
    const everyone = cutAt([[0, null]], 0)
    const children = { ...cutAt([[0, 17]], 0), ageTo: 17 }
    const upperAndLower = (tables: readonly CountTable[]) => {
      const result = estimate(all, tables, { kind: 'table', table: adults.key }, { from: 18, to: null })
      const { lower, upper } = result.referralAreas[0]?.eligible ?? { lower: -1, upper: -1 }
      return [lower, upper]
    }
    expect(upperAndLower([adults])).toEqual([0, 3])
    expect(upperAndLower([adults, everyone, children])).toEqual([3, 3])
  })

  it('does not make residents of people whom another national table counts', () => {
    const people = country([20, 10, 5], 6)
    const nation = cutTable(people, { ...cut, level: 'nation', bySex: true }).shown
    const result = estimate(people, [rounded(cutTable(people, cut).shown), nation])
    expect(result.eligible.lower).toBeLessThanOrEqual(35)
    expect(result.eligible.upper).toBeGreaterThanOrEqual(35)
    const whole = cutTable(people, { ...cut, level: 'nation' }).shown
    const areas = cutTable(people, cut).shown
    const byName = estimate(people, [whole, areas], { kind: 'table', table: whole.key })
    expect(byName.eligible).toMatchObject({ estimate: 35, lower: 35, upper: 35 })
    expect(named(byName)).toContain('residence-unknown')
  })

  const person = fc.record({
    baseArea: fc.nat(2),
    sex: fc.constantFrom('male' as const, 'female' as const),
    age: fc.constantFrom(5, 30, 80),
    diagnoses: fc.constantFrom<string[][]>(['A'], []),
  })
  const anyCut: fc.Arbitrary<TableCut> = fc.record({
    level: fc.constantFrom('county', 'referral-area', 'nation'),
    bySex: fc.boolean(),
    ages: fc.constantFrom<TableCut['ages'][]>(
      [[0, null]],
      [
        [0, 17],
        [18, null],
      ],
    ),
    hiddenBelow: fc.constantFrom(0, 5),
  })

  it('never puts the true number outside of the bounds', () => {
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1, maxLength: 80 }),
        fc.array(person, { maxLength: 5 }),
        fc.array(anyCut, { maxLength: 2 }),
        (residents, elsewhere, cuts) => {
          const people = { residents, elsewhere: elsewhere.map((one) => ({ ...one, diagnoses: ['A'] })) }
          // The country alone says nothing of who lives in it: it is read as counting residents.
          const tables = [{ ...cut, hiddenBelow: 5 }, ...cuts].map((one) => cutTable(people, one).shown)
          const result = estimate(people, [...new Map(tables.map((table) => [table.key, table])).values()])
          const truth = residents.filter(({ diagnoses }) => diagnoses.includes('A'))
          expect(result.eligible.lower).toBeLessThanOrEqual(truth.length + 1e-6)
          expect(result.eligible.upper).toBeGreaterThanOrEqual(truth.length - 1e-6)
          for (const { area, eligible } of result.referralAreas) {
            const here = truth.filter(
              ({ baseArea }) => (baseArea === 0) === (area === 'referral-area:1'),
            ).length
            expect(eligible.lower).toBeLessThanOrEqual(here + 1e-6)
            expect(eligible.upper).toBeGreaterThanOrEqual(here - 1e-6)
          }
        },
      ),
      { numRuns: 25 },
    )
  })
})
