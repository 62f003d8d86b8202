import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { wrapText } from '#shared/documents/text/wrapText'
import type { Language } from '#shared/domain/studies/protocol'
import { writeStudyFile } from '#shared/domain/studies/studyFile'
import type { ExampleStudy } from '#shared/services/ports'
import { errorCode } from '../node/writeDurably'
import { done, ended, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'
import { withApplication } from './withApplication'
import { checkOutput, writeOutput } from './writeOutput'

export interface ExamplesOptions {
  readonly json: boolean
  readonly language: Language
  /** Folder to write the study files into. */
  readonly write?: string
  readonly force: boolean
}

function listed(examples: readonly ExampleStudy[], language: Language): string {
  const blocks = examples.map(({ id, name, summary }) =>
    [
      `example:${id}`,
      `  ${name[language]}`,
      ...wrapText(summary[language], 94).map((line) => `  ${line}`),
    ].join('\n'),
  )
  return `${blocks.join('\n\n')}\n`
}

function asJson(examples: readonly ExampleStudy[]): string {
  const rows = examples.map(({ id, name, summary }) => ({ id, name, summary }))
  return `${JSON.stringify(rows, null, 2)}\n`
}

async function makeFolder(folder: string, directory: string): Promise<CommandOutcome<null>> {
  try {
    await mkdir(resolve(directory, folder), { recursive: true })
    return done(null)
  } catch (error) {
    const reason = errorCode(error)
    if (reason === '') throw error
    return ended(
      exitCodes.outputRefused,
      `${folder}: The folder cannot be made (${reason}). Nothing was written.`,
    )
  }
}

/** Writes all or none: an example that stands there already is found before the first is written. */
async function writeAll(
  examples: readonly ExampleStudy[],
  folder: string,
  { force, language }: ExamplesOptions,
  directory: string,
): Promise<CommandOutcome<string>> {
  const made = await makeFolder(folder, directory)
  if (!made.ok) return made
  const files = examples.map(({ id, name, study }) => ({
    file: join(folder, `${id}.kohort.json`),
    study: { ...study, name: name[language] },
  }))
  for (const { file } of files) {
    const free = await checkOutput(file, directory, force)
    if (!free.ok) return free
  }
  for (const { file, study } of files) {
    const written = await writeOutput(file, directory, writeStudyFile(study), force)
    if (!written.ok) return written
  }
  return done(`${files.map(({ file }) => file).join('\n')}\n`)
}

/** Lists the studies that ship, or writes them as files to start from. */
export function examplesCommand(
  options: ExamplesOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  return withApplication(environment, ({ ports: { examples } }) =>
    options.write === undefined
      ? done(options.json ? asJson(examples) : listed(examples, options.language))
      : writeAll(examples, options.write, options, environment.directory),
  )
}
