import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { listBackups } from '#electron/node/databaseBackups'
import { restoreNewestBackup, setDamagedAside } from '#electron/node/databaseDamage'
import { openDatabaseFile, type DatabaseFile, type DatabaseFileOptions } from '#electron/node/databaseFile'
import type { Migration } from '#shared/database/migrations/migration'
import { cacheSchema, workspaceSchema } from '#shared/database/schemas'
import { readSettings, writeSetting } from '#shared/database/settings'
import { sql } from '#shared/database/sql'
import { createDataDirectory } from '#test/support/dataDirectories'

const newest = workspaceSchema.migrations.at(-1)?.number ?? 0

const start = Date.parse('2024-05-02T10:00:00.000Z')

/** A clock that stands still until it is moved. */
function createClock() {
  let instant = start
  return {
    now: () => new Date(instant).toISOString(),
    move(minutes: number) {
      instant += minutes * 60_000
    },
  }
}

async function prepare() {
  const directory = await createDataDirectory()
  const clock = createClock()
  const path = join(directory, 'workspace.sqlite')
  const options: DatabaseFileOptions = { path, schema: workspaceSchema, now: clock.now, backups: 5 }
  return { directory, clock, path, options }
}

async function openFile(options: DatabaseFileOptions): Promise<DatabaseFile> {
  const opened = await openDatabaseFile(options)
  if (!opened.ok) throw new Error(opened.error.message)
  onTestFinished(() => opened.value.close())
  return opened.value
}

/** Writes `value` and saves, so often that every backup it is due for is kept. */
async function saveValue(file: DatabaseFile, value: number): Promise<void> {
  writeSetting(file.database, 'value', value)
  const saved = await file.save()
  if (!saved.ok) throw new Error(saved.error.message)
}

async function readValue(options: DatabaseFileOptions): Promise<unknown> {
  return readSettings((await openFile(options)).database).get('value')
}

/** A workspace with content and one backup of an earlier content. */
async function prepareWithBackup() {
  const prepared = await prepare()
  const file = await openFile(prepared.options)
  await saveValue(file, 1)
  prepared.clock.move(15)
  await saveValue(file, 2)
  prepared.clock.move(15)
  await saveValue(file, 3)
  await file.close()
  return prepared
}

describe('opening and saving', () => {
  it('begins a new file that is there at once', async () => {
    const { path, options } = await prepare()
    const file = await openFile(options)
    expect((await stat(path)).size).toBeGreaterThan(0)
    expect(file.database.get(sql`PRAGMA user_version`)).toEqual({ user_version: newest })
  })

  it('holds after a restart what was saved, and nothing else', async () => {
    const { options } = await prepare()
    const file = await openFile(options)
    await saveValue(file, 1)
    writeSetting(file.database, 'value', 2)
    await file.close()
    expect(await readValue(options)).toBe(1)
  })

  it('goes on working after each save', async () => {
    const { options } = await prepare()
    const file = await openFile(options)
    for (let value = 1; value <= 3; value += 1) await saveValue(file, value)
    expect(readSettings(file.database).get('value')).toBe(3)
    expect(() =>
      file.database.run(sql`INSERT INTO protocol_step VALUES ('a', 'b', 1, 'c', '{}', 'd')`),
    ).toThrow('FOREIGN KEY')
  })

  it('answers each of many saves at once only when its write is on the disk', async () => {
    const { path, options } = await prepare()
    const file = await openFile(options)
    const answers = Array.from({ length: 20 }, async (_, index) => {
      writeSetting(file.database, `value-${index}`, index)
      await file.save()
      return { index, bytes: await readFile(path) }
    })
    for (const { index, bytes } of await Promise.all(answers)) {
      const copy = join(await createDataDirectory(), 'workspace.sqlite')
      await writeFile(copy, bytes)
      const read = await openFile({ ...options, path: copy })
      expect(readSettings(read.database).get(`value-${index}`)).toBe(index)
    }
  })

  it('saves what is written while a save is under way with the next one', async () => {
    const { options } = await prepare()
    const file = await openFile(options)
    writeSetting(file.database, 'value', 1)
    const first = file.save()
    await Promise.resolve()
    writeSetting(file.database, 'value', 2)
    const second = file.save()
    expect(file.save()).toBe(second)
    await first
    await second
    await file.close()
    expect(await readValue(options)).toBe(2)
  })

  it('leaves no temporary file and removes those of a stopped process', async () => {
    const { directory, options } = await prepare()
    await writeFile(join(directory, 'workspace.sqlite.4711-1.tmp'), 'half a file')
    const file = await openFile(options)
    await saveValue(file, 1)
    await file.close()
    expect((await readdir(directory)).sort()).toEqual(['backups', 'workspace.sqlite'])
  })

  it('says that the disk refused, takes the change back, and saves again once it can', async () => {
    const { directory, path, options } = await prepare()
    const file = await openFile(options)
    await saveValue(file, 1)
    const before = await readFile(path)
    await mkdir(join(directory, 'elsewhere'))
    const gone = await openFile({ ...options, path: join(directory, 'elsewhere', 'workspace.sqlite') })
    await rename(join(directory, 'elsewhere'), join(directory, 'moved'))
    await expect(saveValue(gone, 2)).rejects.toThrow('does not answer (ENOENT)')
    expect(readSettings(gone.database).has('value')).toBe(false)
    await rename(join(directory, 'moved'), join(directory, 'elsewhere'))
    await saveValue(gone, 3)
    expect(await readFile(path)).toEqual(before)
    await gone.close()
    expect(await readValue({ ...options, path: join(directory, 'elsewhere', 'workspace.sqlite') })).toBe(3)
  })

  it('refuses to save once it is closed', async () => {
    const { options } = await prepare()
    const file = await openFile(options)
    await file.close()
    await file.close()
    await expect(file.save()).rejects.toThrow('is closed')
  })

  it.skipIf(process.platform === 'win32')('keeps the file from other users of the computer', async () => {
    const { path, options } = await prepare()
    await openFile(options)
    expect((await stat(path)).mode & 0o077).toBe(0)
  })

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'says that the system refuses to read',
    async () => {
      const { path, options } = await prepare()
      await (await openFile(options)).close()
      await chmod(path, 0o000)
      expect(await openDatabaseFile(options)).toMatchObject({ ok: false, error: { code: 'unreadable-file' } })
    },
  )

  it('says that a folder stands where the file should be', async () => {
    const { path, options } = await prepare()
    await mkdir(path)
    expect(await openDatabaseFile(options)).toMatchObject({
      ok: false,
      error: { code: 'unreadable-file', details: { file: path, reason: 'EISDIR' } },
    })
  })
})

