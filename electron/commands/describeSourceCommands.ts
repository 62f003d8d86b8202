import { Option, type Command } from 'commander'
import { importedMeasures } from '#shared/imports/importedCounts'
import { done, type CommandEnvironment } from './commandEnvironment'
import { dataOption, languageOption, parseWhole, type Finish } from './commandOptions'
import { describeQuestionCommands } from './describeQuestionCommands'
import { diffCommand, type DiffOptions } from './diff'
import { entriesCommand } from './entries'
import { exitCodes } from './exitCodes'
import { importCommand, parseCodes, importFormats, type ImportOptions } from './import'
import { parseBase, parseYear } from './parseBases'
import { sourcesCommand, type SourcesOptions } from './sources'
import { syncCommand, type SyncOptions } from './sync'

/** Commands that bring and show what the sources have. */
export function describeSourceCommands(
  program: Command,
  environment: CommandEnvironment,
  finish: Finish,
): void {
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
    .command('import')
    .description('Read a file of counts and keep its tables in the data folder of this machine.')
    .argument('<file>', 'CSV, XLSX, JSON-stat, Achilles results, MeasureReport and others: docs/importing.md')
    .addOption(
      new Option('--format <format>', 'read it as this (default: told from its bytes)').choices(
        importFormats,
      ),
    )
    .option('--mapping <file>', 'what the columns mean, as JSON (default: remembered or guessed)')
    .option('--sheet <name>', 'sheet of a workbook (default: the first with a table)')
    .option('--title <words>', 'what the table is called; the same title makes a new release')
    .option('--source <words>', 'who made the numbers; the mapping is remembered under it')
    .addOption(
      new Option('--measure <measure>', 'what the numbers of people are, so that estimates use them').choices(
        importedMeasures,
      ),
    )
    .option('--codes <codes>', 'codes of the whole table, such as icd-10:G35,G36', parseCodes)
    .option('--year <year>', 'year of the numbers, where no column names it', parseYear)
    .option('--dry-run', 'read and check the file, keep nothing', false)
    .option('--json', 'print what was read as JSON', false)
    .addOption(dataOption())
    .addHelpText(
      'after',
      `
A file with identity numbers or a row for each person is refused with its row and column, as is one that cannot be read;
nothing of it is kept, and the command ends with code ${exitCodes.unreadableInput}.

Example:
  kohort import patients.csv --dry-run
`,
    )
    .action(async (file: string, options: ImportOptions) => {
      const outcome = await importCommand(file, options, environment)
      if (outcome.ok) finish(done(outcome.value.text), outcome.value.code)
      else finish(outcome)
    })

  const sources = program
    .command('sources')
    .description(
      'List the sources that can be synced, what they offer and what is kept of it; or set what they are asked.',
    )
    .option('--entries <table>', 'list what a catalogue or an imported file describes, such as trials')
    .option('--json', 'print the list as JSON', false)
    .addOption(languageOption())
    .addOption(dataOption())
    .addHelpText('after', '\nExample:\n  kohort sources --language nb\n')
    .action(async (options: SourcesOptions) => {
      const { entries } = options
      finish(
        entries === undefined
          ? await sourcesCommand(options, environment)
          : await entriesCommand(entries, options, environment),
      )
    })
  describeQuestionCommands(sources, environment, finish)

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
}
