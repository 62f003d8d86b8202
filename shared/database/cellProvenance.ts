import type { Provenance } from '../domain/counts/count'
import type { ReadableDatabase, Row, WritableDatabase } from './port'
import { readNumber, readText } from './row'
import { sql } from './sql'

/** Gives each distinct provenance of a table's cells a number, so that a cell keeps a number instead of seven texts. */
export function createProvenanceWriter(
  database: WritableDatabase,
  tableId: number,
): (provenance: readonly Provenance[]) => number {
  const byIdentity = new Map<readonly Provenance[], number>()
  const byContent = new Map<string, number>()
  return (provenance) => {
    const same = byIdentity.get(provenance)
    if (same !== undefined) return same
    const content = JSON.stringify(provenance.map(fieldsOf))
    let set = byContent.get(content)
    if (set === undefined) {
      set = byContent.size
      byContent.set(content, set)
      insertSet(database, tableId, set, provenance)
    }
    byIdentity.set(provenance, set)
    return set
  }
}

/** The provenance sets of one table by their numbers; a set without rows is not listed. */
export function readProvenanceSets(
  database: ReadableDatabase,
  tableId: number,
): ReadonlyMap<number, readonly Provenance[]> {
  const sets = new Map<number, Provenance[]>()
  const rows = database.all(sql`
    SELECT provenance_set, source, source_table, release, retrieved_at, query_hash, licence, area_vintage
    FROM cell_provenance WHERE table_id = ${tableId} ORDER BY provenance_set, position`)
  for (const row of rows) {
    const set = readNumber(row, 'provenance_set')
    const provenance = toProvenance(row)
    const members = sets.get(set)
    if (members === undefined) sets.set(set, [provenance])
    else members.push(provenance)
  }
  return sets
}

function fieldsOf(one: Provenance): readonly string[] {
  return [one.source, one.table, one.release, one.retrievedAt, one.queryHash, one.licence, one.areaVintage]
}

function insertSet(
  database: WritableDatabase,
  tableId: number,
  set: number,
  provenance: readonly Provenance[],
): void {
  provenance.forEach((one, position) => {
    database.run(sql`
      INSERT INTO cell_provenance (table_id, provenance_set, position, source, source_table, release, retrieved_at,
        query_hash, licence, area_vintage)
      VALUES (${tableId}, ${set}, ${position}, ${one.source}, ${one.table}, ${one.release}, ${one.retrievedAt},
        ${one.queryHash}, ${one.licence}, ${one.areaVintage})`)
  })
}

function toProvenance(row: Row): Provenance {
  return {
    source: readText(row, 'source'),
    table: readText(row, 'source_table'),
    release: readText(row, 'release'),
    retrievedAt: readText(row, 'retrieved_at'),
    queryHash: readText(row, 'query_hash'),
    licence: readText(row, 'licence'),
    areaVintage: readText(row, 'area_vintage'),
  }
}
