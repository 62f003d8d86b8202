import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fail, succeed, type Outcome } from '#shared/contract/outcome'
import { migrate, pendingMigrations, schemaVersion } from '#shared/database/migrations/migrate'
import type { DatabaseSchema } from '#shared/database/migrations/migration'
import type { WritableDatabase } from '#shared/database/port'
import { keepBackup } from './databaseBackups'
import { describeDamage } from './databaseDamage'
import { notSaved } from './notSaved'
import { openSoundDatabase } from './openSoundDatabase'
import { createSavedDatabase, type DatabaseFile, type SavedContent } from './savedDatabase'
import { errorCode, temporaryEnding } from './writeDurably'

export type { DatabaseFile } from './savedDatabase'

export interface DatabaseFileOptions {
  readonly path: string
  readonly schema: DatabaseSchema
  /** The present instant, ISO. */
  now(): string
  /** Former contents to keep; 0 for a database that can be built again. */
  readonly backups: number
  /** Brings what belongs into it, before it is saved in its present layout; true when that changed it. */
  fill?(database: WritableDatabase): Promise<Outcome<boolean>>
}

/**
 * Opens a database file, or begins one, and brings it to the present layout. Whoever calls holds the lock of the
 * directory. `database-damaged` names the sound backups in `details.backups`; `database-newer` for a file of a newer
 * Kohort; `unreadable-file` or `not-saved` when the system refuses. A refused file is left as it is.
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
    const file = createSavedDatabase(options, sqlite, found.value)
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
    const filled = (await options.fill?.(sqlite.database)) ?? succeed(false)
    if (!filled.ok) {
      sqlite.close()
      return filled
    }
    if (migrated.value.from === migrated.value.to && !filled.value) return succeed(file)
    const saved = await file.save()
    if (saved.ok) return succeed(file)
    await file.close()
    return saved
  } catch (error) {
    sqlite.close()
    return notSaved(path, error)
  }
}

async function readExisting(path: string): Promise<Outcome<SavedContent | null>> {
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
