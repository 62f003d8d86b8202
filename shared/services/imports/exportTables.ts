import type { Handlers } from '../../contract/handlers'
import { fail } from '../../contract/outcome'
import { readAllCubeCells } from '../../database/cubeCells'
import { readSyncedTable } from '../../database/syncedTables'
import { cubeSize, type Cube } from '../../domain/cubes/cube'
import { writeBundle } from '../../imports/bundle/writeBundle'
import { slugOf } from '../../imports/slug'
import type { ServicePorts } from '../ports'

/** Cells that one bundle takes. */
const mostCells = 2_000_000

/** Writes tables that are kept here as a bundle for another Kohort. */
export function createTableExport(
  ports: Pick<ServicePorts, 'cache' | 'imports' | 'keepDocument'>,
): Pick<Handlers, 'imports.export'> {
  const { database } = ports.cache
  return {
    'imports.export': async ({ tables }) => {
      const cubes: Cube[] = []
      let cells = 0
      for (const key of new Set(tables)) {
        const table = readSyncedTable(database, key)
        if (table === null) return fail('not-found', `No table is kept as "${key}".`, { table: key })
        cells += table.cells
        if (cells > mostCells)
          return fail('too-large', `A bundle takes ${mostCells} cells. Choose fewer tables.`, {
            limit: mostCells,
          })
        const { markers, ...description } = table.description
        const size = cubeSize(description.dimensions)
        cubes.push({
          ...description,
          key,
          release: table.release,
          cells: readAllCubeCells(database, table.id, markers, size),
        })
      }
      return ports.keepDocument({
        fileName: `${slugOf(cubes[0]?.title ?? '')}.kohort-bundle`,
        mediaType: 'application/zip',
        content: writeBundle(cubes, ports.imports.sha256),
      })
    },
  }
}
