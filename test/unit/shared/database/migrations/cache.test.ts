import { describe, expect, it } from 'vitest'
import { createCache as migration } from '#shared/database/migrations/cache/0010-create-cache'
import { migrate } from '#shared/database/migrations/migrate'
import { cacheSchema } from '#shared/database/schemas'
import { sql } from '#shared/database/sql'
import { createEmptyDatabase } from '#test/support/databases'

async function createWithOneCell() {
  const database = await createEmptyDatabase()
  migrate(database, { ...cacheSchema, migrations: [migration] })
  database.run(sql`
    INSERT INTO source (key, name_en, name_nb, holder_en, holder_nb, licence_en, licence_nb, retrieved_at)
    VALUES ('s', 'Source', 'Kilde', 'Holder', 'Forvalter', 'CC0', 'CC0', '2024-01-01')`)
  database.run(sql`
    INSERT INTO area (id, key, name, level, population, position) VALUES (1, 'nation:NO', 'Norge', 'nation', 10, 0)`)
  database.run(sql`
    INSERT INTO count_table (id, key, title_en, title_nb, source, period, last_year, measure, grain, case_definition_en,
      case_definition_nb, area_level, age_from, by_sex, cells)
    VALUES (1, 't', 'Table', 'Tabell', 's', '2023', 2023, 'treated', 'persons', 'all', 'alle', 'nation', 0, 0, 1)`)
  database.run(sql`
    INSERT INTO cell (table_id, area_id, sex, age_from, age_to, value, lower, upper, precision, additive, provenance_set)
    VALUES (1, 1, 0, 0, 999, 5, 5, 5, 0, 1, 0)`)
  return database
}

describe('migration 10 of the cache', () => {
  it('creates strict tables from an empty database', async () => {
    const database = await createWithOneCell()
    const tables = database.all(
      sql`SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    expect(tables.filter((table) => table['strict'] !== 1)).toEqual([])
    expect(tables.map((table) => table['name'])).toEqual([
      'area',
      'base_area',
      'catalogue_entry',
      'catalogue_field',
      'cell',
      'cell_provenance',
      'count_table',
      'dataset',
      'source',
      'table_concept',
      'table_flag',
    ])
  })

  it('takes the cells of a table away with it', async () => {
    const database = await createWithOneCell()
    database.run(sql`DELETE FROM count_table`)
    expect(database.all(sql`SELECT value FROM cell`)).toEqual([])
  })

  it.each([
    ['bounds that cross', sql`UPDATE cell SET precision = 1, lower = 7`, 'CHECK'],
    ['an exact count with wide bounds', sql`UPDATE cell SET lower = 4`, 'CHECK'],
    ['an exact count without a number', sql`UPDATE cell SET value = NULL`, 'CHECK'],
    ['a count below nothing', sql`UPDATE cell SET precision = 1, lower = -1`, 'CHECK'],
    [
      'a share above everyone',
      sql`UPDATE cell SET share_value = 1, share_lower = 1, share_upper = 1.1`,
      'CHECK',
    ],
    ['a share with one bound', sql`UPDATE cell SET share_lower = 0.5`, 'CHECK'],
    ['ages that run backwards', sql`UPDATE cell SET age_from = 10, age_to = 9`, 'CHECK'],
    ['a cell of no area', sql`UPDATE cell SET area_id = 2`, 'FOREIGN KEY'],
    ['a table of no source', sql`UPDATE count_table SET source = 'unknown'`, 'FOREIGN KEY'],
    ['a rule in one language', sql`UPDATE source SET suppression_rule_en = 'Below 5'`, 'CHECK'],
    ['a threshold that nobody cites', sql`UPDATE source SET small_count_threshold = 5`, 'CHECK'],
    ['text where a number belongs', sql`UPDATE cell SET value = '<5'`, 'cannot store TEXT'],
  ])('refuses %s', async (_, statement, reason) => {
    const database = await createWithOneCell()
    expect(() => database.run(statement)).toThrow(reason)
  })

  it('keeps a suppressed cell without a number', async () => {
    const database = await createWithOneCell()
    database.run(sql`UPDATE cell SET precision = 5, value = NULL, lower = 1, upper = 4, marker = '<5'`)
    expect(database.get(sql`SELECT value, lower, upper FROM cell`)).toEqual({
      value: null,
      lower: 1,
      upper: 4,
    })
  })
})
