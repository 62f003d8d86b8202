import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { done, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { computeCommand, type ComputeOptions } from './compute'
import { estimateCommand, type EstimateOptions } from './estimate'
import { examplesCommand, type ExamplesOptions } from './examples'
import { exitCodes, type ExitCode } from './exitCodes'
import { explainCommand, type ExplainOptions } from './explain'
import { lintCommand, type LintOptions } from './lint'
import { studyArgument } from './readStudy'
import { rebuildCommand, type RebuildOptions } from './rebuild'
import { reportCommand, type ReportOptions } from './report'
import { diffCommand, type DiffOptions } from './diff'
import { parseBase, parseYear } from './parseBases'
import { sourcesCommand, type SourcesOptions } from './sources'
import { syncCommand, type SyncOptions } from './sync'
import { validateCommand, type ValidateOptions } from './validate'

/** A date of the calendar as ISO text. */
export function parseDate(text: string): string {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
  if (!isDate || new Date(`${text}T00:00:00Z`).toISOString().slice(0, 10) !== text)
    throw new InvalidArgumentError('Write a date of the calendar as YYYY-MM-DD.')
  return text
}

function languageOption(): Option {
  return new Option('--language <language>', 'language of the words').choices(['en', 'nb']).default('en')
}

function versionOption(): Option {
  return new Option('--protocol-version <id>', 'protocol version by identifier or name (default: the newest)')
}

function dataOption(): Option {
  return new Option(
    '--data <folder>',
    'data folder (default: KOHORT_DATA, else the folder for application data)',
  )
}

function syncedOption(): Option {
  return new Option(
    '--data <folder>',
    'use what was synced into this data folder (default: the data that ship)',
  )
}

/** A whole number from 1. */
function parseWhole(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Write a whole number, 1 or more.')
  return Number(text)
}

const forceText = 'replace files that are there already'

/** The commands; each hands its outcome to `finish`. */
function describeCommands(
  environment: CommandEnvironment,
  finish: (outcome: CommandOutcome<string>, code?: ExitCode) => void,
): Command {
  const program = new Command('kohort')
    .description('How many people in Norway a clinical trial could enrol, from published counts, offline.')
    .version(environment.version)
    .helpCommand(false)
    .addHelpText('after', '\nExamples:\n  kohort examples\n  kohort estimate example:multiple-sclerosis\n')

  program
    .command('estimate')
    .description('Count the people a protocol leaves, step by step, with 80 % interval and hard bounds.')
    .argument('<file>', studyArgument)
    .option('--json', 'print the whole estimate as JSON', false)
    .option('--preview', 'make few draws: a rougher 80 % interval, and not what moves the answer', false)
    .option('--freeze <file>', 'also write the estimate with all it rests on, for `kohort rebuild`')
    .option('--force', forceText, false)
    .addOption(languageOption())
    .addOption(versionOption())
    .addOption(syncedOption())
    .addHelpText('after', '\nExample:\n  kohort estimate my-study.kohort.json --json > estimate.json\n')
    .action(async (file: string, options: EstimateOptions) => {
      finish(await estimateCommand(file, options, environment))
    })

  program
    .command('rebuild')
    .description('Make a frozen estimate again from its file alone, and say whether it is identical.')
    .argument('<file>', 'file written by `kohort estimate --freeze` or exported, or - for standard input')
    .addOption(languageOption())
    .addHelpText(
      'after',
      `
Ends with code ${exitCodes.numbersDiffer} where the numbers differ.

Example:
  kohort estimate example:multiple-sclerosis --freeze estimate.json
  kohort rebuild estimate.json
`,
    )
    .action(async (file: string, options: RebuildOptions) => {
      finish(await rebuildCommand(file, options, environment))
    })

  program
    .command('examples')
    .description('List the example studies, or write them as files to start from.')
    .option('--json', 'print the list as JSON', false)
    .option('--write <folder>', 'write the study files into this folder')
    .option('--force', forceText, false)
    .addOption(languageOption())
    .addHelpText('after', '\nExample:\n  kohort examples --write studies\n')
    .action(async (options: ExamplesOptions) => {
      finish(await examplesCommand(options, environment))
    })

  program
    .command('report')
    .description('Write the feasibility report of a study.')
    .argument('<file>', studyArgument)
    .addOption(new Option('--format <format>', 'kind of document').choices(['pdf']).makeOptionMandatory())
    .requiredOption('--out <file>', 'file to write')
    .addOption(languageOption())
    .option('--date <date>', 'date of the report, YYYY-MM-DD (default: today)', parseDate)
    .option('--author <name>', 'author named on the cover', '')
    .option('--organisation <name>', 'organisation named on the cover', '')
    .addOption(versionOption())
    .addOption(syncedOption())
    .option('--force', forceText, false)
    .addHelpText(
      'after',
      '\nExample:\n  kohort report example:multiple-sclerosis --format pdf --out report.pdf --language nb\n',
    )
    .action(async (file: string, options: ReportOptions) => {
      finish(await reportCommand(file, options, environment))
    })

  program
    .command('lint')
    .description('Find what contradicts itself in a protocol, what may be questioned, and what is not used.')
    .argument('<file>', studyArgument)
    .option('--json', 'print the findings as JSON', false)
    .addOption(languageOption())
    .addOption(versionOption())
    .addHelpText(
      'after',
      `\nThe command ends with code ${exitCodes.contradiction} where the protocol contradicts itself.\n\nExample:\n  kohort lint my-study.kohort.json\n`,
    )
    .action(async (file: string, options: LintOptions) => {
      const outcome = await lintCommand(file, options, environment)
      if (outcome.ok) finish(done(outcome.value.text), outcome.value.code)
      else finish(outcome)
    })

  program
    .command('explain')
    .description('Say in plain language whom a protocol takes in and whom it does not.')
    .argument('<file>', studyArgument)
    .addOption(languageOption())
    .addOption(versionOption())
    .addHelpText('after', '\nExample:\n  kohort explain example:multiple-sclerosis --language nb\n')
    .action(async (file: string, options: ExplainOptions) => {
      finish(await explainCommand(file, options, environment))
    })

  program
    .command('compute')
    .description('Run one statistical method on numbers of your own: JSON in, JSON out.')
    .argument('[method]', 'name of the method; --list shows them')
    .argument('[file]', 'JSON file {"cases": [{"id", "input"}, ...]}, or - for standard input', '-')
    .option('--list', 'print the methods with their shapes and sources', false)
    .addHelpText(
      'after',
      `
Each case answers for itself, with "output" or with "error": { "code", "message" }.

Example:
  echo '{"cases":[{"id":"a","input":{"x":7,"n":50,"conf":0.95}}]}' | kohort compute binomial_interval
`,
    )
    .action(async (method: string | undefined, file: string, options: ComputeOptions) => {
      finish(await computeCommand(method, file, options, environment))
    })

  program
    .command('validate')
    .description('Check every statistical method against its reference cases; save a qualification report.')
    .option(
      '--output <place>',
      'folder for the report, or the name of its .pdf or .json file (default: here)',
    )
    .addOption(languageOption())
    .option('--force', forceText, false)
    .addHelpText(
      'after',
      `
The report is one PDF and one JSON file. The command ends with code ${exitCodes.casesFailed} where a case fails.

Example:
  kohort validate --output qualification --language nb
`,
    )
    .action(async (options: ValidateOptions) => {
      finish(await validateCommand(options, environment))
    })

  program
    .command('sync')
    .description('Bring tables and catalogues of the sources up to date, in the data folder of this machine.')
    .argument(
      '[source...]',
      'sources or tables, such as ssb or ssb/07459; without any: those that were chosen',
    )
    .option('--base <source=url>', 'ask a source at another address (can be repeated)', parseBase, [])
    .option('--since <year>', 'only what is of this year or later', parseYear)
    .option('--full', 'read in full although a source says that nothing is new', false)
    .option('--dry-run', 'fetch and check everything, keep nothing', false)
    .option('--json', 'print the run as JSON', false)
    .addOption(dataOption())
    .addHelpText(
      'after',
      `
What was read before a break is not read again. A table that is not sound leaves the old one in place: the command then
says why and ends with code ${exitCodes.syncIncomplete}.

Example:
  kohort sync ssb/07459 --since 2024
`,
    )
    .action(async (words: string[], options: SyncOptions) => {
      const outcome = await syncCommand(words, options, environment)
      if (outcome.ok) finish(done(outcome.value.text), outcome.value.code)
      else finish(outcome)
    })

  program
    .command('sources')
    .description('List the sources that can be synced, what they offer and what is kept of it.')
    .option('--json', 'print the list as JSON', false)
    .addOption(languageOption())
    .addOption(dataOption())
    .addHelpText('after', '\nExample:\n  kohort sources --language nb\n')
    .action(async (options: SourcesOptions) => {
      finish(await sourcesCommand(options, environment))
    })

  program
    .command('diff')
    .description(
      'Tell what changed between two releases of a table: cells new, gone, and changed beyond rounding.',
    )
    .argument('[table]', 'a synced table, such as ssb/07459; without: the releases of all tables')
    .option(
      '--release <number>',
      'the release to compare with the one before it (default: the newest)',
      parseWhole,
    )
    .option('--json', 'print the differences as JSON', false)
    .addOption(dataOption())
    .addHelpText('after', '\nExample:\n  kohort diff ssb/07459\n')
    .action(async (table: string | undefined, options: DiffOptions) => {
      finish(await diffCommand(table, options, environment))
    })

  return program
}

/** Runs one command line and answers its exit code. Results go to `print`, everything else to `printError`. */
export async function runCommandLine(
  words: readonly string[],
  environment: CommandEnvironment,
): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done
  const program = describeCommands(environment, (outcome, ending = exitCodes.done) => {
    if (outcome.ok) {
      environment.print(outcome.value)
      code = ending
    } else {
      environment.printError(`${outcome.failure.message}\n`)
      code = outcome.failure.code
    }
  })
  for (const command of [program, ...program.commands])
    command
      .exitOverride()
      .showHelpAfterError('Add --help to see how the command is used.')
      .configureOutput({ writeOut: environment.print, writeErr: environment.printError })
  try {
    await program.parseAsync([...words], { from: 'user' })
    return code
  } catch (error) {
    // Help and the version are answers; commander ends them with an error of exit code 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse
    throw error
  }
}
