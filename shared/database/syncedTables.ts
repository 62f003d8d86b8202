import * as v from 'valibot'
import { grains } from '../domain/counts/count'
import { dimensionRoles, type Cube } from '../domain/cubes/cube'
import type { ReadableDatabase, Row, WritableDatabase } from './port'
import { readJson, readNumber, readNumberOrNull, readText } from './row'
import { sql, type Sql } from './sql'

const text = v.string()
const cubeDescription = v.object({
  title: text,
  language: text,
  sourceTable: text,
  areaVintage: text,
  notes: v.array(text),
  markers: v.array(text),
  absent: v.nullable(
    v.object({
      lower: v.number(),
      upper: v.number(),
      precision: v.literal('suppressed'),
      measures: v.exactOptional(v.array(text)),
    }),
  ),
  measures: v.array(
    v.object({
      code: v.nullable(text),
      grain: v.nullable(v.picklist(grains)),
      unit: text,
      additive: v.boolean(),
    }),
  ),
  dimensions: v.array(
    v.object({
      id: text,
      label: text,
      role: v.picklist(dimensionRoles),
      categories: v.array(v.object({ code: text, label: text, parent: v.exactOptional(text) })),
      totals: v.array(v.object({ total: text, parts: v.array(text), complete: v.boolean() })),
      additive: v.exactOptional(v.literal(false)),
    }),
  ),
})

/** What a table says besides its cells. */
export type CubeDescription = v.InferOutput<typeof cubeDescription>

export function describeCube({ key: _key, release: _release, cells, ...rest }: Cube): CubeDescription {
  // As it is read back: what is kept is plain JSON.
  return v.parse(cubeDescription, JSON.parse(JSON.stringify({ ...rest, markers: cells.markers })))
}

/** Where a kept table came from. */
export interface SyncedOrigin {
  readonly offer: string
  readonly source: string
  readonly release: string
  readonly contentHash: string
  readonly queryHash: string
  /** Base address; holds no secrets. */
  readonly address: string
  /** ISO instant at which it was read in full. */
  readonly retrievedAt: string
  /** First year that was asked for; null for what the offer brings by itself. */
  readonly sinceYear: number | null
}

export interface SyncedTableSummary extends SyncedOrigin {
  readonly id: number
  readonly key: string
  readonly cells: number
  /** ISO instant at which the source last said that this is what it has. */
  readonly checkedAt: string
}

export interface SyncedTable extends SyncedTableSummary {
  readonly description: CubeDescription
}

/** Begins a table that is not read before `makeCurrent`; answers its number. */
export function beginSyncedTable(database: WritableDatabase, cube: Cube, origin: SyncedOrigin): number {
  database.run(sql`
    INSERT INTO synced_table (key, state, offer, source, description, release, content_hash, query_hash, address,
      retrieved_at, checked_at, since_year, cells)
    VALUES (${cube.key}, 'arriving', ${origin.offer}, ${origin.source}, ${JSON.stringify(describeCube(cube))},
      ${origin.release}, ${origin.contentHash}, ${origin.queryHash}, ${origin.address}, ${origin.retrievedAt},
      ${origin.retrievedAt}, ${origin.sinceYear}, ${cube.cells.length})`)
  const row = database.get(sql`SELECT last_insert_rowid() AS id`)
  if (row === null) throw new Error('SQLite gave no number for a table')
  return readNumber(row, 'id')
}

/** Puts a table in the place of the one with its key: readers see the old or the new, whole. */
export function makeCurrent(database: WritableDatabase, id: number): void {
  database.transaction(() => {
    database.run(sql`
      UPDATE synced_table SET state = 'leaving'
      WHERE state = 'current' AND key = (SELECT key FROM synced_table WHERE id = ${id})`)
    database.run(sql`UPDATE synced_table SET state = 'current' WHERE id = ${id}`)
  })
}

/** A table that is not whole yet, or was replaced. */
export type DiscardedState = 'arriving' | 'leaving'

/** Numbers of tables that are not current: what was replaced, or did not arrive whole. */
export function listDiscarded(
  database: ReadableDatabase,
  states: readonly DiscardedState[] = ['arriving', 'leaving'],
): readonly number[] {
  return database
    .all(
      sql`
      SELECT id FROM synced_table
      WHERE state IN (SELECT value FROM json_each(${JSON.stringify(states)})) ORDER BY id`,
    )
    .map((row) => readNumber(row, 'id'))
}

/** A table is not wanted any more, whole or not. */
export function discardTable(database: WritableDatabase, id: number): void {
  database.run(sql`UPDATE synced_table SET state = 'leaving' WHERE id = ${id}`)
}

/** Takes a table away that has no cells any more. */
export function deleteSyncedTable(database: WritableDatabase, id: number): void {
  database.run(sql`DELETE FROM synced_table WHERE id = ${id}`)
}

/** Current tables of an offer that it did not bring any more are taken away later. */
export function discardOthers(database: WritableDatabase, offer: string, kept: readonly string[]): void {
  for (const { id, key } of listSyncedTables(database, offer)) {
    if (!kept.includes(key)) discardTable(database, id)
  }
}

/** The source said again that it has this, asked from `sinceYear` on. */
export function markChecked(
  database: WritableDatabase,
  offer: string,
  { now, sinceYear }: { readonly now: string; readonly sinceYear: number | null },
): void {
  database.run(sql`
    UPDATE synced_table SET checked_at = ${now}, since_year = ${sinceYear}
    WHERE state = 'current' AND offer = ${offer}`)
  database.run(sql`UPDATE synced_catalogue SET checked_at = ${now} WHERE offer = ${offer}`)
}

const columns = sql`id, key, offer, source, release, content_hash, query_hash, address, retrieved_at, checked_at,
  since_year, cells`

/** Current tables by key; of one offer where it is given. */
export function listSyncedTables(
  database: ReadableDatabase,
  offer: string | null = null,
): readonly SyncedTableSummary[] {
  const where: Sql = offer === null ? sql`` : sql`AND offer = ${offer}`
  return database
    .all(sql`SELECT ${columns} FROM synced_table WHERE state = 'current' ${where} ORDER BY key`)
    .map(toSummary)
}

/** The current table with a key; null when there is none. */
export function readSyncedTable(database: ReadableDatabase, key: string): SyncedTable | null {
  const row = database.get(
    sql`SELECT ${columns}, description FROM synced_table WHERE state = 'current' AND key = ${key}`,
  )
  return row === null
    ? null
    : { ...toSummary(row), description: readJson(row, 'description', cubeDescription) }
}

function toSummary(row: Row): SyncedTableSummary {
  return {
    id: readNumber(row, 'id'),
    key: readText(row, 'key'),
    offer: readText(row, 'offer'),
    source: readText(row, 'source'),
    release: readText(row, 'release'),
    contentHash: readText(row, 'content_hash'),
    queryHash: readText(row, 'query_hash'),
    address: readText(row, 'address'),
    retrievedAt: readText(row, 'retrieved_at'),
    checkedAt: readText(row, 'checked_at'),
    sinceYear: readNumberOrNull(row, 'since_year'),
    cells: readNumber(row, 'cells'),
  }
}
