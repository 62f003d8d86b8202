import type { ReadableDatabase } from '../../database/port'
import type { ImportPreview } from '../../contract/imports'
import type { FileReading, ImportFile, ImportWish } from '../../imports/fileReading'
import { imported, type Imported } from '../../imports/importProblem'
import type { ImportTools } from '../../imports/importTools'
import { readImport } from '../../imports/readImport'
import { nameContent, type ImportWords, type NamedContent } from './nameContent'
import { previewOf, refusedPreview } from './previewImport'
import { recallMapping } from './rememberedMappings'

export interface ImportOutcome {
  readonly preview: ImportPreview
  /** Null where the file or its mapping is refused. */
  readonly named: NamedContent | null
}

/** Reads a file; a guess gives way to the mapping that was confirmed before for the same headings. */
export async function importFile(
  file: ImportFile,
  wish: ImportWish,
  words: Omit<ImportWords, 'fileName'>,
  tools: ImportTools,
  workspace: ReadableDatabase,
): Promise<ImportOutcome> {
  const first = await readImport(file, wish, tools)
  if (!first.ok) return { preview: refusedPreview(first.problem), named: null }
  const known =
    wish.mapping === null && first.value.glance !== null
      ? recallMapping(workspace, first.value.glance.columns)
      : null
  const again = known === null ? null : await readImport(file, { ...wish, mapping: known.mapping }, tools)
  const useKnown = known !== null && again?.ok === true && again.value.content.ok
  const reading: FileReading = useKnown ? again.value : first.value
  const named: Imported<NamedContent> = reading.content.ok
    ? imported(nameContent(reading.content.value, { ...words, fileName: file.name }, tools))
    : reading.content
  const content = named.ok ? imported(named.value.content) : named
  return {
    preview: previewOf(reading, content, useKnown ? known.source : null),
    named: named.ok ? named.value : null,
  }
}