describe('backups', () => {
  it('keeps a former content at most every ten minutes', async () => {
    const { clock, path, options } = await prepare()
    const file = await openFile(options)
    for (let minute = 0; minute < 25; minute += 1) {
      await saveValue(file, minute)
      clock.move(1)
    }
    const backups = await listBackups(path)
    const times = backups.map(({ savedAt }) => Date.parse(savedAt))
    expect(times.length).toBeGreaterThanOrEqual(3)
    for (const [index, time] of times.slice(1).entries()) {
      expect((times[index] ?? 0) - time).toBeGreaterThanOrEqual(10 * 60_000)
    }
  })

  it('keeps the newest five', async () => {
    const { clock, path, options } = await prepare()
    const file = await openFile(options)
    for (let round = 0; round < 9; round += 1) {
      await saveValue(file, round)
      clock.move(11)
    }
    const backups = await listBackups(path)
    expect(backups).toHaveLength(5)
    expect(backups[0]?.savedAt).toBe(new Date(start + 7 * 11 * 60_000).toISOString())
    expect(await readValue({ ...options, path: backups[0]?.path ?? '' })).toBe(7)
  })

  it('saves although no backup can be kept', async () => {
    const { directory, clock, path, options } = await prepare()
    await writeFile(join(directory, 'backups'), 'a file where the folder belongs')
    const file = await openFile(options)
    await saveValue(file, 1)
    clock.move(20)
    await saveValue(file, 2)
    await file.close()
    await rm(join(directory, 'backups'))
    expect(await readValue(options)).toBe(2)
    expect(await listBackups(path)).toEqual([])
  })

  it('keeps none of a database that can be built again', async () => {
    const { clock, path, options } = await prepare()
    const file = await openFile({ ...options, backups: 0 })
    await saveValue(file, 1)
    clock.move(20)
    await saveValue(file, 2)
    expect(await listBackups(path)).toEqual([])
  })

  it('keeps one before a migration, and brings the content along', async () => {
    const { path, options } = await prepareWithBackup()
    const before = await listBackups(path)
    const addNote: Migration = {
      number: newest + 10,
      name: 'add note',
      up(database) {
        database.run(sql`ALTER TABLE study ADD COLUMN note TEXT`)
      },
    }
    const newer = { ...workspaceSchema, migrations: [...workspaceSchema.migrations, addNote] }
    expect(await readValue({ ...options, schema: newer })).toBe(3)
    const [latest, ...others] = await listBackups(path)
    expect(others).toEqual(before)
    expect(await readValue({ ...options, path: latest?.path ?? '' })).toBe(3)
    const again = await openDatabaseFile(options)
    expect(again).toMatchObject({
      ok: false,
      error: { code: 'database-newer', details: { found: newest + 10, newest, file: path } },
    })
  })

  it('leaves the file as it was when a migration fails', async () => {
    const { path, options } = await prepareWithBackup()
    const before = await readFile(path)
    const failing: Migration = {
      number: newest + 10,
      name: 'fail',
      up(database) {
        database.run(sql`DROP TABLE setting`)
        throw new Error('no room')
      },
    }
    const newer = { ...workspaceSchema, migrations: [...workspaceSchema.migrations, failing] }
    await expect(openDatabaseFile({ ...options, schema: newer })).rejects.toThrow('no room')
    expect(await readFile(path)).toEqual(before)
  })
})

