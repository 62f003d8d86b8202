import { stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { failureLines } from '#shared/documents/qualification/caseWords'
import { summaryTable } from '#shared/documents/qualification/qualificationTables'
import { messages } from '#shared/documents/messages/messages'
import { renderTextTable } from '#shared/documents/text/renderTextTable'
import type { Language } from '#shared/domain/studies/protocol'
import { makeQualification, qualificationName } from '#shared/services/qualificationService'
import { checkInstallation } from '../node/checkInstallation'
import { done, ended, fromService, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'
import { textWidthOf } from './textWidth'
import { withApplication } from './withApplication'
import { checkOutput, writeOutput } from './writeOutput'

export interface ValidateOptions {
  /** A folder that is there, or a file that ends with .pdf or .json; the working folder when it is not given. */
  readonly output?: string
  readonly language: Language
  readonly force: boolean
}

/** Files of one report: beside each other, with one name. */
interface ReportFiles {
  readonly pdf: string
  readonly json: string
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    // Whatever is wrong with it is told when the file is to be written.
    return false
  }
}

async function nameFiles(
  output: string,
  { directory, version, now }: CommandEnvironment,
): Promise<CommandOutcome<ReportFiles>> {
  const extension = extname(output).toLowerCase()
  const inFolder = await isFolder(resolve(directory, output))
  if (!inFolder && extension !== '.pdf' && extension !== '.json')
    return ended(
      exitCodes.wrongUse,
      `${output}: Name a folder that is there, or a file that ends with .pdf or .json.`,
    )
  const stem = inFolder
    ? join(output, qualificationName(version, now()))
    : join(dirname(output), basename(output, extname(output)))
  return done({ pdf: `${stem}.pdf`, json: `${stem}.json` })
}

/** Runs the reference cases, prints what came out, and saves the qualification report as PDF and JSON. */
export async function validateCommand(
  options: ValidateOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  const { directory } = environment
  const named = await nameFiles(options.output ?? '.', environment)
  if (!named.ok) return named
  for (const file of Object.values(named.value)) {
    const free = await checkOutput(file, directory, options.force)
    if (!free.ok) return free
  }
  const checked = fromService(
    await checkInstallation(environment.version, environment.folders, { methods: null }),
    exitCodes.notPossible,
  )
  if (!checked.ok) return checked
  const input = { ...checked.value, language: options.language, date: environment.now() }
  const made = await withApplication(environment, async ({ ports }) =>
    fromService(await makeQualification(ports, input), exitCodes.notPossible),
  )
  if (!made.ok) return made
  const { report, pdf } = made.value
  for (const [file, content] of [
    [named.value.pdf, pdf],
    [named.value.json, report.record],
  ] as const) {
    const written = await writeOutput(file, directory, content, options.force)
    if (!written.ok) return written
  }
  const words = messages[options.language].qualification
  const table = renderTextTable(summaryTable(input, words), textWidthOf(environment))
  const saved = words.saved(`${named.value.pdf}, ${named.value.json}`)
  const text = `${[...table, '', report.verdict, saved].join('\n')}\n`
  if (report.passed) return done(text)
  environment.print(text)
  return ended(exitCodes.casesFailed, failureLines(input.methods, words).join('\n'))
}
