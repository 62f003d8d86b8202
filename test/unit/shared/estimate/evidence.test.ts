import { describe, expect, it } from 'vitest'
import type { CountTableDescription } from '#shared/domain/sources/countTable'
import { decideEvidence, rankTables, tablesOf, type StudiedPeople } from '#shared/estimate/evidence'
import { diagnosis, publish, type TableWish } from '#test/support/smallCountry'

const adults = { age: { from: 18, to: null }, sex: 'any' as const }

/** A table without cells: ranking looks at the description alone. */
function table(wish: TableWish, change: Partial<CountTableDescription> = {}): CountTableDescription {
  const { cells: _, hash: __, ...description } = publish([], wish)
  return { ...description, key: `${description.key}/${String(description.lastYear)}`, ...change }
}

const keysFor = (codes: string[], tables: readonly CountTableDescription[], people: StudiedPeople = adults) =>
  rankTables(diagnosis(...codes), people, tables).map(({ table: { key } }) => key)

describe('ranking of tables', () => {
  it('puts recent treated figures before old prevalent ones', () => {
    const old = table({ code: 'G35', measure: 'prevalent', lastYear: 2013, flags: ['old'] })
    const recent = table({ code: 'G35', measure: 'treated', lastYear: 2021 })
    expect(keysFor(['G35'], [old, recent])).toEqual([recent.key, old.key])
  })

  it('prefers a table made for the ages of the study', () => {
    const all = table({ code: 'F00', measure: 'prevalent' })
    const old = table({ code: 'F00', measure: 'prevalent', ageFrom: 70 })
    expect(keysFor(['F00'], [all, old], { age: { from: 70, to: null }, sex: 'any' })).toEqual([
      old.key,
      all.key,
    ])
  })

  it('prefers a table by sex for a study of one sex, and one for both otherwise', () => {
    const both = table({ code: 'M05' })
    const apart = table({ code: 'M05' }, { key: 'by-sex', bySex: true })
    expect(keysFor(['M05'], [both, apart])).toEqual([both.key, apart.key])
    expect(keysFor(['M05'], [both, apart], { age: { from: 18, to: null }, sex: 'female' })).toEqual([
      apart.key,
      both.key,
    ])
  })

  it('then looks at the ages, the measure, the area detail and the year', () => {
    const prevalent = table({ code: 'G35', measure: 'prevalent', level: 'nation', ageFrom: 18 })
    const treated = table({ code: 'G35', measure: 'treated', ageFrom: 18 })
    const partly = table({ code: 'G35', measure: 'treated', ageFrom: 30 })
    const national = table({ code: 'G35', measure: 'treated', ageFrom: 18, level: 'nation' })
    const earlier = table({ code: 'G35', measure: 'treated', ageFrom: 18, lastYear: 2020 })
    expect(keysFor(['G35'], [earlier, national, partly, treated, prevalent])).toEqual(
      [prevalent, treated, earlier, national, partly].map(({ key }) => key),
    )
  })

  it('leaves out other codes, other ages, cases instead of persons, and municipalities', () => {
    const tables = [
      table({ code: 'G40' }),
      table({ code: 'G35', ageFrom: 0, ageTo: 17 }),
      table({ code: 'G35' }, { key: 'cases', grain: 'cases' }),
      table({ code: 'G35' }, { key: 'municipalities', areaLevel: 'municipality' }),
    ]
    expect(keysFor(['G35'], tables)).toEqual([])
  })

  it('says why a table stands where it stands', () => {
    const [best] = rankTables(diagnosis('G35'), adults, [
      table({ code: 'G35', ageFrom: 30, level: 'nation' }),
    ])
    expect(best?.reasons).toEqual(['codes-equal', 'recent-figures', 'covers-some-ages', 'national-only'])
  })
})

describe('choice of evidence', () => {
  const decide = (codes: string[], tables: readonly CountTableDescription[], named: string | null = null) =>
    decideEvidence(diagnosis(...codes), { age: { from: 0, to: null }, sex: 'any' }, tables, named)

  it('takes a table of exactly these codes, and another for the ages it leaves out', () => {
    const young = table({ code: 'F90', ageTo: 17, measure: 'treated' })
    const old = table({ code: 'F90', ageFrom: 18, ageTo: 64, measure: 'treated' })
    const dispensed = table({ code: 'F90', ageFrom: 65, measure: 'dispensed' })
    const keys = tablesOf(decide(['F90'], [young, old, dispensed])).map(({ key }) => key)
    expect(keys.sort()).toEqual([young.key, old.key].sort())
  })

  it('makes several codes up from tables of each, and says whether that is all of them', () => {
    const tables = [table({ code: 'F20-F29' }), table({ code: 'F30-F31' })]
    expect(decide(['F20-F29', 'F30-F31'], tables)).toMatchObject({ kind: 'parts', complete: true })
    expect(decide(['F20-F31', 'G40'], tables)).toMatchObject({ kind: 'parts', complete: false })
  })

  it('uses a wider table only as a limit', () => {
    expect(decide(['G403'], [table({ code: 'G40' })])).toMatchObject({ kind: 'wider' })
    expect(decide(['G403'], [])).toEqual({ kind: 'none' })
  })

  it('lets new cases of a year answer only when they are named', () => {
    expect(decide(['I63'], [table({ code: 'I63', measure: 'incident' })])).toEqual({ kind: 'none' })
  })

  it('names the narrowest of several wider tables', () => {
    const tables = [table({ code: 'I00-I99' }), table({ code: 'I21-I22' })]
    const decision = decide(['I21'], tables)
    expect(tablesOf(decision).map(({ concept }) => concept?.codes)).toEqual([['I21-I22']])
  })

  it('lets a procedure answer only when it is named', () => {
    const surgery = table({ code: 'E66', measure: 'procedure' })
    expect(decide(['E66'], [surgery])).toEqual({ kind: 'none' })
    expect(tablesOf(decide(['E66'], [surgery], surgery.key))).toEqual([surgery])
  })
})
