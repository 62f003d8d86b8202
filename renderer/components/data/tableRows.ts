import type { SourceDescription } from '#shared/contract/responses'
import { displayCode } from '#shared/domain/terminology/normaliseCode'
import { foldText } from '#shared/domain/terminology/foldText'
import { wordSearch } from '../../composables/wordSearch'

export type TableDescription = SourceDescription['tables'][number]

/** A count table with the source it comes from. */
export interface TableRow {
  readonly table: TableDescription
  readonly source: SourceDescription
  /** Everything that the table is found by, in both languages, folded for comparison. */
  readonly text: string
}

export function tableRows(sources: readonly SourceDescription[]): readonly TableRow[] {
  return sources.flatMap((source) =>
    source.tables.map((table) => ({ table, source, text: foldText(searchText(table, source)) })),
  )
}

function searchText(table: TableDescription, source: SourceDescription): string {
  return [
    table.period,
    ...[table.title, table.caseDefinition, source.name, source.holder].flatMap(({ en, nb }) => [en, nb]),
    ...codesOf(table),
    ...(table.concept?.codes ?? []),
  ].join(' ')
}

/** The codes of a table as printed. */
export function codesOf({ concept }: TableDescription): readonly string[] {
  return concept === null ? [] : concept.codes.map((code) => displayCode(concept.system, code))
}

/** Rows of one source (null for all) that hold every word of the query. */
export function filterTables(
  rows: readonly TableRow[],
  query: string,
  source: string | null,
): readonly TableRow[] {
  const isFound = wordSearch(query)
  return rows.filter((row) => (source === null || row.source.key === source) && isFound(row.text))
}
