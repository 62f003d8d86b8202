import * as v from 'valibot'
import { readSettings, writeSetting } from '../../database/settings'
import type { ReadableDatabase, WritableDatabase } from '../../database/port'
import { importMapping, type ImportMapping } from '../../imports/mapped/mapping'

const key = 'import-mappings'
/** Mappings that are remembered; the oldest beyond is forgotten. */
const most = 100

const remembered = v.array(
  v.object({ source: v.string(), columns: v.array(v.string()), mapping: importMapping }),
)
export type RememberedMapping = v.InferOutput<typeof remembered>[number]

/** The mappings that were confirmed, the newest first. */
export function listMappings(workspace: ReadableDatabase): readonly RememberedMapping[] {
  return v.parse(v.fallback(remembered, []), readSettings(workspace).get(key) ?? [])
}

function sameColumns(first: readonly string[], second: readonly string[]): boolean {
  return first.length === second.length && first.every((name, index) => name === second[index])
}

/** The mapping that was last confirmed for a table with these headings. */
export function mappingFor(
  remembered: readonly RememberedMapping[],
  columns: readonly string[],
): RememberedMapping | null {
  return remembered.find((known) => sameColumns(known.columns, columns)) ?? null
}

/** Remembers a mapping for a source and its headings, in the place of an earlier one. */
export function rememberMapping(
  workspace: WritableDatabase,
  source: string,
  columns: readonly string[],
  mapping: ImportMapping,
): void {
  const others = listMappings(workspace).filter(
    (known) => known.source !== source || !sameColumns(known.columns, columns),
  )
  writeSetting(workspace, key, [{ source, columns, mapping }, ...others].slice(0, most))
}
