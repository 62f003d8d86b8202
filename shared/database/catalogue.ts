import type { CatalogueEntry, CatalogueKind } from '../domain/sources/starterDataset'
import type { ReadableDatabase, Row, WritableDatabase } from './port'
import { readNumberOrNull, readText, readTextOrNull, readWord } from './row'
import { sql } from './sql'
import { catalogueKinds } from './storedWords'

/** Takes away the entries that came with `dataset` and puts these in their place, in the order given. */
export function replaceCatalogue(
  database: WritableDatabase,
  dataset: string,
  entries: readonly CatalogueEntry[],
): void {
  database.transaction(() => {
    database.run(sql`DELETE FROM catalogue_entry WHERE dataset = ${dataset}`)
    entries.forEach((entry, position) => {
      insertEntry(database, dataset, entry, position)
    })
  })
}

/** The entries of one kind in the order in which they were given. */
export function listCatalogue(database: ReadableDatabase, kind: CatalogueKind): readonly CatalogueEntry[] {
  const fields = readFields(database, kind)
  return database
    .all(
      sql`SELECT kind, key, name, source, citation, year FROM catalogue_entry WHERE kind = ${kind} ORDER BY position, key`,
    )
    .map((row) => entryOf(row, new Map(fields.get(readText(row, 'key')))))
}

/** A part of the entries that came with `dataset`, in the order in which they were given. */
export function listDatasetEntries(
  database: ReadableDatabase,
  dataset: string,
  from: number,
  limit: number,
): readonly CatalogueEntry[] {
  return database
    .all(
      sql`SELECT kind, key, name, source, citation, year FROM catalogue_entry WHERE dataset = ${dataset}
        ORDER BY position, kind, key LIMIT ${limit} OFFSET ${from}`,
    )
    .map((row) => {
      const [kind, key] = [readWord(row, 'kind', catalogueKinds), readText(row, 'key')]
      const fields = database
        .all(
          sql`SELECT field, value FROM catalogue_field WHERE kind = ${kind} AND key = ${key} ORDER BY position`,
        )
        .map((field) => [readText(field, 'field'), readText(field, 'value')] as const)
      return entryOf(row, new Map(fields))
    })
}

function entryOf(row: Row, fields: ReadonlyMap<string, string>): CatalogueEntry {
  return {
    kind: readWord(row, 'kind', catalogueKinds),
    key: readText(row, 'key'),
    name: readText(row, 'name'),
    source: readText(row, 'source'),
    citation: readTextOrNull(row, 'citation'),
    year: readNumberOrNull(row, 'year'),
    fields: Object.fromEntries(fields),
  }
}

function insertEntry(
  database: WritableDatabase,
  dataset: string,
  entry: CatalogueEntry,
  position: number,
): void {
  const { kind, key } = entry
  database.run(sql`
    INSERT INTO catalogue_entry (kind, key, dataset, name, source, citation, year, position)
    VALUES (${kind}, ${key}, ${dataset}, ${entry.name}, ${entry.source}, ${entry.citation}, ${entry.year},
      ${position})`)
  Object.entries(entry.fields).forEach(([field, value], index) => {
    database.run(sql`
      INSERT INTO catalogue_field (kind, key, position, field, value)
      VALUES (${kind}, ${key}, ${index}, ${field}, ${value})`)
  })
}

function readFields(
  database: ReadableDatabase,
  kind: CatalogueKind,
): ReadonlyMap<string, readonly (readonly [string, string])[]> {
  const fields = new Map<string, (readonly [string, string])[]>()
  const rows = database.all(
    sql`SELECT key, field, value FROM catalogue_field WHERE kind = ${kind} ORDER BY key, position`,
  )
  for (const row of rows) {
    const key = readText(row, 'key')
    const field = [readText(row, 'field'), readText(row, 'value')] as const
    const known = fields.get(key)
    if (known === undefined) fields.set(key, [field])
    else known.push(field)
  }
  return fields
}
