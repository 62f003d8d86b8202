import { describe, expect, it } from 'vitest'
import { createCache } from '#shared/database/migrations/cache/0010-create-cache'
import { migrate } from '#shared/database/migrations/migrate'
import { cacheSchema } from '#shared/database/schemas'
import { sql } from '#shared/database/sql'
import { createEmptyDatabase } from '#test/support/databases'

async function createFromFirstVersion() {
  const database = await createEmptyDatabase()
  migrate(database, { ...cacheSchema, migrations: [createCache] })
  database.run(sql`
    INSERT INTO source (key, name_en, name_nb, holder_en, holder_nb, licence_en, licence_nb, retrieved_at)
    VALUES ('s', 'Source', 'Kilde', 'Holder', 'Forvalter', 'CC0', 'CC0', '2024-01-01')`)
  migrate(database, cacheSchema)
  return database
}

describe('migration 20 of the cache', () => {
  it('keeps what the first version had', async () => {
    const database = await createFromFirstVersion()
    expect(database.all(sql`SELECT key FROM source`)).toEqual([{ key: 's' }])
    expect(database.all(sql`SELECT count(*) AS n FROM synced_table`)).toEqual([{ n: 0 }])
  })

  it('keeps one current table of a key, and no cell outside its bounds', async () => {
    const database = await createFromFirstVersion()
    const insert = sql`
      INSERT INTO synced_table (key, state, offer, source, description, release, content_hash, query_hash, address,
        retrieved_at, checked_at, cells)
      VALUES ('s/1', 'current', 's/1', 's', '{}', '1', 'c', 'q', 'https://example.org/', '2026', '2026', 1)`
    database.run(insert)
    expect(() => database.run(insert)).toThrow(/UNIQUE/)
    expect(() =>
      database.run(sql`
        INSERT INTO cube_cell (table_id, place, value, lower, upper, unbounded, precision, marker, additive)
        VALUES (1, 0, 5, 6, 7, 0, 1, 0, 1)`),
    ).toThrow(/CHECK/)
  })
})
