import { InvalidArgumentError, Option, type Command } from 'commander'
import { reportFormats } from '#shared/contract/reports'
import { reportParts, reportShapes, type ReportPart } from '#shared/documents/report/reportParts'
import { ended, type CommandEnvironment } from './commandEnvironment'
import {
  forceText,
  languageOption,
  parseDate,
  parseWhole,
  syncedOption,
  versionOption,
  type Finish,
} from './commandOptions'
import { exitCodes } from './exitCodes'
import { studyArgument } from './readStudy'
import { reportCommand, type ReportOptions } from './report'
import { reportVerifyCommand } from './reportVerify'

type Options = Omit<ReportOptions, 'format' | 'out'> &
  Partial<Pick<ReportOptions, 'format' | 'out'>> & { readonly verify?: string }

/** Names with commas between them, each one that there is. */
function parseParts(text: string): readonly ReportPart[] {
  const known: ReadonlySet<string> = new Set(reportParts)
  const isPart = (name: string): name is ReportPart => known.has(name)
  const names = text.split(',').map((name) => name.trim())
  const unknown = names.find((name) => !isPart(name))
  if (unknown !== undefined)
    throw new InvalidArgumentError(`There is no part “${unknown}”. The parts are ${reportParts.join(', ')}.`)
  return names.filter(isPart)
}

/** The command that writes reports and says whether one is as it was written. */
export function describeReportCommand(
  program: Command,
  environment: CommandEnvironment,
  finish: Finish,
): void {
  program
    .command('report')
    .description('Write the feasibility report of a study, or say whether one still matches its evidence.')
    .argument('[file]', studyArgument)
    .option('--verify <report>', 'say whether a report (PDF, DOCX, XLSX or JSON) matches its evidence')
    .addOption(new Option('--format <format>', 'kind of document').choices(reportFormats))
    .option('--out <file>', 'file to write')
    .addOption(
      new Option('--shape <shape>', 'what is told of the study').choices(reportShapes).default('full'),
    )
    .option('--parts <names>', 'only these parts, with commas between them', parseParts, [...reportParts])
    .option('--forecast', 'with a forecast of the site plan', false)
    .option('--target <participants>', 'participants wanted instead of those of the study', parseWhole)
    .addOption(languageOption())
    .option('--date <date>', 'date of the report, YYYY-MM-DD (default: today)', parseDate)
    .option('--author <name>', 'author named on the cover', '')
    .option('--organisation <name>', 'organisation named on the cover', '')
    .option('--json', 'print what was done as JSON', false)
    .addOption(versionOption())
    .addOption(syncedOption())
    .option('--force', forceText, false)
    .addHelpText(
      'after',
      '\nExample:\n  kohort report example:multiple-sclerosis --format pdf --out report.pdf --language nb\n' +
        '  kohort report --verify report.pdf\n',
    )
    .action(async (file: string | undefined, { verify, format, out, ...options }: Options) => {
      if (verify !== undefined) {
        if (file !== undefined || format !== undefined || out !== undefined)
          finish(
            ended(
              exitCodes.wrongUse,
              '--verify takes a report and writes nothing: leave out the study, --format and --out.',
            ),
          )
        else {
          const answer = await reportVerifyCommand(verify, options, environment)
          finish(answer, answer.ok ? answer.code : undefined)
        }
      } else if (file === undefined)
        finish(ended(exitCodes.wrongUse, 'Name a study, or a report with --verify.'))
      else if (format === undefined)
        finish(ended(exitCodes.wrongUse, 'Choose the kind of document with --format.'))
      else if (out === undefined) finish(ended(exitCodes.wrongUse, 'Name the file to write with --out.'))
      else finish(await reportCommand(file, { ...options, format, out }, environment))
    })
}
