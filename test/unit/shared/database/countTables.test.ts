import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Grain, Precision } from '#shared/domain/counts/count'
import { matchCodes } from '#shared/domain/terminology/matchCodes'
import { saveAreas } from '#shared/database/areas'
import {
  insertCountTable,
  listCountTables,
  listCountyResidentKeys,
  readCountTable,
  readTableSource,
  replaceCountTable,
  tablesForCodes,
} from '#shared/database/countTables'
import type { WritableDatabase } from '#shared/database/port'
import { saveSource } from '#shared/database/sources'
import { sql } from '#shared/database/sql'
import { tablesOverlapping } from '#shared/database/tableConcepts'
import {
  exactCount,
  exampleAreas,
  exampleCell,
  exampleProvenance,
  exampleSource,
  exampleTable,
  suppressedCount,
} from '#test/support/databaseContent'
import { createCache } from '#test/support/databases'

let database: WritableDatabase

beforeEach(async () => {
  database = await createCache()
  saveSource(database, exampleSource)
  saveAreas(database, exampleAreas)
})

describe('count tables', () => {
  it('gives back a table as it was put in', () => {
    const table = exampleTable()
    insertCountTable(database, table)
    expect(readCountTable(database, table.key)).toEqual(table)
    expect(readTableSource(database, table.key)).toBe(table.source)
    expect(readTableSource(database, 'nobody/1')).toBeNull()
    const { cells, ...description } = table
    expect(listCountTables(database)).toEqual([{ ...description, cells: cells.length }])
    expect(readCountTable(database, 'nowhere')).toBeNull()
  })

  it('finds the tables of residents by county and sex after a year, the newest first', () => {
    const residents = {
      measure: 'resident-population',
      areaLevel: 'county',
      bySex: true,
      concept: null,
    } as const
    const put = (key: string, change: Parameters<typeof exampleTable>[0]) =>
      insertCountTable(database, exampleTable({ key, cells: [], ...residents, ...change }))
    put('residents/2025/b', { lastYear: 2025 })
    put('residents/2025/a', { lastYear: 2025 })
    put('residents/2026', { lastYear: 2026 })
    put('residents/2024', { lastYear: 2024 })
    put('treated', { lastYear: 2026, measure: 'treated' })
    put('municipalities', { lastYear: 2026, areaLevel: 'municipality' })
    put('both-sexes', { lastYear: 2026, bySex: false })
    expect(listCountyResidentKeys(database, 2024)).toEqual([
      'residents/2026',
      'residents/2025/a',
      'residents/2025/b',
    ])
    expect(listCountyResidentKeys(database, 2026)).toEqual([])
  })

  it('keeps a table without codes, flags or cells', () => {
    const table = exampleTable({ concept: null, flags: [], cells: [], ageTo: 17 })
    insertCountTable(database, table)
    expect(readCountTable(database, table.key)).toEqual(table)
  })

  it('keeps every precision, grain, sex, share and provenance of a cell', () => {
    const precisions: Precision[] = [
      'rounded',
      'floored',
      'perturbed',
      'magnitude',
      'missing',
      'not-applicable',
      'preliminary',
      'estimated',
    ]
    const grains: Grain[] = [
      'persons',
      'donors',
      'samples',
      'contacts',
      'cases',
      'deaths',
      'procedures',
      'births',
      'units',
      'trials',
    ]
    const cells = [
      ...precisions.map((precision, index) =>
        exampleCell({
          ageFrom: index,
          ageTo: index,
          count: { ...suppressedCount, precision, upper: null, marker: ':' },
        }),
      ),
      ...grains.map((grain, index) =>
        exampleCell({ ageFrom: index, ageTo: 90, count: { ...exactCount(0.5), grain, additive: false } }),
      ),
      exampleCell({ sex: 'female', share: { value: 0.2, lower: 0.1, upper: 0.3 } }),
      exampleCell({ sex: 'male', count: { ...exactCount(3), provenance: [] } }),
      exampleCell({
        ageFrom: 40,
        count: {
          ...exactCount(3),
          provenance: [exampleProvenance, { ...exampleProvenance, table: 'table 2' }],
        },
      }),
    ]
    const table = exampleTable({ cells })
    insertCountTable(database, table)
    const read = readCountTable(database, table.key)
    expect(read?.cells).toHaveLength(cells.length)
    expect(read?.cells).toEqual(expect.arrayContaining(cells))
  })

  it('reads cells by area key, sex and age, however areas and cells came', () => {
    const cells = [
      exampleCell({ area: 'nation:NO' }),
      exampleCell({ area: 'county:15', ageFrom: 5, ageTo: 9 }),
      exampleCell({ area: 'county:15', ageFrom: 5, ageTo: 7 }),
      exampleCell({ area: 'county:15', ageFrom: 0 }),
      exampleCell({ area: 'county:03', sex: 'female' }),
      exampleCell({ area: 'county:03', sex: 'male' }),
    ]
    insertCountTable(database, exampleTable({ cells }))
    const order = readCountTable(database, exampleTable().key)?.cells.map(({ area, sex, ageFrom, ageTo }) => [
      area,
      sex,
      ageFrom,
      ageTo,
    ])
    expect(order).toEqual([
      ['county:03', 'male', 0, null],
      ['county:03', 'female', 0, null],
      ['county:15', 'any', 0, null],
      ['county:15', 'any', 5, 7],
      ['county:15', 'any', 5, 9],
      ['nation:NO', 'any', 0, null],
    ])
  })

  it('replaces a table whole', () => {
    replaceCountTable(database, exampleTable())
    replaceCountTable(
      database,
      exampleTable({ period: '2024', flags: [], cells: [exampleCell({ area: 'nation:NO' })] }),
    )
    expect(readCountTable(database, exampleTable().key)).toEqual(
      exampleTable({ period: '2024', flags: [], cells: [exampleCell({ area: 'nation:NO' })] }),
    )
    expect(database.get(sql`SELECT count(*) AS cells FROM cell`)).toEqual({ cells: 1 })
    expect(database.get(sql`SELECT count(*) AS sets FROM cell_provenance`)).toEqual({ sets: 1 })
  })

  it.each([
    ['an unknown area', [exampleCell({ area: 'county:99' })], 'unknown area county:99'],
    ['one cell twice', [exampleCell(), exampleCell()], 'UNIQUE'],
  ])('keeps the old table when the new one has %s', (_, cells, reason) => {
    insertCountTable(database, exampleTable())
    expect(() => {
      replaceCountTable(database, exampleTable({ cells }))
    }).toThrow(reason)
    expect(readCountTable(database, exampleTable().key)).toEqual(exampleTable())
  })
})

