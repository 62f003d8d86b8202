import { access, constants, lstat, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { errorCode, writeDurably } from '../node/writeDurably'
import { done, ended, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'

function refused(file: string, words: string): CommandOutcome<never> {
  return ended(exitCodes.outputRefused, `${file}: ${words}`)
}

function refusedBySystem(file: string, error: unknown): CommandOutcome<never> {
  const reason = errorCode(error)
  if (reason === '') throw error
  return refused(file, `The file cannot be written (${reason}). Nothing was written. Choose another place.`)
}

async function stands(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
}

/**
 * The place of an output, checked before the work begins: its folder is there and may be
 * written to, and the place is free or may be replaced.
 */
export async function checkOutput(
  file: string,
  directory: string,
  force: boolean,
): Promise<CommandOutcome<string>> {
  const path = resolve(directory, file)
  try {
    if (!(await isFolder(dirname(path)))) {
      return refused(
        file,
        'The folder is not there. Nothing was written. Make it first, or choose another place.',
      )
    }
    if (await isFolder(path))
      return refused(file, 'This is a folder. Nothing was written. Name a file in it.')
    if (!force && (await stands(path)))
      return refused(file, 'This file is there already. Nothing was written. Add --force to replace it.')
    await access(dirname(path), constants.W_OK)
    return done(path)
  } catch (error) {
    return refusedBySystem(file, error)
  }
}

/** Writes the file beside its place and renames it, so that a half-written one is never seen. */
export async function writeOutput(
  file: string,
  directory: string,
  content: string | Uint8Array,
  force: boolean,
): Promise<CommandOutcome<string>> {
  const path = await checkOutput(file, directory, force)
  if (!path.ok) return path
  try {
    await writeDurably(path.value, typeof content === 'string' ? new TextEncoder().encode(content) : content)
    return path
  } catch (error) {
    return refusedBySystem(file, error)
  }
}
