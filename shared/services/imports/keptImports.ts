import type { Handlers } from '../../contract/handlers'
import { fail, succeed } from '../../contract/outcome'
import { listSyncedCatalogues, readSyncedCatalogue } from '../../database/syncedEvidence'
import { listSyncedTables, readSyncedTable } from '../../database/syncedTables'
import type { ServicePorts } from '../ports'
import { importSourceKey } from './importSource'
import { removeImport } from './removeImport'

type Ports = Pick<ServicePorts, 'cache' | 'pause' | 'announce'>

/** Lists what was imported, and takes it away again. */
export function createKeptImports(
  { cache, pause, announce }: Ports,
  onChanged: () => void,
): Pick<Handlers, 'imports.list' | 'imports.remove'> {
  return {
    'imports.list': () => {
      const { database } = cache
      const tables = listSyncedTables(database).filter(({ source }) => source === importSourceKey)
      const offers = new Set([
        ...tables.map(({ offer }) => offer),
        ...listSyncedCatalogues(database).filter((offer) => offer.startsWith(`${importSourceKey}/`)),
      ])
      return succeed(
        [...offers].map((key) => {
          const own = tables.filter(({ offer }) => offer === key)
          const [first] = own
          const described = own.map(({ key: table, cells }) => ({
            key: table,
            title: readSyncedTable(database, table)?.description.title ?? table,
            cells,
          }))
          const catalogue = readSyncedCatalogue(database, key)
          return {
            key,
            title: described[0]?.title ?? key.slice(importSourceKey.length + 1),
            tables: described,
            cells: own.reduce((sum, { cells }) => sum + cells, 0),
            entries: catalogue?.entries ?? 0,
            retrievedAt: first?.retrievedAt ?? catalogue?.retrievedAt ?? '',
          }
        }),
      )
    },
    'imports.remove': async ({ key }) => {
      if (!(await removeImport(cache.database, key, pause)))
        return fail('not-found', `Nothing was imported as "${key}".`, { key })
      onChanged()
      const saved = await cache.save()
      if (!saved.ok) return saved
      announce({ name: 'sources-changed' })
      return succeed(null)
    },
  }
}
