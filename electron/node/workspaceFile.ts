import { join } from 'node:path'
import { succeed, type Outcome } from '#shared/contract/outcome'
import type { ApplicationDescription } from '#shared/contract/responses'
import { workspaceSchema } from '#shared/database/schemas'
import { restoreNewestBackup } from './databaseDamage'
import { openDatabaseFile, type DatabaseFile } from './databaseFile'

/** Former contents of the workspace that are kept, ten minutes or more apart. */
const backups = 10

export interface WorkspaceFile {
  readonly file: DatabaseFile
  /** What was mended on opening. */
  readonly notice: ApplicationDescription['notice']
}

/**
 * Opens what people made. A damaged workspace gives way to its newest sound backup, the damaged file is kept, and the
 * notice says so; without a backup it is refused as it is.
 */
export async function openWorkspaceFile(
  dataDirectory: string,
  now: () => string,
): Promise<Outcome<WorkspaceFile>> {
  const options = { path: join(dataDirectory, 'workspace.sqlite'), schema: workspaceSchema, now, backups }
  const opened = await openDatabaseFile(options)
  if (opened.ok) return succeed({ file: opened.value, notice: null })
  if (opened.error.code !== 'database-damaged') return opened
  const restored = await restoreNewestBackup(options.path, workspaceSchema, now())
  if (!restored.ok) return opened
  const reopened = await openDatabaseFile(options)
  if (!reopened.ok) return reopened
  return succeed({
    file: reopened.value,
    notice: { code: 'restored-backup', savedAt: restored.value.savedAt },
  })
}
