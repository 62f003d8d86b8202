import { InvalidArgumentError, Option, type Command } from 'commander'
import { importedMeasures } from '#shared/imports/importedCounts'
import { forgetCommand } from './askedQuestions'
import type { CommandEnvironment } from './commandEnvironment'
import { dataOption, forceText, type Finish } from './commandOptions'
import { exportTablesCommand, type ExportTablesOptions } from './exportTables'
import { parseCodes } from './import'
import { parseVariant } from './parseVariant'
import {
  addServerCommand,
  removeServerCommand,
  renameServerCommand,
  type AddServerOptions,
} from './serverQuestions'
import { addTableCommand, removeTableCommand, type AddTableOptions } from './tableQuestions'
import {
  askBeaconCommand,
  conditionsCommand,
  registerKeys,
  unaskBeaconCommand,
  type BeaconQuestionOptions,
  type ForgetQuestionOptions,
} from './trialAndBeaconQuestions'

function parseVersion(text: string): 1 | 2 {
  if (text !== '1' && text !== '2') throw new InvalidArgumentError('Write 1 or 2.')
  return text === '1' ? 1 : 2
}

/** The data folder, whether it was named before or after the command. */
function dataOf(command: Command): string | undefined {
  return command.optsWithGlobals<{ data?: string }>().data
}

function withData(command: Command): { readonly data?: string } {
  const data = dataOf(command)
  return data === undefined ? {} : { data }
}

type ServerOptions = AddServerOptions & { readonly tableLanguage: string }

/** Commands under `sources` that set what the sources are asked. */
export function describeQuestionCommands(
  sources: Command,
  environment: CommandEnvironment,
  finish: Finish,
): void {
  // The options of `sources` itself, which these commands have too, stand behind the command.
  sources.enablePositionalOptions()
  sources
    .command('add-server')
    .description('Add a PxWeb server. It is asked at the host that you confirm and nowhere else.')
    .argument('<name>', 'what it is called here')
    .requiredOption(
      '--address <url>',
      'version 2: what stands before tables/; version 1: before the identifier of a table',
    )
    .option('--confirm-host <host>', 'the host of the address, written once more')
    .option('--interface <version>', 'version of the interface, 1 or 2', parseVersion, 2)
    .option('--table-language <language>', 'language of titles, such as en (default: that of the server)', '')
    .option('--norwegian', 'its areas have the codes of Norwegian counties and municipalities', false)
    .option('--noisy', 'its numbers carry random noise', false)
    .addOption(dataOption())
    .action(async (name: string, options: ServerOptions, command: Command) => {
      const server = { ...options, language: options.tableLanguage, ...withData(command) }
      finish(await addServerCommand(name, server, environment))
    })
  sources
    .command('rename-server')
    .description('Give an added server another name; its tables stay.')
    .argument('<server>', 'key or name')
    .argument('<name>', 'the new name')
    .addOption(dataOption())
    .action(async (server: string, name: string, _: object, command: Command) => {
      finish(await renameServerCommand(server, name, dataOf(command), environment))
    })
  sources
    .command('remove-server')
    .description('Ask an added server no more. What was brought from it stays until `forget`.')
    .argument('<server>', 'key or name')
    .addOption(dataOption())
    .action(async (server: string, _: object, command: Command) => {
      finish(await removeServerCommand(server, dataOf(command), environment))
    })
  sources
    .command('add-table')
    .description('Ask a PxWeb source for a further table, or say what the numbers of an added one are.')
    .argument('<source>', 'ssb, ssb-v1, scb or the key of an added server')
    .argument('<table>', 'identifier of the table at the source')
    .addOption(
      new Option('--measure <measure>', 'what the numbers of people are, so that estimates use them').choices(
        importedMeasures,
      ),
    )
    .option('--contents <code>', 'code of the measure meant, where several count people')
    .option('--codes <codes>', 'codes of the whole table, such as icd-10:G35,G36', parseCodes)
    .addOption(dataOption())
    .action(async (source: string, table: string, options: AddTableOptions, command: Command) => {
      finish(await addTableCommand(source, table, { ...options, ...withData(command) }, environment))
    })
  sources
    .command('remove-table')
    .description('Ask for an added table no more. What was brought of it stays until `forget`.')
    .argument('<source>', 'key of the source')
    .argument('<table>', 'identifier of the table at the source')
    .addOption(dataOption())
    .action(async (source: string, table: string, _: object, command: Command) => {
      finish(await removeTableCommand(source, table, dataOf(command), environment))
    })
  sources
    .command('conditions')
    .description('Set the conditions that trials are searched for; without any: every condition.')
    .argument('<source>', registerKeys.join(' or '))
    .argument('[condition...]', 'trials of any of these')
    .addOption(dataOption())
    .action(async (source: string, conditions: string[], _: object, command: Command) => {
      finish(await conditionsCommand(source, conditions, dataOf(command), environment))
    })
  sources
    .command('ask-beacon')
    .description('Set a question to the beacon: how many individuals meet all filters and carry the variant.')
    .argument('<name>', 'what the question is called')
    .option(
      '--filter <filter>',
      'HP:0001250, or "BMI >= 30" (can be repeated)',
      (text: string, before: string[]) => [...before, text],
      [],
    )
    .option(
      '--variant <variant>',
      'GRCh38:17:7577120:G:A, the start counted from 0, or gene:TP53',
      parseVariant,
    )
    .addOption(dataOption())
    .action(async (name: string, options: BeaconQuestionOptions, command: Command) => {
      finish(await askBeaconCommand(name, { ...options, ...withData(command) }, environment))
    })
  sources
    .command('unask-beacon')
    .description('Take a question to the beacon away.')
    .argument('[name]', 'name of the question')
    .option('--all', 'take all away: the beacon then has nothing to ask', false)
    .option('--standard', 'put the questions back that it has at first', false)
    .addOption(dataOption())
    .action(async (name: string | undefined, options: ForgetQuestionOptions, command: Command) => {
      finish(await unaskBeaconCommand(name, { ...options, ...withData(command) }, environment))
    })
  sources
    .command('export')
    .description('Write tables that are kept as a bundle, which another Kohort imports.')
    .argument('<table...>', 'tables or imported files, as `kohort sources` lists them')
    .requiredOption('--out <file>', 'file to write, such as counts.kohort-bundle')
    .option('--force', forceText, false)
    .addOption(dataOption())
    .action(async (tables: string[], options: ExportTablesOptions, command: Command) => {
      finish(await exportTablesCommand(tables, { ...options, ...withData(command) }, environment))
    })
  sources
    .command('forget')
    .description(
      'Take away what is kept of a table or question that is no longer asked for, or of an imported file.',
    )
    .argument('<table>', 'as `kohort sources` lists it')
    .addOption(dataOption())
    .action(async (offer: string, _: object, command: Command) => {
      finish(await forgetCommand(offer, dataOf(command), environment))
    })
}
