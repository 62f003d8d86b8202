import { importTools } from '#electron/node/imports/importTools'
import type { FileReading, ImportWish } from '#shared/imports/fileReading'
import type { Imported } from '#shared/imports/importProblem'
import { readImport } from '#shared/imports/readImport'
import type { SyncedContent } from '#shared/sources/connector'
import type { Cube } from '#shared/domain/cubes/cube'

/** Reads a file as the import does; without a wish everything is told from its bytes. */
export function readFile(
  content: string | Uint8Array,
  name = 'table.csv',
  wish: Partial<ImportWish> = {},
): Promise<Imported<FileReading>> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return readImport({ name, bytes }, { format: null, mapping: null, sheet: null, ...wish }, importTools)
}

/** The tables of a file that is expected to be read. */
export async function contentOf(...given: Parameters<typeof readFile>): Promise<SyncedContent> {
  const read = await readFile(...given)
  const content = read.ok ? read.value.content : read
  if (!content.ok) throw new Error(`${content.problem.code}: ${content.problem.message}`)
  return content.value
}

export async function onlyCube(...given: Parameters<typeof readFile>): Promise<Cube> {
  const { cubes } = await contentOf(...given)
  const [cube] = cubes
  if (cube === undefined || cubes.length !== 1) throw new Error(`${cubes.length} tables`)
  return cube
}

/** Why a file, or the mapping for it, was refused. */
export async function problemOf(...given: Parameters<typeof readFile>) {
  const read = await readFile(...given)
  const content = read.ok ? read.value.content : read
  if (content.ok) throw new Error('The file was read.')
  return content.problem
}