describe('tablesForCodes', () => {
  const letter = fc.constantFrom('E', 'G', 'I')
  const category = fc
    .tuple(letter, fc.integer({ min: 10, max: 14 }))
    .map(([chapter, number]) => `${chapter}${number}`)
  const code = fc.oneof(
    category,
    letter,
    fc.tuple(category, fc.integer({ min: 0, max: 2 })).map(([parent, number]) => `${parent}${number}`),
    fc
      .tuple(letter, fc.integer({ min: 10, max: 12 }), fc.integer({ min: 0, max: 2 }))
      .map(([chapter, first, span]) => `${chapter}${first}-${chapter}${first + span}`),
  )

  it.each([
    [['G35'], true],
    [['G'], true],
    [['G35.1'], true],
    [['g30-g40'], true],
    [['G36', 'G35-G35'], true],
    [['G36'], false],
    [['G3%'], false],
    [[], false],
  ])('finds by %j: %s', (codes, found) => {
    insertCountTable(database, exampleTable())
    expect(tablesForCodes(database, 'icd-10', codes).map(({ key }) => key)).toEqual(
      found ? [exampleTable().key] : [],
    )
    expect(tablesForCodes(database, 'atc', codes)).toEqual([])
  })

  it('lists a table once however many of its codes overlap', () => {
    insertCountTable(database, exampleTable({ concept: { system: 'icd-10', codes: ['I21', 'I22'] } }))
    expect(tablesForCodes(database, 'icd-10', ['I21-I22', 'I21', 'I'])).toHaveLength(1)
  })

  it('finds exactly the tables that matchCodes calls related', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(code, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        fc.array(code, { minLength: 1, maxLength: 3 }),
        (tables, wanted) => {
          database.run(sql`DELETE FROM count_table`)
          tables.forEach((codes, index) => {
            insertCountTable(
              database,
              exampleTable({ key: `table-${index}`, concept: { system: 'icd-10', codes }, cells: [] }),
            )
          })
          expect(tablesForCodes(database, 'icd-10', wanted).map(({ key }) => key)).toEqual(
            tables.flatMap((codes, index) =>
              matchCodes(wanted, codes) === 'disjoint' ? [] : [`table-${index}`],
            ),
          )
        },
      ),
    )
  })

  it('searches the index, not the whole table', () => {
    const plan = database.all(sql`EXPLAIN QUERY PLAN ${tablesOverlapping('icd-10', ['G35'])}`)
    expect(plan.map((row) => row['detail']).join('\n')).toContain('USING COVERING INDEX table_concept_codes')
  })
})
