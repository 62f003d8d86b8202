import type { Command } from 'commander'
import { computeCommand, type ComputeOptions } from './compute'
import type { CommandEnvironment } from './commandEnvironment'
import { forceText, languageOption, type Finish } from './commandOptions'
import { exitCodes } from './exitCodes'
import { validateCommand, type ValidateOptions } from './validate'

/** Commands that run the statistical methods. */
export function describeMethodCommands(
  program: Command,
  environment: CommandEnvironment,
  finish: Finish,
): void {
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
}
