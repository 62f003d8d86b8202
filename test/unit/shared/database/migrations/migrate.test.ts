import { describe, expect, it } from 'vitest'
import { migrate, pendingMigrations, schemaVersion } from '#shared/database/migrations/migrate'
import type { DatabaseSchema, Migration } from '#shared/database/migrations/migration'
import { sql } from '#shared/database/sql'
import { createEmptyDatabase } from '#test/support/databases'

const createPlace: Migration = {
  number: 10,
  name: 'create place',
  up(database) {
    database.run(sql`CREATE TABLE place (name TEXT NOT NULL PRIMARY KEY) STRICT`)
  },
}
const addVisits: Migration = {
  number: 20,
  name: 'add visits',
  up(database) {
    database.run(sql`ALTER TABLE place ADD COLUMN visits INTEGER NOT NULL DEFAULT 0`)
  },
}

function schemaOf(...migrations: readonly Migration[]): DatabaseSchema {
  return { name: 'atlas', applicationId: 77, migrations, bulkTables: [] }
}

describe('migrate', () => {
  it('goes through what is pending and keeps what is there', async () => {
    const database = await createEmptyDatabase()
    expect(migrate(database, schemaOf(createPlace))).toEqual({ ok: true, value: { from: 0, to: 10 } })
    database.run(sql`INSERT INTO place (name) VALUES (${'Tromsø'})`)
    expect(pendingMigrations(database, schemaOf(createPlace, addVisits))).toEqual([addVisits])
    expect(migrate(database, schemaOf(createPlace, addVisits))).toEqual({
      ok: true,
      value: { from: 10, to: 20 },
    })
    expect(database.all(sql`SELECT name, visits FROM place`)).toEqual([{ name: 'Tromsø', visits: 0 }])
    expect(migrate(database, schemaOf(createPlace, addVisits))).toEqual({
      ok: true,
      value: { from: 20, to: 20 },
    })
  })

  it('changes nothing when one step fails', async () => {
    const database = await createEmptyDatabase()
    const failing: Migration = {
      number: 20,
      name: 'fail',
      up() {
        throw new Error('no room')
      },
    }
    expect(() => migrate(database, schemaOf(createPlace, failing))).toThrow('no room')
    expect(schemaVersion(database)).toBe(0)
    expect(database.all(sql`SELECT name FROM sqlite_schema`)).toEqual([])
  })

  it('refuses to leave dangling references', async () => {
    const database = await createEmptyDatabase()
    database.run(sql`PRAGMA foreign_keys = OFF`)
    const dangling: Migration = {
      number: 10,
      name: 'dangle',
      up(writable) {
        createPlace.up(writable)
        writable.run(sql`CREATE TABLE visit (place TEXT NOT NULL REFERENCES place (name)) STRICT`)
        writable.run(sql`INSERT INTO visit (place) VALUES (${'nowhere'})`)
      },
    }
    expect(() => migrate(database, schemaOf(dangling))).toThrow('dangling reference')
    expect(schemaVersion(database)).toBe(0)
  })

  it('refuses a database of a newer version in words', async () => {
    const database = await createEmptyDatabase()
    migrate(database, schemaOf(createPlace, addVisits))
    const outcome = migrate(database, schemaOf(createPlace))
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'database-newer', details: { found: 20, newest: 10 } },
    })
    expect(outcome.ok ? '' : outcome.error.message).toContain('newer version of Kohort')
  })

  it('refuses a database of another kind, empty or not', async () => {
    const other = await createEmptyDatabase()
    migrate(other, { ...schemaOf(createPlace), applicationId: 78 })
    expect(migrate(other, schemaOf(createPlace))).toMatchObject({
      ok: false,
      error: { code: 'database-damaged' },
    })
    const foreign = await createEmptyDatabase()
    foreign.run(sql`CREATE TABLE anything (a TEXT)`)
    expect(migrate(foreign, schemaOf(createPlace))).toMatchObject({
      ok: false,
      error: { code: 'database-damaged' },
    })
  })

  it.each([
    ['out of order', [addVisits, createPlace]],
    ['twice', [createPlace, createPlace]],
    ['not a multiple of ten', [{ ...createPlace, number: 15 }]],
  ])('refuses migrations that are %s', async (_, migrations) => {
    const database = await createEmptyDatabase()
    expect(() => migrate(database, schemaOf(...migrations))).toThrow('must be a multiple of ten')
  })
})
