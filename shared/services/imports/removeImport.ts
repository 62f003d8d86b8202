import type { WritableDatabase } from '../../database/port'
import { forgetDataset, readSyncedCatalogue } from '../../database/syncedEvidence'
import { discardOthers, listSyncedTables } from '../../database/syncedTables'
import { forgetTableReleases } from '../../database/tableReleases'
import { sweep } from '../sync/keepContent'
import { importSourceKey } from './importSource'

/** Takes an import away: tables, history and entries. False when there is none with this key. */
export async function removeImport(
  database: WritableDatabase,
  key: string,
  pause: () => Promise<void>,
): Promise<boolean> {
  const tables = listSyncedTables(database, key)
  const isImport = key.startsWith(`${importSourceKey}/`)
  if (!isImport || (tables.length === 0 && readSyncedCatalogue(database, key) === null)) return false
  database.transaction(() => {
    for (const table of tables) forgetTableReleases(database, table.key)
    discardOthers(database, key, [])
    forgetDataset(database, key)
  })
  await sweep(database, pause, ['leaving'])
  return true
}
