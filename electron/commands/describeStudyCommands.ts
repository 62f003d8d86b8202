import type { Command } from 'commander'
import { done, type CommandEnvironment } from './commandEnvironment'
import { forceText, languageOption, syncedOption, versionOption, type Finish } from './commandOptions'
import { describeReportCommand } from './describeReportCommand'
import { estimateCommand, type EstimateOptions } from './estimate'
import { examplesCommand, type ExamplesOptions } from './examples'
import { exitCodes } from './exitCodes'
import { explainCommand, type ExplainOptions } from './explain'
import { lintCommand, type LintOptions } from './lint'
import { studyArgument } from './readStudy'
import { rebuildCommand, type RebuildOptions } from './rebuild'

/** Commands that work on a study. */
export function describeStudyCommands(
  program: Command,
  environment: CommandEnvironment,
  finish: Finish,
): void {
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

  describeReportCommand(program, environment, finish)

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
}
