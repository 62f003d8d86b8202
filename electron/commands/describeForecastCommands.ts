import { InvalidArgumentError, Option, type Command } from 'commander'
import { forecastLimits } from '#shared/contract/forecasts'
import { done, type CommandEnvironment } from './commandEnvironment'
import { languageOption, parseWhole, syncedOption, versionOption, type Finish } from './commandOptions'
import { forecastCommand, type ForecastOptions } from './forecast'
import { optimiseCommand, type OptimiseOptions } from './optimise'
import { studyArgument } from './readStudy'

const seedText = 'seed of the simulation, a whole number (default: the same each time)'
const targetText = 'participants wanted (default: those of the study)'

/** A seed as the simulation takes it. */
function parseSeed(text: string): number {
  const seed = /^\d{1,10}$/.test(text) ? Number(text) : NaN
  if (!(seed <= forecastLimits.seed))
    throw new InvalidArgumentError(`Write a whole number from 0 to ${String(forecastLimits.seed)}.`)
  return seed
}

/** A number between two others. */
function parseBetween(least: number, most: number) {
  return (text: string): number => {
    const value = /^\d{1,12}([.]\d{1,6})?$/.test(text) ? Number(text) : NaN
    if (!(value >= least && value <= most))
      throw new InvalidArgumentError(`Write a number from ${String(least)} to ${String(most)}.`)
    return value
  }
}

/** Commands that work on the site plan of a study. */
export function describeForecastCommands(
  program: Command,
  environment: CommandEnvironment,
  finish: Finish,
): void {
  program
    .command('forecast')
    .description('Say when, and how surely, the sites of a study enrol its participants.')
    .argument('<file>', studyArgument)
    .option('--json', 'print the whole forecast as JSON', false)
    .option('--preview', 'simulate less: rougher, and not what moves the answer', false)
    .option('--seed <number>', seedText, parseSeed)
    .option('--target <number>', targetText, parseWhole)
    .addOption(languageOption())
    .addOption(versionOption())
    .addOption(syncedOption())
    .addHelpText('after', '\nExample:\n  kohort forecast my-study.kohort.json --json > forecast.json\n')
    .action(async (file: string, options: ForecastOptions) => {
      finish(await forecastCommand(file, options, environment))
    })

  program
    .command('sites')
    .description('Work with the sites of a study.')
    .helpCommand(false)
    .command('optimise')
    .description('Find the best set of sites that reaches the target with the probability wanted.')
    .argument('<file>', studyArgument)
    .addOption(
      new Option('--objective <objective>', 'what is best')
        .choices(['fewest', 'cheapest', 'earliest', 'surest'])
        .default('fewest'),
    )
    .option('--confidence <share>', 'probability wanted (default: that of the plan)', parseBetween(0.5, 0.99))
    .option('--most-sites <number>', 'most sites in a set', parseWhole)
    .option('--budget <amount>', 'most that a set may cost', parseBetween(0, 1e12))
    .option('--json', 'print the whole answer as JSON', false)
    .option('--seed <number>', seedText, parseSeed)
    .option('--target <number>', targetText, parseWhole)
    .addOption(languageOption())
    .addOption(versionOption())
    .addOption(syncedOption())
    .addHelpText('after', '\nExample:\n  kohort sites optimise my-study.kohort.json --objective earliest\n')
    .action(async (file: string, options: OptimiseOptions) => {
      const answer = await optimiseCommand(file, options, environment)
      if (answer.ok) finish(done(answer.value.text), answer.value.code)
      else finish(answer)
    })
}
