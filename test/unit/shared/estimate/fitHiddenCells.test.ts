import { describe, expect, it } from 'vitest'
import type { CountTable } from '#shared/domain/sources/countTable'
import { fitHiddenCells as fitAmong } from '#shared/estimate/fitHiddenCells'
import { publish, smallBaseAreas, type Resident } from '#test/support/smallCountry'

/** 12 people with A in referral area 1 and 3 in referral area 2. */
const residents: readonly Resident[] = Array.from({ length: 60 }, (_, index) => ({
  baseArea: index % 3,
  sex: 'male' as const,
  age: 40,
  diagnoses: (index % 3 === 0 && index < 36) || index === 1 || index === 2 || index === 4 ? ['A'] : [],
}))
const table = publish(residents, { code: 'A' })

function hide(shown: CountTable, areas: readonly string[]): CountTable {
  return {
    ...shown,
    cells: shown.cells.map((cell) =>
      areas.includes(cell.area)
        ? {
            ...cell,
            count: { ...cell.count, value: null, lower: 0, upper: 4, precision: 'suppressed' as const },
          }
        : cell,
    ),
  }
}
const fitHiddenCells = (alone: CountTable) => fitAmong(alone, { others: [], baseAreas: smallBaseAreas })
const complete = (shown: CountTable): CountTable => ({ ...shown, flags: [...shown.flags, 'areas-complete'] })
const counted = ({ cells }: CountTable, area: string) => cells.find((cell) => cell.area === area)?.count

describe('hidden cells', () => {
  it('leaves a table without them as it is', () => {
    expect(fitHiddenCells(table)).toEqual({ table, fitted: 0 })
  })

  it('works a single hidden cell out from a national row that its areas make up', () => {
    const { table: fitted, fitted: count } = fitHiddenCells(complete(hide(table, ['referral-area:2'])))
    expect(count).toBe(1)
    expect(counted(fitted, 'referral-area:2')).toMatchObject({ value: 3, lower: 3, upper: 3 })
  })

  it('limits hidden cells from above only by a national row that may count people of unknown residence', () => {
    const { table: fitted } = fitHiddenCells(hide(table, ['referral-area:2']))
    expect(counted(fitted, 'referral-area:2')).toMatchObject({ value: 1.5, lower: 0, upper: 3 })
  })

  it('puts two hidden cells in the middle of what the total leaves', () => {
    const small = publish(
      residents.filter(({ diagnoses }, index) => diagnoses.length === 0 || index < 8),
      {
        code: 'A',
      },
    )
    expect(counted(small, 'nation:NO')?.value).toBe(6)
    const both = hide(small, ['referral-area:1', 'referral-area:2'])
    const { table: fitted } = fitHiddenCells(complete(both))
    // Both lie in 0 to 4 and make 6: each in 2 to 4, the middle of which is 3.
    expect(counted(fitted, 'referral-area:1')).toMatchObject({
      value: 3,
      lower: 2,
      upper: 4,
      precision: 'estimated',
    })
    expect(counted(fitted, 'referral-area:2')).toMatchObject({ value: 3, lower: 2, upper: 4 })
  })

  it('keeps the interval of the rule where areas count a person twice, or the total contradicts it', () => {
    const twice = hide({ ...table, flags: ['areas-overlap'] }, ['referral-area:2'])
    expect(counted(fitHiddenCells(twice).table, 'referral-area:2')).toMatchObject({
      value: 2,
      lower: 0,
      upper: 4,
    })
    const contradicting = hide(table, ['referral-area:1'])
    expect(counted(fitHiddenCells(contradicting).table, 'referral-area:1')).toMatchObject({
      value: 2,
      lower: 0,
      upper: 4,
    })
  })
})
