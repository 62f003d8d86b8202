import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, succeed, type Outcome } from '#shared/contract/outcome'
import type { ApplicationDescription } from '#shared/contract/responses'
import { workspaceSchema } from '#shared/database/schemas'
import { listBackups } from './databaseBackups'
import { restoreNewestBackup } from './databaseDamage'
import { openDatabaseFile, type DatabaseFile, type DatabaseFileOptions } from './databaseFile'
import { errorCode } from './writeDurably'

/** Former contents of the workspace that are kept, ten minutes or more apart. */
const backups = 10

export interface WorkspaceFile {
  readonly file: DatabaseFile
  /** What was mended on opening. */
  readonly notice: ApplicationDescription['notice']
}

/**
 * Opens what people made. A workspace that is damaged, or missing where there are backups of it, gives way to its
 * newest sound backup, a damaged file is kept, and the notice says so; without such a backup it is refused as it is.
 */
export async function openWorkspaceFile(
  dataDirectory: string,
  now: () => string,
): Promise<Outcome<WorkspaceFile>> {
  const path = join(dataDirectory, 'workspace.sqlite')
  const options = { path, schema: workspaceSchema, now, backups }
  if (await isMissing(path)) {
    const [newest] = await listBackups(path)
    return newest === undefined ? openAsIs(options) : openRestored(options, backupsUnusable(path))
  }
  const opened = await openAsIs(options)
  return opened.ok || opened.error.code !== 'database-damaged' ? opened : openRestored(options, opened)
}

async function openAsIs(options: DatabaseFileOptions): Promise<Outcome<WorkspaceFile>> {
  const opened = await openDatabaseFile(options)
  return opened.ok ? succeed({ file: opened.value, notice: null }) : opened
}

/** Answers `refusal` when there is no sound backup. */
async function openRestored(
  options: DatabaseFileOptions,
  refusal: Outcome<never>,
): Promise<Outcome<WorkspaceFile>> {
  const restored = await restoreNewestBackup(options.path, options.schema, options.now())
  if (!restored.ok) return restored.error.code === 'not-found' ? refusal : restored
  const reopened = await openDatabaseFile(options)
  if (!reopened.ok) return reopened
  return succeed({
    file: reopened.value,
    notice: { code: 'restored-backup', savedAt: restored.value.savedAt },
  })
}

/** A file that is there and cannot be looked at is left to the opening, which words it. */
async function isMissing(path: string): Promise<boolean> {
  return stat(path).then(
    () => false,
    (error: unknown) => errorCode(error) === 'ENOENT',
  )
}

/** Beginning anew in silence would hide that there was work here. */
function backupsUnusable(path: string): Outcome<never> {
  return fail(
    'database-damaged',
    `The file with your work, ${path}, is missing, and none of its backups can be opened. Nothing has been changed. ` +
      'Put the file back, or move the folder “backups” beside it elsewhere to begin anew.',
    { file: path, reason: 'missing', backups: [] },
  )
}
