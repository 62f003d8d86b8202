import { describe, expect, it } from 'vitest'
import type { CountTableDescription } from '#shared/domain/sources/countTable'
import { decideEvidence, rankTables, tablesOf } from '#shared/estimate/evidence'
import { diagnosis, publish, type TableWish } from '#test/support/smallCountry'

const adults = { from: 18, to: null }

/** A table without cells: ranking looks at the description alone. */
function table(wish: TableWish, change: Partial<CountTableDescription> = {}): CountTableDescription {
  const { cells: _, hash: __, ...description } = publish([], wish)
  return { ...description, key: `${description.key}/${String(description.lastYear)}`, ...change }
}

const keysFor = (codes: string[], tables: readonly CountTableDescription[], ages = adults) =>
  rankTables(diagnosis(...codes), ages, tables).map(({ table: { key } }) => key)

describe('ranking of tables', () => {
  it('puts recent treated figures before old prevalent ones', () => {
    const old = table({ code: 'G35', measure: 'prevalent', lastYear: 2013, flags: ['old'] })
    const recent = table({ code: 'G35', measure: 'treated', lastYear: 2021 })
    expect(keysFor(['G35'], [old, recent])).toEqual([recent.key, old.key])
  })

  it('then looks at the measure, the ages, the area detail and the year', () => {
    const prevalent = table({ code: 'G35', measure: 'prevalent', level: 'nation' })
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
    decideEvidence(diagnosis(...codes), { from: 0, to: null }, tables, named)

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

  it('lets a procedure answer only when it is named', () => {
    const surgery = table({ code: 'E66', measure: 'procedure' })
    expect(decide(['E66'], [surgery])).toEqual({ kind: 'none' })
    expect(tablesOf(decide(['E66'], [surgery], surgery.key))).toEqual([surgery])
  })
})
