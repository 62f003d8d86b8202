import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Language } from '#shared/domain/studies/protocol'
import { studyFileLimit, type ProtocolVersion, type Study } from '#shared/domain/studies/study'
import { readStudyFile } from '#shared/domain/studies/studyFile'
import type { Application } from '../node/application'
import { errorCode } from '../node/writeDurably'
import { done, ended, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'

const examplePrefix = 'example:'

export const studyArgument = 'study file (*.kohort.json), example:ID, or - for standard input'

function unreadable(place: string, message: string): CommandOutcome<never> {
  return ended(exitCodes.unreadableInput, `${place}: ${message}`)
}

function tooLarge(place: string): CommandOutcome<never> {
  return unreadable(place, `The file is larger than ${studyFileLimit / 1_000_000} MB, the most that is read.`)
}

/** Bytes as text; a file in another encoding is refused, since guessing would change names. */
function decode(place: string, bytes: Uint8Array): CommandOutcome<string> {
  try {
    return done(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return unreadable(place, 'The file is not UTF-8 text. Save it as UTF-8 and try again.')
  }
}

async function readStandardInput(input: AsyncIterable<Uint8Array>): Promise<CommandOutcome<string>> {
  const place = 'standard input'
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of input) {
    length += chunk.byteLength
    if (length > studyFileLimit) return tooLarge(place)
    chunks.push(chunk)
  }
  return length === 0
    ? unreadable(place, 'Nothing was given. Send a study file, for example with `< study.kohort.json`.')
    : decode(place, Buffer.concat(chunks))
}

async function readNamedFile(file: string, directory: string): Promise<CommandOutcome<string>> {
  const path = resolve(directory, file)
  try {
    const found = await stat(path)
    if (found.isDirectory()) return unreadable(file, 'This is a folder. Name the study file in it.')
    if (found.size > studyFileLimit) return tooLarge(file)
    return decode(file, await readFile(path))
  } catch (error) {
    const reason = errorCode(error)
    if (reason === '') throw error
    return unreadable(
      file,
      reason === 'ENOENT'
        ? 'There is no such file. `kohort examples --write .` makes some to start from.'
        : `The file cannot be read (${reason}).`,
    )
  }
}

/** Reads the study that FILE names. Study files are read before the application opens, so that a mistake is told at once. */
export async function readStudy(
  file: string,
  environment: CommandEnvironment,
): Promise<CommandOutcome<StudyReference>> {
  if (file.startsWith(examplePrefix)) return done({ kind: 'example', id: file.slice(examplePrefix.length) })
  const place = file === '-' ? 'standard input' : file
  const text =
    file === '-'
      ? await readStandardInput(environment.standardInput)
      : await readNamedFile(file, environment.directory)
  if (!text.ok) return text
  const study = readStudyFile(text.value)
  return study.ok ? done({ kind: 'study', study: study.value }) : unreadable(place, study.error.message)
}

/** A study, or the name of one that ships. */
export type StudyReference =
  { readonly kind: 'study'; readonly study: Study } | { readonly kind: 'example'; readonly id: string }

/** The study itself, an example under its name in the language; an unknown example is answered with the ones there are. */
export function findStudy(
  reference: StudyReference,
  { examples }: Application['ports'],
  language: Language,
): CommandOutcome<Study> {
  if (reference.kind === 'study') return done(reference.study)
  const example = examples.find(({ id }) => id === reference.id)
  return example === undefined
    ? unreadable(
        `${examplePrefix}${reference.id}`,
        `There is no such example. There are: ${examples.map(({ id }) => id).join(', ')}.`,
      )
    : done({ ...example.study, name: example.name[language] })
}

/** The version that is asked for by identifier or name, else the newest. */
export function findVersion(study: Study, wanted: string | undefined): CommandOutcome<ProtocolVersion> {
  const found =
    wanted === undefined
      ? study.versions.at(-1)
      : (study.versions.find(({ id }) => id === wanted) ?? study.versions.find(({ name }) => name === wanted))
  return found === undefined
    ? ended(
        exitCodes.wrongUse,
        `The study has no protocol version "${wanted ?? ''}". It has: ${study.versions.map(({ id }) => id).join(', ')}.`,
      )
    : done(found)
}
