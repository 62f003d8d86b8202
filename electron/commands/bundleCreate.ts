import { readFile } from 'node:fs/promises'
import type { Application } from '../node/application'
import { done, ended, fromService, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { publishTable, type PublishOptions } from './bundlePublish'
import { exitCodes } from './exitCodes'
import { readPassphrase } from './readPassphrase'
import { withData } from './withApplication'
import { checkOutput, writeOutput } from './writeOutput'

export interface BundleCreateOptions extends PublishOptions {
  readonly out: string
  readonly force: boolean
  readonly unit?: string
  readonly profileVersion?: number
  readonly passphraseFile?: string
  readonly data?: string
}

/** Signs a published profile as a file; with a table, fills it in and publishes it before. */
export async function bundleCreateCommand(
  table: string | undefined,
  options: BundleCreateOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  const place = await checkOutput(options.out, environment.directory, options.force)
  if (!place.ok) return place
  const passphrase = await readPassphrase(options.passphraseFile, environment)
  if (!passphrase.ok) return passphrase
  return withData(environment, options.data ?? null, async (application) => {
    const unit =
      table === undefined
        ? await chosenUnit(options.unit, application)
        : await publishTable(table, options, environment, application)
    if (!unit.ok) return unit
    const key = await ensureKey(passphrase.value, application)
    if (!key.ok) return key
    return writeBundle(unit.value, passphrase.value, options, environment, application)
  })
}

async function writeBundle(
  unit: string,
  passphrase: string | null,
  { out, force, profileVersion, language }: BundleCreateOptions,
  environment: CommandEnvironment,
  { handlers, openDocument }: Application,
): Promise<CommandOutcome<string>> {
  const request = { unit, version: profileVersion ?? null, passphrase }
  const made = fromService(await handlers['sites.createBundle'](request), exitCodes.notPossible)
  if (!made.ok) return made
  const { document, fingerprint, version } = made.value
  const opened = fromService(openDocument(document.handle), exitCodes.notPossible)
  if (!opened.ok) return opened
  const written = await writeOutput(out, environment.directory, await readFile(opened.value.path), force)
  if (!written.ok) return written
  const lines = {
    en: `Wrote version ${version} to ${out}.\nFingerprint, to be read aloud: ${fingerprint}\n`,
    nb: `Skrev versjon ${version} til ${out}.\nFingeravtrykk, til å lese høyt: ${fingerprint}\n`,
  }
  return done(lines[language])
}

async function chosenUnit(
  unit: string | undefined,
  { handlers }: Application,
): Promise<CommandOutcome<string>> {
  if (unit !== undefined) return done(unit)
  const list = fromService(await handlers['sites.list']({}), exitCodes.notPossible)
  if (!list.ok) return list
  const published = list.value.own.filter((own) => own.published !== null)
  const [only, ...others] = published
  if (only !== undefined && others.length === 0) return done(only.unit)
  return ended(
    exitCodes.wrongUse,
    only === undefined
      ? 'No profile has been published in this data folder. Name a table with one: `kohort bundle create profile.csv --out unit.kohort-bundle`.'
      : `Several units are published. Add --unit: ${published.map((own) => `${own.unit} (${own.name ?? ''})`).join(', ')}.`,
  )
}

/** Makes the key with the first bundle. */
export async function ensureKey(
  passphrase: string | null,
  { handlers }: Application,
): Promise<CommandOutcome<null>> {
  const keys = fromService(await handlers['sites.keys']({}), exitCodes.notPossible)
  if (!keys.ok) return keys
  if (keys.value.own !== null) return done(null)
  if (passphrase !== null && passphrase.length < 10)
    return ended(
      exitCodes.wrongUse,
      'A passphrase has ten characters or more: it is all that guards the key.',
    )
  const made = fromService(
    await handlers['sites.makeKey']({ passphrase, replace: false }),
    exitCodes.notPossible,
  )
  return made.ok ? done(null) : made
}
