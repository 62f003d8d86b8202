import type { Handlers } from '../../contract/handlers'
import { fail, succeed, type Outcome } from '../../contract/outcome'
import { readCubeCells } from '../../database/cubeCells'
import { listSyncedEntries, readSyncedCatalogue } from '../../database/syncedEvidence'
import { readSyncedTable, type SyncedTable } from '../../database/syncedTables'
import { listCellChanges, listTableReleases } from '../../database/tableReleases'
import { codesReader } from '../../domain/cubes/cubePlaces'
import type { ServicePorts } from '../ports'

/** What is kept of synced tables: their cells, their releases and what changed between these. */
export function createHistoryService(
  ports: Pick<ServicePorts, 'cache'>,
): Pick<Handlers, 'sync.history' | 'sync.changes' | 'sync.cells' | 'sync.entries'> {
  const { database } = ports.cache
  function find(key: string): Outcome<SyncedTable> {
    const table = readSyncedTable(database, key)
    return table === null
      ? fail('not-found', `No synced table has the key "${key}".`, { table: key })
      : succeed(table)
  }
  return {
    'sync.history': ({ table }) =>
      succeed({
        table,
        title: readSyncedTable(database, table)?.description.title ?? null,
        releases: listTableReleases(database, table),
      }),
    'sync.changes': ({ table, number, from, limit }) => {
      const release = listTableReleases(database, table).find((candidate) => candidate.number === number)
      const changes = listCellChanges(database, table, number, from, limit)
      const next = changes.length < limit ? null : from + limit
      return succeed({ table, number, changes, next, counts: release?.changes ?? null })
    },
    'sync.entries': ({ offer, from, limit }) => {
      const catalogue = readSyncedCatalogue(database, offer)
      if (catalogue === null)
        return fail(
          'not-found',
          `No entries are kept of "${offer}". The list of sources names what is kept.`,
          { offer },
        )
      const { retrievedAt, entries: total } = catalogue
      const entries = listSyncedEntries(database, offer, from, limit)
      const next = from + entries.length < total && entries.length > 0 ? from + entries.length : null
      return succeed({ offer, retrievedAt, total, entries, next })
    },
    'sync.cells': ({ table, from, limit }) => {
      const found = find(table)
      if (!found.ok) return found
      const { id, release, cells: total } = found.value
      const { markers, ...description } = found.value.description
      const codesOf = codesReader(description.dimensions)
      const placed = readCubeCells(database, id, markers, from, limit)
      const last = placed.at(-1)
      return succeed({
        table,
        description,
        release,
        total,
        cells: placed.map(({ place, cell }) => ({
          codes: codesOf(place),
          cell,
        })),
        next: last === undefined || placed.length < limit ? null : last.place + 1,
      })
    },
  }
}
