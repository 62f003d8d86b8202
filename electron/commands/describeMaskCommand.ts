import { InvalidArgumentError, type Command } from 'commander'
import type { CommandEnvironment } from './commandEnvironment'
import { languageOption, parseWhole, type Finish } from './commandOptions'
import { masksCommand, type MasksOptions } from './masks'

function parseNumbers(text: string): readonly number[] {
  return text.split(',').map((part) => parseWhole(part.trim()))
}

function parseLimit(text: string): number {
  const limit = parseWhole(text)
  if (limit < 2 || limit > 1000) throw new InvalidArgumentError('Write a number from 2 to 1000.')
  return limit
}

function parseCohort(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('Write the number of a cohort.')
  return Number(text)
}

/** `kohort masks`. */
export function describeMaskCommand(program: Command, environment: CommandEnvironment, finish: Finish): void {
  program
    .command('masks')
    .description('What-if of a cohort at a data holder, from its counts by mask of inclusion rules.')
    .argument('<file>', 'cohort_inclusion_result of OHDSI as JSON or CSV, or - for standard input')
    .option('--definition <file>', 'the Circe expression that was counted, for the names of its rules')
    .option('--drop <numbers>', 'rules to leave out, from 1, as 2 or 2,4', parseNumbers)
    .option('--order <numbers>', 'rules that come first, as 2,1,3; the others follow', parseNumbers)
    .option('--removed-below <n>', 'the holder takes rows with fewer away', parseLimit)
    .option('--cohort <number>', 'which cohort of a file with several', parseCohort)
    .option('--events', 'count entry events, and not people', false)
    .option('--json', 'print numbers as JSON', false)
    .addOption(languageOption())
    .addHelpText(
      'after',
      `
A number that the holder hides is a range. -5 stands for 1 to 4.

Example:
  kohort masks inclusion-result.csv --definition cohort.json --drop 2
`,
    )
    .action(async (file: string, options: MasksOptions) => {
      finish(await masksCommand(file, options, environment))
    })
}
