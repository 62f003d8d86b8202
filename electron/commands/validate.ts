import { stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { buildQualificationReport } from '#shared/documents/qualification/buildQualificationReport'
import { failureLines } from '#shared/documents/qualification/caseWords'
import type { Installation, QualificationInput } from '#shared/documents/qualification/qualificationInput'
import { summaryTable } from '#shared/documents/qualification/qualificationTables'
import { messages } from '#shared/documents/messages/messages'
import { renderTextTable } from '#shared/documents/text/renderTextTable'
import type { Language } from '#shared/domain/studies/protocol'
import { computeMethods } from '#shared/statistics/compute/methods'
import { checkReferenceCases } from '#shared/statistics/validation/checkReferenceCases'
import { describeInstallation, hashOfFiles } from '../node/installation'
import { loadLinearSolver } from '../node/linearSolver'
import { readReferenceCases } from '../node/referenceCaseFiles'
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
    ? join(output, `kohort-qualification-${version}-${now().slice(0, 10)}`)
    : join(dirname(output), basename(output, extname(output)))
  return done({ pdf: `${stem}.pdf`, json: `${stem}.json` })
}

function hashOfCases({ groups }: Installation): string {
  const resources = groups.find(({ key }) => key === 'resources')?.files ?? []
  return hashOfFiles(resources.filter(({ path }) => /^validation\/[^/]+\.json$/.test(path)))
}

async function gather(
  language: Language,
  environment: CommandEnvironment,
): Promise<CommandOutcome<QualificationInput>> {
  const { folders, version } = environment
  const files = fromService(
    await readReferenceCases(join(folders.resourcesDirectory, 'validation')),
    exitCodes.notPossible,
  )
  if (!files.ok) return files
  const installation = fromService(await describeInstallation(version, folders), exitCodes.notPossible)
  if (!installation.ok) return installation
  return done({
    language,
    date: environment.now(),
    installation: installation.value,
    caseFilesHash: hashOfCases(installation.value),
    methods: await checkReferenceCases(computeMethods(loadLinearSolver), files.value),
  })
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
  const input = await gather(options.language, environment)
  if (!input.ok) return input
  const report = buildQualificationReport(input.value)
  const pdf = await withApplication(environment, async ({ ports }) =>
    fromService(
      await ports.typeset({ template: 'qualification-report', data: report, date: input.value.date }),
      exitCodes.notPossible,
    ),
  )
  if (!pdf.ok) return pdf
  for (const [file, content] of [
    [named.value.pdf, pdf.value],
    [named.value.json, report.record],
  ] as const) {
    const written = await writeOutput(file, directory, content, options.force)
    if (!written.ok) return written
  }
  const words = messages[options.language].qualification
  const table = renderTextTable(summaryTable(input.value, words), textWidthOf(environment))
  const saved = words.saved(`${named.value.pdf}, ${named.value.json}`)
  const text = `${[...table, '', report.verdict, saved].join('\n')}\n`
  if (report.passed) return done(text)
  environment.print(text)
  return ended(exitCodes.casesFailed, failureLines(input.value.methods, words).join('\n'))
}
