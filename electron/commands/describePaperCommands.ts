import { Option, type Command } from 'commander'
import { paperKeys } from '#shared/domain/papers/paperField'
import type { CommandEnvironment } from './commandEnvironment'
import {
  forceText,
  languageOption,
  parseDate,
  syncedOption,
  versionOption,
  type Finish,
} from './commandOptions'
import { papersCommand, type PapersOptions } from './papers'
import { studyArgument } from './readStudy'

/** The command on Norwegian and Nordic papers. */
export function describePaperCommands(
  program: Command,
  environment: CommandEnvironment,
  finish: Finish,
): void {
  program
    .command('papers')
    .description('Write a paper of a study, such as a request to hospitals, and say what is missing in it.')
    .argument('<file>', studyArgument)
    .addOption(new Option('--paper <paper>', 'which paper').choices(paperKeys).makeOptionMandatory())
    .option('--out <file>', 'file to write; without it only what is missing is printed')
    .addOption(
      new Option('--format <format>', 'kind of file (default: the usual one of the paper)').choices([
        'docx',
        'pdf',
        'xlsx',
        'json',
        'txt',
        'zip',
      ]),
    )
    .option('--site <site>', 'site of the plan, for the suitability form of one site')
    .option('--fields <file>', 'JSON file with what the study does not say')
    .option('--board <file>', 'JSON file with the hospitals that are asked and their answers')
    .option('--json', 'print what is missing as JSON', false)
    .addOption(languageOption())
    .option('--date <date>', 'date of the paper, YYYY-MM-DD (default: today)', parseDate)
    .option('--author <name>', 'contact or author named in it', '')
    .option('--organisation <name>', 'organisation named in it', '')
    .addOption(versionOption())
    .addOption(syncedOption())
    .option('--force', forceText, false)
    .addHelpText(
      'after',
      '\nExample:\n  kohort papers example:multiple-sclerosis --paper nortrials --fields request.json --out request.docx\n',
    )
    .action(async (file: string, options: PapersOptions) => {
      finish(await papersCommand(file, options, environment))
    })
}
