import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { VariablePreview } from '../../contract/variables'
import type { Variable } from '../../domain/discovery/variables/variable'
import type { TellProgress } from '../../imports/importProgress'
import type { ImportTools } from '../../imports/importTools'
import { readVariableFile } from '../../imports/variables/readVariableFile'
import type { VariableWish } from '../../imports/variables/variableReading'
import { previewOfList, refusedList } from './variablePreview'

/** What is wanted of a file with a list of variables; plain data, so that another thread can do it. */
export interface VariableJob {
  /** The content in base64, as it came from the page. */
  readonly file: { readonly name: string; readonly content: string }
  readonly wish: VariableWish
  /** False where only a preview is wanted. */
  readonly keep: boolean
}

/** What a list was read as. `variables` is empty for a preview and for what is refused. */
export interface VariableJobReading {
  readonly preview: VariablePreview
  readonly variables: readonly Variable[]
}

export interface VariableJobTools extends ImportTools {
  /** The bytes of base64 text; null when it is none. */
  decodeBase64(text: string): Uint8Array | null
}

/** Reads a list as a job wants it; touches no database, so that it runs in any thread. */
export async function readVariableJob(
  { file: { name, content }, wish, keep }: VariableJob,
  tools: VariableJobTools,
  tell?: TellProgress,
): Promise<Outcome<VariableJobReading>> {
  const bytes = tools.decodeBase64(content)
  if (bytes === null)
    return fail('malformed-request', 'The content of the file is no base64 text.', { path: 'file.content' })
  const read = await readVariableFile({ name, bytes }, wish, tools, tell)
  if (!read.ok) return succeed({ preview: refusedList(read.problem), variables: [] })
  const { content: listed } = read.value
  return succeed({
    preview: previewOfList(read.value, tools.sha256(bytes)),
    variables: keep && listed.ok ? listed.value.variables : [],
  })
}
