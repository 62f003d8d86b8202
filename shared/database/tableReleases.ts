import * as v from 'valibot'
import { precisions } from '../domain/counts/count'
import { changeKinds, type CellChange, type ChangeKind } from '../domain/cubes/compareCubes'
import type { ReadableDatabase, WritableDatabase } from './port'
import { readJson, readNumber, readText } from './row'
import { sql } from './sql'

/** Most changed cells of one release that are kept one by one; all are counted. */
export const mostKeptChanges = 5000

/** Releases of one table that are remembered. */
export const mostReleases = 50

/** One release of a table, and how it differs from the one before. */
export interface TableRelease {
  readonly number: number
  readonly release: string
  /** ISO instant. */
  readonly retrievedAt: string
  readonly contentHash: string
  readonly queryHash: string
  readonly address: string
  readonly cells: number
  /** Cells that differ from the release before; null for the first. */
  readonly changes: { readonly [Kind in ChangeKind]: number } | null
}

export type NewRelease = Omit<TableRelease, 'number' | 'changes'>

/**
 * Writes a release down, with at most `mostKeptChanges` of its changes; answers its number. The oldest beyond the limit is
 * forgotten.
 */
export function logTableRelease(
  database: WritableDatabase,
  table: string,
  release: NewRelease,
  counts: { readonly [Kind in ChangeKind]: number },
  changes: readonly CellChange[],
): number {
  const row = database.get(sql`SELECT max(number) AS number FROM table_release WHERE table_key = ${table}`)
  const number = (row === null || row['number'] === null ? 0 : readNumber(row, 'number')) + 1
  database.transaction(() => {
    database.run(sql`
      INSERT INTO table_release (table_key, number, release, retrieved_at, content_hash, query_hash, address, cells,
        added, gone, changed, within_rounding)
      VALUES (${table}, ${number}, ${release.release}, ${release.retrievedAt}, ${release.contentHash},
        ${release.queryHash}, ${release.address}, ${release.cells}, ${counts.added}, ${counts.gone},
        ${counts.changed}, ${counts['within-rounding']})`)
    changes.forEach(({ kind, place, before, after }, position) => {
      database.run(sql`
        INSERT INTO cell_change (table_key, number, position, kind, place, before, after)
        VALUES (${table}, ${number}, ${position}, ${kind}, ${JSON.stringify(place)},
          ${before === null ? null : JSON.stringify(before)}, ${after === null ? null : JSON.stringify(after)})`)
    })
    database.run(
      sql`DELETE FROM table_release WHERE table_key = ${table} AND number <= ${number - mostReleases}`,
    )
  })
  return number
}

/** Releases of a table, the newest first. */
export function listTableReleases(database: ReadableDatabase, table: string): readonly TableRelease[] {
  return database
    .all(
      sql`
      SELECT number, release, retrieved_at, content_hash, query_hash, address, cells, added, gone, changed, within_rounding
      FROM table_release WHERE table_key = ${table} ORDER BY number DESC`,
    )
    .map((row): TableRelease => {
      const number = readNumber(row, 'number')
      return {
        number,
        release: readText(row, 'release'),
        retrievedAt: readText(row, 'retrieved_at'),
        contentHash: readText(row, 'content_hash'),
        queryHash: readText(row, 'query_hash'),
        address: readText(row, 'address'),
        cells: readNumber(row, 'cells'),
        changes:
          number === 1
            ? null
            : {
                added: readNumber(row, 'added'),
                gone: readNumber(row, 'gone'),
                changed: readNumber(row, 'changed'),
                'within-rounding': readNumber(row, 'within_rounding'),
              },
      }
    })
}

/** Takes the history of a table away. */
export function forgetTableReleases(database: WritableDatabase, table: string): void {
  database.run(sql`DELETE FROM table_release WHERE table_key = ${table}`)
}

const keptCell = v.object({
  value: v.nullable(v.number()),
  lower: v.number(),
  upper: v.nullable(v.number()),
  precision: v.picklist(precisions),
  marker: v.nullable(v.string()),
  additive: v.boolean(),
})
const place = v.record(v.string(), v.string())

/** Changed cells of a release that were kept, from a position on. */
export function listCellChanges(
  database: ReadableDatabase,
  table: string,
  number: number,
  from: number,
  limit: number,
): readonly CellChange[] {
  return database
    .all(
      sql`
      SELECT kind, place, before, after FROM cell_change
      WHERE table_key = ${table} AND number = ${number} AND position >= ${from} ORDER BY position LIMIT ${limit}`,
    )
    .map((row): CellChange => ({
      kind: v.parse(v.picklist(changeKinds), readText(row, 'kind')),
      place: readJson(row, 'place', place),
      before: row['before'] === null ? null : readJson(row, 'before', keptCell),
      after: row['after'] === null ? null : readJson(row, 'after', keptCell),
    }))
}
