import { Option, type Command } from 'commander'
import { registrationFiles } from '#shared/contract/registrations'
import { registrationFormats } from '#shared/domain/registration/registrationProblem'
import type { CommandEnvironment } from './commandEnvironment'
import {
  forceText,
  languageOption,
  parseDate,
  syncedOption,
  versionOption,
  type Finish,
} from './commandOptions'
import { exitCodes } from './exitCodes'
import { importStudyCommand, type ImportStudyOptions } from './importStudy'
import { studyArgument } from './readStudy'
import { registerCommand, type RegisterOptions } from './register'

/** Commands on what registers are told of a study. */
export function describeRegistrationCommands(
  program: Command,
  environment: CommandEnvironment,
  finish: Finish,
): void {
  program
    .command('register')
    .description('Check the registration of a study for a register, and write its file.')
    .argument('<file>', studyArgument)
    .addOption(
      new Option('--format <format>', 'register or standard')
        .choices(registrationFormats)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--file <kind>', 'kind of file (default: the usual one)').choices(registrationFiles),
    )
    .option('--out <file>', 'write the file here; without it the record is only checked')
    .option('--draft', 'write it although the register would refuse it', false)
    .option('--json', 'print what was found as JSON', false)
    .option('--registration <record>', 'a whole record as JSON, instead of what the study file holds')
    .option('--date <date>', 'date of the file (default: today)', parseDate)
    .option('--force', forceText, false)
    .addOption(languageOption())
    .addOption(versionOption())
    .addOption(syncedOption())
    .addHelpText(
      'after',
      `
Ends with code ${exitCodes.wouldBeRefused} where the register would refuse the record and --draft is not given.

Example:
  kohort register my-study.kohort.json --format ctgov --out upload.xml
`,
    )
    .action(async (file: string, options: RegisterOptions) => {
      const outcome = await registerCommand(file, options, environment)
      if (outcome.ok) finish({ ok: true, value: outcome.value.text }, outcome.value.code)
      else finish(outcome)
    })

  program
    .command('import-study')
    .description('Begin a study with a file of ClinicalTrials.gov, CTIS or USDM.')
    .argument('<file>', 'file of a register, or - for standard input')
    .option('--out <file>', 'write the study here; without it the file is only read')
    .option('--name <name>', 'name of the study (default: its title)')
    .option('--accept-codes', 'confirm the suggested codes that nothing speaks against', false)
    .option('--json', 'print what was understood as JSON', false)
    .option('--force', forceText, false)
    .addOption(languageOption())
    .addHelpText('after', '\nExample:\n  kohort import-study NCT00000000.json --out study.kohort.json\n')
    .action(async (file: string, options: ImportStudyOptions) => {
      finish(await importStudyCommand(file, options, environment))
    })
}
