import { fail, type Outcome } from '#shared/contract/outcome'
import type { TellProgress } from '#shared/imports/importProgress'
import { importFile } from '#shared/services/imports/importFile'
import type { ImportJob, ImportJobTools, ImportReading } from '#shared/services/imports/ports'
import {
  readVariableJob,
  type VariableJob,
  type VariableJobReading,
} from '#shared/services/variables/importVariables'
import { catalogueHash, cubeHash } from '../sync/contentHash'
import { importTools } from './importTools'

const base64 = /^[A-Za-z0-9+/]*={0,2}$/

const tools: ImportJobTools = {
  ...importTools,
  decodeBase64: (text) =>
    text.length % 4 === 0 && base64.test(text) ? new Uint8Array(Buffer.from(text, 'base64')) : null,
  cubeHash,
  catalogueHash,
}

/** Reads a file in this thread. A failure that nobody foresaw is told without its words, which may repeat what the file says. */
export function readImportJob(job: ImportJob, tell?: TellProgress): Promise<Outcome<ImportReading>> {
  return withoutItsWords(() => importFile(job, tools, tell))
}

/** The same for a list of variables. */
export function readVariablesJob(
  job: VariableJob,
  tell?: TellProgress,
): Promise<Outcome<VariableJobReading>> {
  return withoutItsWords(() => readVariableJob(job, tools, tell))
}

async function withoutItsWords<Value>(work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof RangeError && noMemory.test(error.message)) return tooLarge
    throw withoutWords(error)
  }
}

/** What V8 says when an array, a text or a collection does not fit into memory. */
const noMemory = /allocation|invalid .*length|(map|set) maximum size/i

const tooLarge = fail(
  'too-large',
  'There is not enough memory to read this file. Nothing of it was kept. Split it, or leave out columns that are not needed.',
)

/** The kind of an error and the places in the program that it passed. */
function withoutWords(error: unknown): Error {
  const { name, stack = '' } = error instanceof Error ? error : new Error()
  const plain = new Error(`Reading a file failed: ${name}`)
  plain.stack = [plain.message, ...stack.split('\n').filter((line) => /^\s+at /.test(line))].join('\n')
  return plain
}
