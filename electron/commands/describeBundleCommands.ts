import { InvalidArgumentError, type Command } from 'commander'
import { confirmations, type Confirmation } from '#shared/domain/sites/bundle/bundleReport'
import { bundleCreateCommand, type BundleCreateOptions } from './bundleCreate'
import { bundleFolderCommand, type BundleFolderOptions } from './bundleFolder'
import { bundleImportCommand, bundleVerifyCommand, type BundleTakeOptions } from './bundleTake'
import { done, type CommandEnvironment } from './commandEnvironment'
import { dataOption, forceText, languageOption, parseDate, parseWhole, type Finish } from './commandOptions'
import { exitCodes } from './exitCodes'

function parseConfirmations(text: string): readonly Confirmation[] {
  return text.split(',').map((word) => {
    const found = confirmations.find((ask) => ask === word.trim())
    if (found === undefined) throw new InvalidArgumentError(`Known are: ${confirmations.join(', ')}.`)
    return found
  })
}

/** Commands that sign, check and keep profiles of hospital units. */
export function describeBundleCommands(
  program: Command,
  environment: CommandEnvironment,
  finish: Finish,
): void {
  const bundle = program
    .command('bundle')
    .description('Sign the profile of a hospital unit as a file, check such a file, or keep it.')

  bundle
    .command('create')
    .description(
      'Write a published profile as a signed bundle; with a table, fill in and publish the profile first.',
    )
    .argument('[table]', 'CSV or XLSX with the profile, as from the template')
    .requiredOption('--out <file>', 'file to write, such as unit.kohort-bundle')
    .option('--unit <id>', 'unit of the data folder, where several are published')
    .option('--profile-version <number>', 'published version (default: the newest)', parseWhole)
    .option('--valid-from <date>', 'first day of a version that is published now (default: today)', parseDate)
    .option('--expires <date>', 'its last day (default: a year later)', parseDate)
    .option(
      '--passphrase-file <file>',
      'file whose first line is the passphrase of the key (default: KOHORT_PASSPHRASE)',
    )
    .option('--force', forceText, false)
    .addOption(languageOption())
    .addOption(dataOption())
    .addHelpText(
      'after',
      `
The first bundle makes the key, which is kept under the passphrase. The same version and key give the same bytes.

Example:
  KOHORT_PASSPHRASE='...' kohort bundle create profile.csv --out unit.kohort-bundle
`,
    )
    .action(async (table: string | undefined, options: BundleCreateOptions) => {
      finish(await bundleCreateCommand(table, options, environment))
    })

  bundle
    .command('folder')
    .description('Write published profiles as signed bundles with their index, for any static web server.')
    .argument('<folder>', 'folder to write into; bundles that lie there stay')
    .option('--unit <ids...>', 'units of the data folder (default: every one that is published)')
    .option(
      '--passphrase-file <file>',
      'file whose first line is the passphrase of the key (default: KOHORT_PASSPHRASE)',
    )
    .addOption(languageOption())
    .addOption(dataOption())
    .addHelpText(
      'after',
      `
Put the folder on a web server as it is. The index names the newest version of each unit in the folder.

Example:
  KOHORT_PASSPHRASE='...' kohort bundle folder public/profiles
`,
    )
    .action(async (folder: string, options: BundleFolderOptions) => {
      finish(await bundleFolderCommand(folder, options, environment))
    })

  bundle
    .command('verify')
    .description(
      'Say who signed a bundle, what changed since the version that is held, and what is wrong with it.',
    )
    .argument('<file>', 'a bundle (*.kohort-bundle)')
    .option('--json', 'print the report as JSON', false)
    .addOption(languageOption())
    .addOption(dataOption())
    .addHelpText(
      'after',
      `
Ends with code ${exitCodes.bundleAltered} when the bundle was altered, ${exitCodes.confirmationNeeded} when something has to be confirmed before it is kept.

Example:
  kohort bundle verify unit.kohort-bundle
`,
    )
    .action(async (file: string, options: BundleTakeOptions) => {
      const outcome = await bundleVerifyCommand(file, options, environment)
      if (outcome.ok) finish(done(outcome.value.text), outcome.value.code)
      else finish(outcome)
    })

  bundle
    .command('import')
    .description('Check a bundle and keep its profile in the data folder of this machine.')
    .argument('<file>', 'a bundle (*.kohort-bundle)')
    .option('--fingerprint <digits>', 'the thirty digits that the unit read aloud: confirms its key')
    .option(
      '--confirm <words>',
      `confirm what the bundle asks: ${confirmations.join(', ')}`,
      parseConfirmations,
    )
    .option('--json', 'print the report as JSON', false)
    .addOption(languageOption())
    .addOption(dataOption())
    .addHelpText(
      'after',
      '\nExample:\n  kohort bundle import unit.kohort-bundle --fingerprint "12345 67890 12345 67890 12345 67890"\n',
    )
    .action(async (file: string, options: BundleTakeOptions) => {
      const outcome = await bundleImportCommand(file, options, environment)
      if (outcome.ok) finish(done(outcome.value.text), outcome.value.code)
      else finish(outcome)
    })
}
