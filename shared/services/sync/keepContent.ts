import type { WritableDatabase } from '../../database/port'
import { deleteSomeCubeCells, insertCubeCells, readCubeCells } from '../../database/cubeCells'
import { saveSource } from '../../database/sources'
import {
  forgetDataset,
  readSyncedCatalogue,
  replaceEvidence,
  replaceSyncedCatalogue,
} from '../../database/syncedEvidence'
import {
  beginSyncedTable,
  deleteSyncedTable,
  discardOthers,
  discardTable,
  listDiscarded,
  makeCurrent,
  markChecked,
  readSyncedTable,
  type DiscardedState,
  type SyncedTable,
} from '../../database/syncedTables'
import { logTableRelease, mostKeptChanges } from '../../database/tableReleases'
import { compareCubes, type CellChange, type ChangeKind } from '../../domain/cubes/compareCubes'
import type { SourceRecord } from '../../domain/sources/sourceRecord'
import type { BroughtContent, BroughtCube } from '../../sync/broughtContent'

/** Cells that are written, compared or taken away before others have their turn: some 5 to 15 ms. */
const cellsAtOnce = 5_000

export interface KeepOptions {
  readonly database: WritableDatabase
  readonly offer: string
  readonly source: Omit<SourceRecord, 'retrievedAt'>
  /** The present instant, ISO. */
  readonly now: string
  /** First year that was asked for; null for what the offer brings by itself. */
  readonly sinceYear: number | null
  /** Keys of count tables that the offer brought before and that stay in use. */
  readonly retained: readonly string[]
  /** Offers of earlier questions that this one takes the place of. */
  readonly superseded?: readonly string[]
  /** Lets others have their turn. */
  pause(): Promise<void>
  /** True when the person wants it stopped; what was there before then stays. */
  isCancelled(): boolean
}

interface ArrivedCube {
  readonly brought: BroughtCube
  readonly id: number
  readonly counts: { readonly [Kind in ChangeKind]: number }
  readonly changes: readonly CellChange[]
}

/**
 * Puts what a source brought in the place of what was there, whole or not at all: every cell is written beside the old
 * ones first, and one transaction then makes all of it current. Content that is there already is only marked as checked.
 * Answers the number of cells, or null when it was stopped. Does not save the file.
 */
export async function keepContent(content: BroughtContent, options: KeepOptions): Promise<number | null> {
  const { database, offer, source, now, sinceYear, retained, superseded = [] } = options
  saveSource(database, { ...source, retrievedAt: content.retrievedAt.slice(0, 10) })
  const arrived: ArrivedCube[] = []
  for (const brought of content.cubes) {
    const before = readSyncedTable(database, brought.cube.key)
    if (before?.contentHash === brought.contentHash) continue
    const cube = await receive(brought, before, content, options)
    if (cube === null) {
      for (const { id } of arrived) discardTable(database, id)
      await sweep(database, options.pause, ['leaving'])
      return null
    }
    arrived.push(cube)
  }
  const { catalogue } = content
  const isNewCatalogue =
    catalogue !== null && readSyncedCatalogue(database, offer)?.contentHash !== catalogue.contentHash
  database.transaction(() => {
    for (const { brought, id, counts, changes } of arrived) {
      makeCurrent(database, id)
      const { cube, contentHash } = brought
      const { retrievedAt, queryHash, address } = content
      const release = {
        release: cube.release,
        retrievedAt,
        contentHash,
        queryHash,
        address,
        cells: cube.cells.length,
      }
      logTableRelease(database, cube.key, release, counts, changes)
    }
    discardOthers(
      database,
      offer,
      content.cubes.map(({ cube }) => cube.key),
    )
    // Also of a table that is as it was: what is known of areas may have grown since.
    if (content.cubes.length > 0) {
      const hash = content.cubes.map(({ contentHash }) => contentHash).join(' ')
      const tables = content.cubes.flatMap((brought) => brought.evidence)
      replaceEvidence(database, offer, { tables, hash, retained }, now)
    }
    // Before the new entries: the same trial may be among those that an earlier question brought.
    for (const earlier of superseded) {
      discardOthers(database, earlier, [])
      forgetDataset(database, earlier)
    }
    if (isNewCatalogue) replaceSyncedCatalogue(database, offer, catalogue, now)
    markChecked(database, offer, { now, sinceYear })
  })
  await sweep(database, options.pause, ['leaving'])
  return content.cubes.reduce((total, { cube }) => total + cube.cells.length, 0)
}

/** Writes a cube beside the one that is current, and compares them; null when it was stopped. */
async function receive(
  brought: BroughtCube,
  before: SyncedTable | null,
  content: BroughtContent,
  { database, offer, source, sinceYear, pause, isCancelled }: KeepOptions,
): Promise<ArrivedCube | null> {
  const { cube, contentHash } = brought
  const { retrievedAt, queryHash, address } = content
  const id = beginSyncedTable(database, cube, {
    offer,
    source: source.key,
    release: cube.release,
    contentHash,
    queryHash,
    address,
    retrievedAt,
    sinceYear,
  })
  for (let from = 0; from < cube.cells.length; from += cellsAtOnce) {
    if (isCancelled()) return stopped(database, id)
    const to = Math.min(from + cellsAtOnce, cube.cells.length)
    database.transaction(() => insertCubeCells(database, id, cube.cells, from, to))
    await pause()
  }
  const counts = { added: 0, gone: 0, changed: 0, 'within-rounding': 0 }
  const changes: CellChange[] = []
  function note(change: CellChange): void {
    counts[change.kind] += 1
    if (changes.length < mostKeptChanges) changes.push(change)
  }
  if (before !== null) {
    const comparison = compareCubes(before.description, cube)
    for (let from = 0; ;) {
      if (isCancelled()) return stopped(database, id)
      const cells = readCubeCells(database, before.id, before.description.markers, from, cellsAtOnce)
      for (const { place, cell } of cells) {
        const change = comparison.take(place, cell)
        if (change !== null) note(change)
      }
      const last = cells.at(-1)
      if (last === undefined || cells.length < cellsAtOnce) break
      from = last.place + 1
      await pause()
    }
    for (let from = 0; from < cube.cells.length; from += cellsAtOnce) {
      comparison.added(from, from + cellsAtOnce).forEach(note)
      await pause()
    }
  }
  return { brought, id, counts, changes }
}

function stopped(database: WritableDatabase, id: number): null {
  discardTable(database, id)
  return null
}

/**
 * Takes away what is not current: tables that were replaced and, when nothing is under way, those that did not arrive whole.
 * While others may be arriving, only what is leaving is asked for.
 */
export async function sweep(
  database: WritableDatabase,
  pause: () => Promise<void>,
  states: readonly DiscardedState[] = ['arriving', 'leaving'],
): Promise<void> {
  for (const id of listDiscarded(database, states)) {
    while (!database.transaction(() => deleteSomeCubeCells(database, id, cellsAtOnce))) await pause()
    deleteSyncedTable(database, id)
  }
}
