import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { errorCode } from '../node/writeDurably'
import { done, ended, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'

/** A file that a command reads: how large it may be, and what helps where it is not there. */
export interface ReadableFile {
  /** In bytes. */
  readonly limit: number
  readonly whenEmpty: string
  readonly whenFolder: string
  readonly whenMissing: string
}

/** How messages call the place that FILE names; `-` is standard input. */
export function placeOf(file: string): string {
  return file === '-' ? 'standard input' : file
}

export function unreadable(place: string, message: string): CommandOutcome<never> {
  return ended(exitCodes.unreadableInput, `${place}: ${message}`)
}

function tooLarge(place: string, limit: number): CommandOutcome<never> {
  return unreadable(place, `The file is larger than ${limit / 1_000_000} MB, the most that is read.`)
}

/** Bytes as text; a file in another encoding is refused, since guessing would change names. */
function decode(place: string, bytes: Uint8Array): CommandOutcome<string> {
  try {
    return done(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return unreadable(place, 'The file is not UTF-8 text. Save it as UTF-8 and try again.')
  }
}

async function readStandardInput(
  input: AsyncIterable<Uint8Array>,
  { limit, whenEmpty }: ReadableFile,
): Promise<CommandOutcome<string>> {
  const place = placeOf('-')
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of input) {
    length += chunk.byteLength
    if (length > limit) return tooLarge(place, limit)
    chunks.push(chunk)
  }
  return length === 0 ? unreadable(place, whenEmpty) : decode(place, Buffer.concat(chunks))
}

/** The bytes of a file; one that is too large is refused before it is read. */
export async function readNamedFile(
  file: string,
  directory: string,
  { limit, whenFolder, whenMissing }: Omit<ReadableFile, 'whenEmpty'>,
): Promise<CommandOutcome<Uint8Array>> {
  const path = resolve(directory, file)
  try {
    const found = await stat(path)
    if (found.isDirectory()) return unreadable(file, whenFolder)
    if (found.size > limit) return tooLarge(file, limit)
    return done(await readFile(path))
  } catch (error) {
    const reason = errorCode(error)
    if (reason === '') throw error
    return unreadable(file, reason === 'ENOENT' ? whenMissing : `The file cannot be read (${reason}).`)
  }
}

/** The text of a file, or of standard input for `-`. */
export async function readText(
  file: string,
  environment: CommandEnvironment,
  readable: ReadableFile,
): Promise<CommandOutcome<string>> {
  if (file === '-') return readStandardInput(environment.standardInput, readable)
  const bytes = await readNamedFile(file, environment.directory, readable)
  return bytes.ok ? decode(file, bytes.value) : bytes
}
