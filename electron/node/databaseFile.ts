import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fail, succeed, type Outcome } from '#shared/contract/outcome'
import { migrate, pendingMigrations, schemaVersion } from '#shared/database/migrations/migrate'
import type { DatabaseSchema } from '#shared/database/migrations/migration'
import type { WritableDatabase } from '#shared/database/port'
import { keepBackup, listBackups } from './databaseBackups'
import { describeDamage } from './databaseDamage'
import { openSoundDatabase } from './openSoundDatabase'
import type { SqliteDatabase } from './sqliteDatabase'
import { errorCode, temporaryEnding, writeDurably } from './writeDurably'

export interface DatabaseFileOptions {
  readonly path: string
  readonly schema: DatabaseSchema
  /** The present instant, ISO. */
  now(): string
  /** Former contents to keep; 0 for a database that can be built again. */
  readonly backups: number
}

/** A database in memory with its file. */
export interface DatabaseFile {
  readonly database: WritableDatabase
  /**
   * Returns once everything written before the call is on the disk. Calls that come while a save is under way share
   * the next one. Rejects when the disk refuses: the changes are then in memory only, and the next save holds them too.
   */
  save(): Promise<void>
  /** Waits for saves under way and frees the memory; what was not saved is lost. */
  close(): Promise<void>
}

/** A backup is kept when the content it holds is this much younger than that of the newest one. */
const backupInterval = 10 * 60 * 1000

/**
 * Opens a database file, or begins one, and brings it to the present layout. Whoever calls holds the lock of the
 * directory. `database-damaged` names the sound backups in `details.backups`; `database-newer` for a file of a newer
 * Kohort; `unreadable-file` when the system refuses. A refused file is left as it is.
 */
export async function openDatabaseFile(options: DatabaseFileOptions): Promise<Outcome<DatabaseFile>> {
  const { path, schema } = options
  await mkdir(dirname(path), { recursive: true })
  await removeLeftovers(path)
  const found = await readExisting(path)
  if (!found.ok) return found
  const opened = await openSoundDatabase(found.value?.bytes ?? null, schema)
  if (!opened.ok) return describeDamage(path, schema, opened.reason)
  const sqlite = opened.value
  try {
    const file = createDatabaseFile(options, sqlite, found.value?.savedAt ?? null)
    const pending = pendingMigrations(sqlite.database, schema).length > 0
    if (found.value !== null && pending && schemaVersion(sqlite.database) > 0 && options.backups > 0) {
      await keepBackup(path, found.value.savedAt, options.backups)
    }
    const migrated = migrate(sqlite.database, schema)
    if (!migrated.ok) {
      sqlite.close()
      if (migrated.error.code === 'database-damaged')
        return await describeDamage(path, schema, migrated.error.message)
      return fail(migrated.error.code, `${migrated.error.message} (${path})`, {
        ...migrated.error.details,
        file: path,
      })
    }
    if (migrated.value.from !== migrated.value.to) await file.save()
    return succeed(file)
  } catch (error) {
    sqlite.close()
    throw error
  }
}

function createDatabaseFile(
  { path, now, backups }: DatabaseFileOptions,
  sqlite: SqliteDatabase,
  foundSavedAt: string | null,
): DatabaseFile {
  /** When the content of the file was saved; null while there is no file. */
  let savedAt = foundSavedAt
  let underWay: Promise<void> = Promise.resolve()
  let waiting: Promise<void> | null = null
  let closed = false

  async function write(): Promise<void> {
    const bytes = sqlite.exportBytes()
    // A backup that fails must not keep the change from the disk; the next save tries it again.
    if (savedAt !== null && backups > 0)
      await keepBackupWhenDue(path, savedAt, backups).catch(() => undefined)
    await writeDurably(path, bytes)
    savedAt = now()
  }

  return {
    database: sqlite.database,
    save() {
      if (closed) return Promise.reject(new Error(`The database ${path} is closed`))
      if (waiting !== null) return waiting
      // One after the other: of two writes at once, the older content could be put in place last.
      const next = underWay.then(() => {
        waiting = null
        return write()
      })
      waiting = next
      underWay = next.catch(() => undefined)
      return next
    },
    async close() {
      if (closed) return
      closed = true
      await underWay
      sqlite.close()
    },
  }
}

async function keepBackupWhenDue(path: string, savedAt: string, limit: number): Promise<void> {
  const [newest] = await listBackups(path)
  // The difference either way: after the clock was put back, the next backup would be years away.
  const age = newest === undefined ? Infinity : Math.abs(Date.parse(savedAt) - Date.parse(newest.savedAt))
  if (age >= backupInterval) await keepBackup(path, savedAt, limit)
}

async function readExisting(
  path: string,
): Promise<Outcome<{ readonly bytes: Uint8Array; readonly savedAt: string } | null>> {
  try {
    const { mtime } = await stat(path)
    return succeed({ bytes: await readFile(path), savedAt: mtime.toISOString() })
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT') return succeed(null)
    return fail(
      'unreadable-file',
      `The system refuses to read ${path} (${code}). Check that the folder belongs to you and that the disk is there.`,
      { file: path, reason: code },
    )
  }
}

async function removeLeftovers(path: string): Promise<void> {
  const directory = dirname(path)
  for (const name of await readdir(directory)) {
    if (name.startsWith(`${basename(path)}.`) && name.endsWith(temporaryEnding)) {
      await rm(join(directory, name), { force: true })
    }
  }
}
