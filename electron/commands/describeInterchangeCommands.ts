import { Option, type Command } from 'commander'
import { done, type CommandEnvironment } from './commandEnvironment'
import { forceText, languageOption, versionOption, type Finish } from './commandOptions'
import { convertCommand, readableFormats, writableFormats, type ConvertOptions } from './convert'
import { exitCodes } from './exitCodes'

/** Commands that move definitions between formats. */
export function describeInterchangeCommands(
  program: Command,
  environment: CommandEnvironment,
  finish: Finish,
): void {
  program
    .command('convert')
    .description('Write a definition of people in the format of another system, and say what is lost.')
    .argument('<file>', 'definition or study file, example:ID, or - for standard input')
    .addOption(
      new Option('--from <format>', 'format of the file (default: as its shape says)').choices(
        readableFormats,
      ),
    )
    .addOption(new Option('--to <format>', 'format to write').choices(writableFormats).makeOptionMandatory())
    .option('--out <file>', 'write into this file instead of standard output')
    .option('--force', forceText, false)
    .option('--strict', 'write nothing where the definition would mean something else', false)
    .addOption(languageOption())
    .addOption(versionOption())
    .addHelpText(
      'after',
      `
What is lost goes to standard error. Ends with code ${exitCodes.meaningChanged} where other people may be selected.

Examples:
  kohort convert query.json --to kohort --out study.kohort.json
  kohort convert example:multiple-sclerosis --to mii > study.ccdl.json
`,
    )
    .action(async (file: string, options: ConvertOptions) => {
      const outcome = await convertCommand(file, options, environment)
      if (outcome.ok) finish(done(outcome.value.text), outcome.value.code)
      else finish(outcome)
    })
}