describe('damage', () => {
  const ways: readonly (readonly [string, (path: string) => Promise<void>])[] = [
    ['is empty', (path) => writeFile(path, '')],
    ['holds random bytes', (path) => writeFile(path, randomBytes(40_000))],
    ['holds text', (path) => writeFile(path, 'This is no database. '.repeat(500))],
    [
      'is cut in the middle of a page',
      async (path) => truncate(path, Math.floor((await stat(path)).size / 2) + 100),
    ],
    ['is cut between two pages', (path) => truncate(path, 8192)],
    ['is cut inside its header', (path) => truncate(path, 60)],
    [
      'has lost a page',
      async (path) => {
        const bytes = await readFile(path)
        bytes.fill(0, 4096, 8192)
        await writeFile(path, bytes)
      },
    ],
    [
      'has a table that points astray',
      async (path) => {
        const bytes = await readFile(path)
        bytes.fill(0xff, 4096 * 2, 4096 * 2 + 200)
        await writeFile(path, bytes)
      },
    ],
  ]

  it.each(ways)('refuses a file that %s, leaves it, and offers the sound backups', async (_, damage) => {
    const { directory, clock, path, options } = await prepareWithBackup()
    await damage(path)
    const damaged = await readFile(path)
    const opened = await openDatabaseFile(options)
    expect(opened).toMatchObject({ ok: false, error: { code: 'database-damaged', details: { file: path } } })
    expect(await readFile(path)).toEqual(damaged)
    const backups = (await listBackups(path)).map(({ path: file, savedAt }) => ({ file, savedAt }))
    expect(opened.ok ? null : opened.error.details?.['backups']).toEqual(backups)
    expect(opened.ok ? '' : opened.error.message).toContain(
      `A backup of ${backups[0]?.savedAt} can take its place.`,
    )

    const restored = await restoreNewestBackup(path, workspaceSchema, clock.now())
    const damagedFile = join(directory, 'workspace-damaged-20240502T103000000Z.sqlite')
    expect(restored).toEqual({ ok: true, value: { savedAt: backups[0]?.savedAt, damagedFile } })
    expect(await readFile(damagedFile)).toEqual(damaged)
    expect(await readValue(options)).toBe(2)
  })

  it('passes over backups that are damaged themselves', async () => {
    const { clock, path, options } = await prepareWithBackup()
    const [newest, older] = await listBackups(path)
    await writeFile(path, '')
    await writeFile(newest?.path ?? '', randomBytes(5000))
    const opened = await openDatabaseFile(options)
    expect(opened.ok ? null : opened.error.details?.['backups']).toEqual([
      { file: older?.path, savedAt: older?.savedAt },
    ])
    expect(await restoreNewestBackup(path, workspaceSchema, clock.now())).toMatchObject({
      ok: true,
      value: { savedAt: older?.savedAt },
    })
  })

  it('says that there is no backup and changes nothing', async () => {
    const { directory, clock, path, options } = await prepare()
    await writeFile(path, 'no database')
    const opened = await openDatabaseFile(options)
    const message = opened.ok ? '' : opened.error.message
    expect(message).toContain('There is no sound backup of it. To begin anew, move this file elsewhere')
    expect(message).toContain('Your studies and settings in it are then missing')
    expect(await restoreNewestBackup(path, workspaceSchema, clock.now())).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    })
    expect(await readdir(directory)).toEqual(['workspace.sqlite'])
  })

  it('makes room for a new cache and keeps the damaged one', async () => {
    const { directory, clock } = await prepare()
    const path = join(directory, 'cache.sqlite')
    const options = { path, schema: cacheSchema, now: clock.now, backups: 0 }
    await (await openFile(options)).close()
    await truncate(path, 8192)
    expect(await openDatabaseFile(options)).toMatchObject({ ok: false, error: { code: 'database-damaged' } })
    const aside = await setDamagedAside(path, clock.now())
    expect((await stat(aside ?? '')).size).toBe(8192)
    expect((await openFile(options)).database.get(sql`PRAGMA user_version`)).toEqual({ user_version: 20 })
  })

  it('takes a database of another kind for damaged', async () => {
    const { directory, clock, options } = await prepare()
    await (await openFile(options)).close()
    const asCache = { path: options.path, schema: cacheSchema, now: clock.now, backups: 0 }
    const opened = await openDatabaseFile(asCache)
    expect(opened).toMatchObject({ ok: false, error: { code: 'database-damaged' } })
    expect(opened.ok ? '' : opened.error.message).toContain('not a Kohort cache')
    expect(await readdir(directory)).toEqual(['workspace.sqlite'])
  })
})
