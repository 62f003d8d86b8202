import type { ImportPreview } from '../../contract/imports'
import type { FileReading } from '../../imports/fileReading'
import type { ImportProblem, Imported } from '../../imports/importProblem'
import { stateTable } from '../../imports/stateImport'
import type { SyncedContent } from '../../sources/connector'

/** The answer for a file of which nothing is told. */
export function refusedPreview(problem: ImportProblem): ImportPreview {
  return {
    format: null,
    encoding: null,
    sheets: [],
    sheet: null,
    glance: null,
    mapping: null,
    mappingFrom: null,
    rememberedFrom: null,
    tables: [],
    entries: 0,
    notes: [],
    problem,
  }
}

/** What a file was read as, with what its tables come to once they have their names. */
export function previewOf(
  reading: FileReading,
  content: Imported<SyncedContent>,
  rememberedFrom: string | null,
): ImportPreview {
  const { format, encoding, sheets, sheet, glance, mapping, guessed } = reading
  const from = rememberedFrom === null ? (guessed ? 'guessed' : 'given') : 'remembered'
  return {
    format,
    encoding,
    sheets,
    sheet,
    glance,
    mapping,
    mappingFrom: mapping === null ? null : from,
    rememberedFrom,
    tables: content.ok ? content.value.cubes.map(stateTable) : [],
    entries: content.ok ? (content.value.catalogue?.entries.length ?? 0) : 0,
    notes: content.ok ? content.value.notes : [],
    problem: content.ok ? null : content.problem,
  }
}
