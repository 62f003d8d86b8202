import { readFile, rm } from 'node:fs/promises'
import { fail, succeed, type Outcome } from '#shared/contract/outcome'
import { migrate } from '#shared/database/migrations/migrate'
import type { DatabaseSchema } from '#shared/database/migrations/migration'
import { workspaceSchema } from '#shared/database/schemas'
import { keepDamaged, listBackups, type DatabaseBackup } from './databaseBackups'
import { notSaved } from './notSaved'
import { openSoundDatabase } from './openSoundDatabase'
import { writeDurably } from './writeDurably'

/** What was put back in the place of a damaged or missing database. */
export interface RestoredBackup {
  /** ISO instant at which the restored content was saved. */
  readonly savedAt: string
  /** Where the damaged file is kept; null when there was none. */
  readonly damagedFile: string | null
}

/** The failure for a damaged file: what is wrong, and which backups can take its place, newest first. */
export async function describeDamage(
  path: string,
  schema: DatabaseSchema,
  reason: string,
): Promise<Outcome<never>> {
  const backups = await listSoundBackups(path, schema)
  const [newest] = backups
  return fail(
    'database-damaged',
    `The ${schema.name} ${path} is damaged (${reason}). It has been left as it is. ` +
      (newest === undefined
        ? `There is no sound backup of it. ${beginAnew(schema)}`
        : `A backup of ${newest.savedAt} can take its place.`),
    { file: path, reason, backups: backups.map(({ path: file, savedAt }) => ({ file, savedAt })) },
  )
}

/** The way on where nothing can be restored, and what it costs. */
function beginAnew({ name }: DatabaseSchema): string {
  const lost =
    name === workspaceSchema.name
      ? 'Your studies and settings in it are then missing; studies that you exported can be opened again from their files.'
      : 'Nothing that you made is in it.'
  return `To begin anew, move this file elsewhere and start Kohort again. ${lost}`
}

/** The backups that can be opened, newest first. */
export async function listSoundBackups(
  path: string,
  schema: DatabaseSchema,
): Promise<readonly DatabaseBackup[]> {
  const sound: DatabaseBackup[] = []
  for (const backup of await listBackups(path)) {
    const opened = await openSoundDatabase(await readFile(backup.path), schema)
    if (!opened.ok) continue
    if (migrate(opened.value.database, schema).ok) sound.push(backup)
    opened.value.close()
  }
  return sound
}

/**
 * Puts the newest sound backup in the place of a missing file, or of a damaged one, which is kept beside it.
 * `not-found` when there is no such backup, `not-saved` when the disk refuses: then the file is as it was.
 */
export async function restoreNewestBackup(
  path: string,
  schema: DatabaseSchema,
  now: string,
): Promise<Outcome<RestoredBackup>> {
  const [newest] = await listSoundBackups(path, schema)
  if (newest === undefined) {
    return fail(
      'not-found',
      `There is no sound backup of the ${schema.name} ${path}. It has been left as it is.`,
      {
        file: path,
      },
    )
  }
  try {
    const damagedFile = await keepDamaged(path, now)
    await writeDurably(path, await readFile(newest.path))
    return succeed({ savedAt: newest.savedAt, damagedFile })
  } catch (error) {
    return notSaved(path, error)
  }
}

/** Makes room for a new database where the damaged one can be built again; answers where that one is kept. */
export async function setDamagedAside(path: string, now: string): Promise<string | null> {
  const damagedFile = await keepDamaged(path, now)
  await rm(path, { force: true })
  return damagedFile
}
