import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { FileReading } from '../../imports/fileReading'
import { imported } from '../../imports/importProblem'
import type { TellProgress } from '../../imports/importProgress'
import { readImport } from '../../imports/readImport'
import type { BroughtContent } from '../../sync/broughtContent'
import { importEvidence } from './importEvidence'
import { nameContent, type NamedContent } from './nameContent'
import type { ImportJob, ImportJobTools, ImportKeeping, ImportReading } from './ports'
import { previewOf, refusedPreview } from './previewImport'
import { mappingFor } from './rememberedMappings'

/**
 * Reads a file as a job wants it; touches no database, so that it runs in any thread. A guess gives way to the mapping that
 * was confirmed before for the same headings.
 */
export async function importFile(
  { file: { name, content }, wish, words, remembered, keep }: ImportJob,
  tools: ImportJobTools,
  tell?: TellProgress,
): Promise<Outcome<ImportReading>> {
  const bytes = tools.decodeBase64(content)
  if (bytes === null)
    return fail('malformed-request', 'The content of the file is no base64 text.', { path: 'file.content' })
  const first = await readImport({ name, bytes }, wish, tools, tell)
  if (!first.ok) return succeed({ preview: refusedPreview(first.problem), brought: null })
  const known =
    wish.mapping === null && first.value.glance !== null
      ? mappingFor(remembered, first.value.glance.columns)
      : null
  const again =
    known === null
      ? null
      : await readImport({ name, bytes }, { ...wish, mapping: known.mapping }, tools, tell)
  const useKnown = known !== null && again?.ok === true && again.value.content.ok
  const reading: FileReading = useKnown ? again.value : first.value
  const from = useKnown ? known.source : null
  if (!reading.content.ok)
    return succeed({ preview: previewOf(reading, reading.content, from), brought: null })
  const { format } = reading
  const named = nameContent(reading.content.value, { ...words, fileName: name, format }, tools)
  return succeed({
    preview: previewOf(reading, imported(named.content), from),
    brought: keep === null ? null : { key: named.key, content: bring(named, { name, bytes }, keep, tools) },
  })
}

function bring(
  { content: { cubes, catalogue, notes } }: NamedContent,
  file: { readonly name: string; readonly bytes: Uint8Array },
  { counts, areas, divisions, now }: ImportKeeping,
  { sha256, cubeHash, catalogueHash }: ImportJobTools,
): BroughtContent {
  const origin = { retrievedAt: now.slice(0, 10), queryHash: sha256(file.bytes) }
  return {
    cubes: cubes.map((cube) => ({
      cube,
      contentHash: cubeHash(cube),
      evidence: importEvidence(cube, counts, origin, { areas, divisions }),
    })),
    catalogue: catalogue === null ? null : { ...catalogue, contentHash: catalogueHash(catalogue) },
    notes,
    retrievedAt: now,
    queryHash: origin.queryHash,
    address: `file:${file.name}`,
  }
}
