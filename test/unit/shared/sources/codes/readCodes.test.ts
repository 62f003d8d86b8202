import { describe, expect, it } from 'vitest'
import { readAge } from '#shared/sources/codes/readAge'
import { readArea, readAreaYears } from '#shared/sources/codes/readArea'
import { readSex } from '#shared/sources/codes/readSex'
import { recogniseTotals } from '#shared/sources/codes/recogniseTotals'

describe('readAge', () => {
  it.each([
    ['000', '0 år', 0, 0],
    ['042', '42 years', 42, 42],
    ['105+', '105 år eller eldre', 105, null],
    ['0_120', '0-120 år', 0, null],
    ['45_64', '45_64', 45, 64],
    ['0', 'Alle aldre', 0, null],
    ['TOTALT', 'TOTALT', 0, null],
    ['TotSA', 'totalt, samtliga åldrar', 0, null],
    ['-4', '0-4 år', 0, 4],
    ['100+10', '100+ år', 100, null],
    ['1', '0-14 år', 0, 14],
    ['80+', '80 år og over', 80, null],
    ['older', '90 and older', 90, null],
    ['4', '0 to 4', 0, 4],
  ])('reads %s (%s)', (code, label, from, to) => {
    expect(readAge({ code, label })).toEqual({ from, to })
  })

  it('reads nothing where neither says an age', () => {
    expect(readAge({ code: '4', label: 'Uoppgitt' })).toBeNull()
    expect(readAge({ code: 'A00-A09', label: 'Infeksjoner' })).toBeNull()
  })
})

describe('readSex', () => {
  it('goes by the name, because the codes differ', () => {
    expect(readSex({ code: '1', label: 'Menn' })).toBe('male')
    expect(readSex({ code: '1', label: 'Kvinner' })).toBe('female')
    expect(readSex({ code: '0', label: 'Kjønn samlet' })).toBe('any')
    expect(readSex({ code: 'TotSa', label: 'totalt, samtliga män och kvinnor' })).toBe('any')
    expect(readSex({ code: '3', label: 'Ukjent' })).toBeNull()
  })
})

describe('readArea', () => {
  it.each([
    ['0', 'Hele landet', 'nation:NO'],
    ['9999', 'Landet', 'nation:NO'],
    ['Landet', 'Landet', 'nation:NO'],
    ['03', 'Oslo', 'county:03'],
    ['F-56', 'Finnmark', 'county:56'],
    ['0301', 'Oslo', 'municipality:0301'],
    ['K-3101', 'Halden', 'municipality:3101'],
    ['5603 Hammerfest (2024->)', '5603 Hammerfest (2024->)', 'municipality:5603'],
    ['H05', 'Helse Nord RHF', 'health-region:1'],
    ['H12', 'Helse Sør-Øst RHF', 'health-region:4'],
    ['983658725', 'Helse Vest RHF', 'health-region:3'],
  ])('reads %s (%s)', (code, label, key) => {
    expect(readArea({ code, label })?.key).toBe(key)
  })

  it.each([
    ['030101a', 'Gamle Oslo'],
    ['K-21-22', 'Svalbard og Jan Mayen'],
    ['K-Rest', 'Uoppgitt'],
    ['H05', 'Helse Vest RHF'],
    ['99', 'Uoppgitt'],
  ])('leaves %s (%s) alone', (code, label) => {
    expect(readArea({ code, label })).toBeNull()
  })

  it('reads the years in which an area existed', () => {
    expect(readAreaYears('Viken (2020-2023)')).toEqual({ from: 2020, to: 2023 })
    expect(readAreaYears('Akershus (-2019)')).toEqual({ from: null, to: 2019 })
    expect(readAreaYears('Ålesund (2024->)')).toEqual({ from: 2024, to: null })
    expect(readAreaYears('Oslo')).toEqual({ from: null, to: null })
  })
})

describe('recogniseTotals', () => {
  const named = (...pairs: readonly (readonly [string, string])[]) =>
    pairs.map(([code, label]) => ({ code, label }))

  it('takes both sexes for the total of the two', () => {
    const sexes = named(['0', 'Begge kjønn'], ['1', 'Menn'], ['2', 'Kvinner'])
    expect(recogniseTotals('sex', sexes)).toEqual([{ total: '0', parts: ['1', '2'], complete: false }])
  })

  it('takes all ages for the total only where the others do not overlap', () => {
    const ages = named(['T', 'Alle aldre'], ['a', '0-17 år'], ['b', '18 år og over'])
    expect(recogniseTotals('age', ages)).toEqual([{ total: 'T', parts: ['a', 'b'], complete: false }])
    expect(recogniseTotals('age', [...ages, ...named(['c', '0-4 år'])])).toEqual([])
  })

  it('adds municipalities to counties and counties to the country', () => {
    const areas = named(['0', 'Landet'], ['03', 'Oslo'], ['11', 'Rogaland'], ['0301', 'Oslo'])
    expect(recogniseTotals('area', areas)).toEqual([
      { total: '0', parts: ['03', '11'], complete: false },
      { total: '03', parts: ['0301'], complete: false },
    ])
    expect(recogniseTotals('area', [...areas, ...named(['F-03', 'Oslo'])])).toEqual([])
  })
})
