import { sql } from '#shared/database/sql'
import { listCatalogue } from '#shared/database/catalogue'
import { readCubeCells } from '#shared/database/cubeCells'
import type { ReadableDatabase } from '#shared/database/port'
import { readWord } from '#shared/database/row'
import { catalogueKinds } from '#shared/database/storedWords'
import { listDiscarded, listSyncedTables, readSyncedTable } from '#shared/database/syncedTables'
import { cubeStrides } from '#shared/domain/cubes/cube'
import type { CatalogueEntry } from '#shared/domain/sources/starterDataset'
import type { CubeCell } from '#shared/domain/cubes/cubeCells'

/** What is kept of an offer: cells by the codes of their table, entries by their key. */
export interface KeptOffer {
  readonly cells: ReadonlyMap<string, CubeCell>
  readonly entries: ReadonlyMap<string, string>
  /** Releases and hashes of the tables. */
  readonly releases: readonly string[]
}

/** What an entry says, without the release that it was read in. */
function contentOf({ name, year, fields: { release: _release, ...fields } }: CatalogueEntry): string {
  return JSON.stringify([name, year, fields])
}

/** Throws when a table is there that did not arrive whole, or has other cells than it says. */
export function readKeptOffer(
  database: ReadableDatabase,
  offer: string,
  allowed: 'nothing' | 'leftovers' = 'nothing',
): KeptOffer {
  if (allowed === 'nothing' && listDiscarded(database).length > 0)
    throw new Error('A table that is not whole was left')
  const cells = new Map<string, CubeCell>()
  const tables = listSyncedTables(database, offer)
  for (const { key, cells: count } of tables) {
    const table = readSyncedTable(database, key)
    if (table === null) throw new Error(`${key} is listed and not there`)
    const { dimensions, markers } = table.description
    const strides = cubeStrides(dimensions)
    const placed = readCubeCells(database, table.id, markers, 0, 100_000)
    if (placed.length !== count) throw new Error(`${key} has ${placed.length} cells of ${count}`)
    for (const { place, cell } of placed) {
      const codes = dimensions.map(({ id, categories }, at) => {
        const index = Math.floor(place / (strides[at] ?? 1)) % categories.length
        return `${id}=${categories[index]?.code}`
      })
      cells.set(`${key} ${codes.toSorted().join(' ')}`, cell)
    }
  }
  const kinds = database
    .all(sql`SELECT DISTINCT kind FROM catalogue_entry WHERE dataset = ${`sync:${offer}`}`)
    .map((row) => readWord(row, 'kind', catalogueKinds))
  const entries = kinds.flatMap((kind) => listCatalogue(database, kind))
  return {
    cells,
    entries: new Map(entries.map((entry) => [`${entry.kind} ${entry.key}`, contentOf(entry)])),
    releases: tables.map(({ key, release, contentHash }) => `${key} ${release} ${contentHash}`),
  }
}

/** Whether a cell says nothing that the true one does not: the same, or an interval around it without a value. */
function isSound(cell: CubeCell, truth: CubeCell): boolean {
  if (cell.value !== null)
    return cell.value === truth.value && cell.lower === truth.lower && cell.upper === truth.upper
  return (
    cell.lower <= truth.lower && (cell.upper === null || (truth.upper !== null && truth.upper <= cell.upper))
  )
}

export interface Difference {
  readonly wrong: readonly string[]
  /** Cells and entries that the truth has not, and that are not there of the truth. */
  readonly more: number
  readonly fewer: number
  /** Cells without the number that the truth has. */
  readonly unknown: number
}

/** Compares what is kept with what an undisturbed run brought. */
export function compareKept(kept: KeptOffer, truth: KeptOffer): Difference {
  const wrong: string[] = []
  let [more, fewer, unknown] = [0, 0, 0]
  for (const [key, cell] of kept.cells) {
    const known = truth.cells.get(key)
    if (known === undefined) more += 1
    else if (!isSound(cell, known)) wrong.push(key)
    else if (cell.value === null && known.value !== null) unknown += 1
  }
  for (const [key, content] of kept.entries) {
    const known = truth.entries.get(key)
    if (known === undefined) more += 1
    else if (known !== content) wrong.push(key)
  }
  for (const key of [...truth.cells.keys(), ...truth.entries.keys()])
    if (!kept.cells.has(key) && !kept.entries.has(key)) fewer += 1
  return { wrong, more, fewer, unknown }
}
