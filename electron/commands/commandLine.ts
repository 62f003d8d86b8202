import { Command, CommanderError } from 'commander'
import type { CommandEnvironment } from './commandEnvironment'
import type { Finish } from './commandOptions'
import { describeBundleCommands } from './describeBundleCommands'
import { describeDiscoveryCommands } from './describeDiscoveryCommands'
import { describeInterchangeCommands } from './describeInterchangeCommands'
import { describeForecastCommands } from './describeForecastCommands'
import { describeMaskCommand } from './describeMaskCommand'
import { describeMethodCommands } from './describeMethodCommands'
import { describePaperCommands } from './describePaperCommands'
import { describeRegistrationCommands } from './describeRegistrationCommands'
import { describeSourceCommands } from './describeSourceCommands'
import { describeStudyCommands } from './describeStudyCommands'
import { exitCodes, type ExitCode } from './exitCodes'

/** The commands; each hands its outcome to `finish`. */
function describeCommands(environment: CommandEnvironment, finish: Finish): Command {
  const program = new Command('kohort')
    .description('How many people in Norway a clinical trial could enrol, from published counts, offline.')
    .version(environment.version)
    .helpCommand(false)
    .addHelpText('after', '\nExamples:\n  kohort examples\n  kohort estimate example:multiple-sclerosis\n')

  describeStudyCommands(program, environment, finish)
  describeForecastCommands(program, environment, finish)
  describeInterchangeCommands(program, environment, finish)
  describeMaskCommand(program, environment, finish)
  describeRegistrationCommands(program, environment, finish)
  describeMethodCommands(program, environment, finish)
  describePaperCommands(program, environment, finish)
  describeSourceCommands(program, environment, finish)
  describeBundleCommands(program, environment, finish)
  describeDiscoveryCommands(program, environment, finish)
  return program
}

function withAll(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withAll)]
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
  for (const command of withAll(program))
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
