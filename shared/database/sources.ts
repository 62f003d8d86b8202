import type { SourceRecord } from '../domain/sources/sourceRecord'
import type { ReadableDatabase, Row, WritableDatabase } from './port'
import { readName, readNameOrNull, readNumber, readNumberOrNull, readText, readTextOrNull } from './row'
import { sql } from './sql'

/** Adds a source or brings its record up to date. */
export function saveSource(database: WritableDatabase, source: SourceRecord): void {
  const { name, holder, licence, suppressionRule, smallCountRule } = source
  database.run(sql`
    INSERT INTO source (key, name_en, name_nb, holder_en, holder_nb, address, licence_en, licence_nb, retrieved_at,
      suppression_rule_en, suppression_rule_nb, small_count_threshold, small_count_zero_shown, small_count_citation)
    VALUES (${source.key}, ${name.en}, ${name.nb}, ${holder.en}, ${holder.nb}, ${source.address}, ${licence.en},
      ${licence.nb}, ${source.retrievedAt}, ${suppressionRule?.en ?? null}, ${suppressionRule?.nb ?? null},
      ${smallCountRule?.threshold ?? null}, ${smallCountRule === null ? null : Number(smallCountRule.zeroShown)},
      ${smallCountRule?.citation ?? null})
    ON CONFLICT (key) DO UPDATE SET name_en = excluded.name_en, name_nb = excluded.name_nb,
      holder_en = excluded.holder_en, holder_nb = excluded.holder_nb, address = excluded.address,
      licence_en = excluded.licence_en, licence_nb = excluded.licence_nb, retrieved_at = excluded.retrieved_at,
      suppression_rule_en = excluded.suppression_rule_en, suppression_rule_nb = excluded.suppression_rule_nb,
      small_count_threshold = excluded.small_count_threshold, small_count_zero_shown = excluded.small_count_zero_shown,
      small_count_citation = excluded.small_count_citation`)
}

/** All sources, by key. */
export function listSources(database: ReadableDatabase): readonly SourceRecord[] {
  return database
    .all(
      sql`
      SELECT key, name_en, name_nb, holder_en, holder_nb, address, licence_en, licence_nb, retrieved_at,
        suppression_rule_en, suppression_rule_nb, small_count_threshold, small_count_zero_shown, small_count_citation
      FROM source ORDER BY key`,
    )
    .map(toSource)
}

function toSource(row: Row): SourceRecord {
  return {
    key: readText(row, 'key'),
    name: readName(row, 'name'),
    holder: readName(row, 'holder'),
    address: readTextOrNull(row, 'address'),
    licence: readName(row, 'licence'),
    retrievedAt: readText(row, 'retrieved_at'),
    suppressionRule: readNameOrNull(row, 'suppression_rule'),
    smallCountRule: readSmallCountRule(row),
  }
}

function readSmallCountRule(row: Row): SourceRecord['smallCountRule'] {
  const threshold = readNumberOrNull(row, 'small_count_threshold')
  return threshold === null
    ? null
    : {
        threshold,
        zeroShown: readNumber(row, 'small_count_zero_shown') === 1,
        citation: readText(row, 'small_count_citation'),
      }
}
