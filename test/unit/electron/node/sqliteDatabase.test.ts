import { describe, expect, it, onTestFinished } from 'vitest'
import { openSqliteDatabase } from '#electron/node/sqliteDatabase'
import { sql, sqlInteger } from '#shared/database/sql'

async function openWithPlaces() {
  const opened = await openSqliteDatabase(null)
  onTestFinished(() => {
    opened.close()
  })
  const { database } = opened
  database.run(sql`CREATE TABLE place (name TEXT NOT NULL PRIMARY KEY) STRICT`)
  database.run(sql`CREATE TABLE visit (place TEXT NOT NULL REFERENCES place (name)) STRICT`)
  const names = () => database.all(sql`SELECT name FROM place ORDER BY name`).map((row) => row['name'])
  const add = (name: string) => database.run(sql`INSERT INTO place (name) VALUES (${name})`)
  return { ...opened, names, add }
}

describe('reading and writing', () => {
  it('answers rows, null for no row, and the number of changed rows', async () => {
    const { database, add } = await openWithPlaces()
    expect(add('Oslo')).toBe(1)
    expect(database.get(sql`SELECT name, 1 AS one, NULL AS empty FROM place`)).toEqual({
      name: 'Oslo',
      one: 1,
      empty: null,
    })
    expect(database.get(sql`SELECT name FROM place WHERE name = ${'Bergen'}`)).toBeNull()
    expect(database.run(sql`DELETE FROM place WHERE name = ${'Bergen'}`)).toBe(0)
  })

  it('reads a statement again after it was stopped at its first row', async () => {
    const { database, add, names } = await openWithPlaces()
    add('Oslo')
    add('Bergen')
    expect(database.get(sql`SELECT name FROM place ORDER BY name`)).toEqual({ name: 'Bergen' })
    expect(names()).toEqual(['Bergen', 'Oslo'])
  })

  it('goes on working after a statement failed', async () => {
    const { add, names } = await openWithPlaces()
    add('Oslo')
    expect(() => add('Oslo')).toThrow('UNIQUE constraint failed')
    add('Bergen')
    expect(names()).toEqual(['Bergen', 'Oslo'])
  })

  it('changes the case of every letter', async () => {
    const { database } = await openWithPlaces()
    expect(
      database.get(
        sql`SELECT lower('ÆRLIG ØL PÅ ÅS') AS low, upper('ærlig øl på ås') AS high, lower(NULL) AS none`,
      ),
    ).toEqual({
      low: 'ærlig øl på ås',
      high: 'ÆRLIG ØL PÅ ÅS',
      none: null,
    })
  })

  it('refuses bytes, which the schema knows not', async () => {
    const { database } = await openWithPlaces()
    expect(() => database.get(sql`SELECT x'00' AS picture`)).toThrow('Column picture holds bytes')
  })

  it('stays right with more statements than it remembers', async () => {
    const { database } = await openWithPlaces()
    for (let round = 0; round < 2; round += 1) {
      for (let index = 0; index < 250; index += 1) {
        expect(database.get(sql`SELECT ${sqlInteger(index)} AS answer`)).toEqual({ answer: index })
      }
    }
  })
})

describe('transactions', () => {
  it('keeps nothing of work that throws', async () => {
    const { database, add, names } = await openWithPlaces()
    expect(() =>
      database.transaction(() => {
        add('Oslo')
        throw new Error('stop')
      }),
    ).toThrow('stop')
    expect(names()).toEqual([])
    expect(database.transaction(() => add('Bergen'))).toBe(1)
    expect(names()).toEqual(['Bergen'])
  })

  it('undoes an inner transaction alone when its error is caught outside of it', async () => {
    const { database, add, names } = await openWithPlaces()
    database.transaction(() => {
      add('Oslo')
      expect(() =>
        database.transaction(() => {
          add('Bergen')
          throw new Error('inner')
        }),
      ).toThrow('inner')
      add('Tromsø')
    })
    expect(names()).toEqual(['Oslo', 'Tromsø'])
  })

  it('refuses work that waits and keeps nothing of it', async () => {
    const { database, add, names } = await openWithPlaces()
    const waiting: () => unknown = async () => {
      add('Oslo')
      await Promise.resolve()
    }
    expect(() => database.transaction(waiting)).toThrow('cannot wait')
    expect(names()).toEqual([])
  })
})

describe('export', () => {
  it('refuses inside a transaction and says so', async () => {
    const { database, exportBytes } = await openWithPlaces()
    expect(() => database.transaction(() => exportBytes())).toThrow('inside a transaction')
  })

  it('leaves statements, foreign keys and functions of the open database as they were', async () => {
    const { database, exportBytes, add, names } = await openWithPlaces()
    add('Oslo')
    exportBytes()
    expect(() => database.run(sql`INSERT INTO visit (place) VALUES (${'nowhere'})`)).toThrow('FOREIGN KEY')
    expect(database.get(sql`SELECT upper('å') AS high`)).toEqual({ high: 'Å' })
    add('Bergen')
    expect(names()).toEqual(['Bergen', 'Oslo'])
  })

  it('gives bytes that open again with everything in them', async () => {
    const { exportBytes, add } = await openWithPlaces()
    add('Ås')
    const again = await openSqliteDatabase(exportBytes())
    onTestFinished(() => {
      again.close()
    })
    expect(again.database.all(sql`SELECT name FROM place`)).toEqual([{ name: 'Ås' }])
    expect(() => again.database.run(sql`INSERT INTO visit (place) VALUES (${'nowhere'})`)).toThrow(
      'FOREIGN KEY',
    )
    expect(again.database.get(sql`PRAGMA integrity_check`)).toEqual({ integrity_check: 'ok' })
  })
})

describe('opening', () => {
  it('throws on bytes that are no database', async () => {
    await expect(openSqliteDatabase(new TextEncoder().encode('no database'.repeat(100)))).rejects.toThrow(
      'file is not a database',
    )
  })
})
