import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { UnitState } from '#shared/contract/sites'
import type { SiteFieldKey } from '#shared/domain/sites/fields/siteFields'
import type { SiteProfile } from '#shared/domain/sites/siteProfile'
import { siteFindingText, siteWords } from '#shared/domain/sites/words/siteWords'
import type { Language } from '#shared/domain/studies/protocol'
import type { Application } from '../node/application'
import { done, ended, fromService, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'
import { readBytes } from './readBytes'
import { readPassphrase } from './readPassphrase'
import { unreadable } from './readText'
import { withData } from './withApplication'
import { checkOutput, writeOutput } from './writeOutput'

export interface BundleCreateOptions {
  readonly out: string
  readonly force: boolean
  readonly unit?: string
  readonly profileVersion?: number
  readonly validFrom?: string
  readonly expires?: string
  readonly passphraseFile?: string
  readonly language: Language
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

/** The unit of this workspace that a profile is of: by its organisation number and name; a new one else. */
async function unitFor(profile: SiteProfile, { handlers }: Application): Promise<CommandOutcome<UnitState>> {
  const list = fromService(await handlers['sites.list']({}), exitCodes.notPossible)
  if (!list.ok) return list
  const same = list.value.own.find(
    ({ name, organisationNumber }) =>
      name === profile.unitName && organisationNumber === profile.organisationNumber,
  )
  const state =
    same === undefined
      ? await handlers['sites.create']({ profile: {} })
      : await handlers['sites.read']({ unit: same.unit })
  return fromService(state, exitCodes.notPossible)
}

async function publishTable(
  table: string,
  { validFrom, expires, language }: BundleCreateOptions,
  environment: CommandEnvironment,
  application: Application,
): Promise<CommandOutcome<string>> {
  const { handlers } = application
  const profile = await readProfile(table, language, environment, application)
  if (!profile.ok) return profile
  const unit = await unitFor(profile.value, application)
  if (!unit.ok) return unit
  const changes = (Object.keys(profile.value) as SiteFieldKey[]).map((field) => ({
    field,
    value: profile.value[field],
  }))
  const patched = fromService(
    await handlers['sites.patch']({ unit: unit.value.unit, sequence: unit.value.sequence, changes }),
    exitCodes.notPossible,
  )
  if (!patched.ok) return patched
  const { state } = patched.value
  // What is published already is not published again: the same table gives the same bundle.
  if (state.published !== null && !state.changedSince) return done(state.unit)
  const today = environment.now().slice(0, 10)
  const from = validFrom ?? today
  const days = {
    validFrom: from,
    expires: expires ?? `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`.replace('-02-29', '-03-01'),
  }
  const answer = fromService(
    await handlers['sites.publish']({ unit: state.unit, sequence: state.sequence, ...days, note: '' }),
    exitCodes.wrongUse,
  )
  if (!answer.ok) return answer
  if (answer.value.version !== null) return done(state.unit)
  const words = siteWords[language]
  const errors = answer.value.state.findings.filter(({ severity }) => severity === 'error')
  return unreadable(
    table,
    errors
      .map((finding) => `${words.fields[finding.field].label}: ${siteFindingText(finding, language)}`)
      .join('\n'),
  )
}

async function readProfile(
  table: string,
  language: Language,
  environment: CommandEnvironment,
  { handlers }: Application,
): Promise<CommandOutcome<SiteProfile>> {
  const bytes = await readBytes(table, environment.directory)
  if (!bytes.ok) return bytes
  const file = { name: basename(table), content: Buffer.from(bytes.value).toString('base64') }
  const read = await handlers['sites.readTable']({ file, sheet: null })
  if (!read.ok) return unreadable(table, read.error.message)
  const [found, ...others] = read.value.profiles
  if (found === undefined || others.length > 0)
    return unreadable(table, `It holds ${read.value.profiles.length} units; a bundle is of one.`)
  const { tableProblems } = siteWords[language]
  if (found.problems.length > 0)
    return unreadable(
      table,
      found.problems.map(({ row, path, code }) => `${row}: ${path}: ${tableProblems[code]}`).join('\n'),
    )
  return done(found.profile)
}

/** Makes the key with the first bundle. */
async function ensureKey(
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
