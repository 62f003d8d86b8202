import type { BeaconFigure } from '../../contract/criteria'
import { readCubeCells } from '../../database/cubeCells'
import type { ReadableDatabase } from '../../database/port'
import { listSyncedTables, readSyncedTable, type SyncedTable } from '../../database/syncedTables'
import { codesReader } from '../../domain/cubes/cubePlaces'
import type { CubeCell } from '../../domain/cubes/cubeCells'
import { mostListedPeople, type ToldNumber } from '../../domain/studies/evidence/derivedEvidence'

/** Most answers that are offered, and cells that are read of one beacon. */
const mostFigures = 500
const mostCells = 20_000
/** Code of the question that asks for nothing, so that everyone answers it. */
const everyone = 'all'

/** A cell as it can be told; null where it holds no number of people at all. */
function toldNumber({ value, lower, upper }: CubeCell): ToldNumber | null {
  const parts = [value, lower, upper].flatMap((part) => part ?? [])
  const usable = parts.every((part) => Number.isInteger(part) && part >= 0 && part <= mostListedPeople)
  return usable && (value !== null || lower > 0 || upper !== null) ? { value, lower, upper } : null
}

function figuresOf(database: ReadableDatabase, { id, source, retrievedAt, key, description }: SyncedTable) {
  const [questions, datasets] = description.dimensions
  const codesOf = codesReader(description.dimensions)
  const label = (dimension: typeof questions, code: string) =>
    dimension?.categories.find((category) => category.code === code)?.label ?? code
  const cells = readCubeCells(database, id, description.markers, 0, mostCells).map(({ place, cell }) => {
    const [question = '', dataset = ''] = codesOf(place)
    return { question, dataset, number: toldNumber(cell) }
  })
  const totals = new Map(
    cells.flatMap(({ question, dataset, number }) =>
      question === everyone && number !== null ? [[dataset, number] as const] : [],
    ),
  )
  return cells.flatMap(({ question, dataset, number }): BeaconFigure[] =>
    question === everyone || number === null
      ? []
      : [
          {
            key: `${key}/${question}/${dataset}`,
            beacon: source,
            dataset: label(datasets, dataset),
            question: label(questions, question),
            met: number,
            all: totals.get(dataset) ?? null,
            askedAt: retrievedAt,
          },
        ],
  )
}

/** What beacons answered that were asked, by beacon, question and dataset. Datasets overlap: nothing is added. */
export function beaconFigures(database: ReadableDatabase): readonly BeaconFigure[] {
  return listSyncedTables(database)
    .filter(({ key }) => key.includes('/individuals') || key.startsWith('beacon-file/'))
    .flatMap(({ key }) => {
      const table = readSyncedTable(database, key)
      return table?.description.sourceTable === 'individuals' ? figuresOf(database, table) : []
    })
    .slice(0, mostFigures)
}
