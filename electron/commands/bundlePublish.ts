import { basename } from 'node:path'
import type { UnitState } from '#shared/contract/sites'
import type { SiteFieldKey } from '#shared/domain/sites/fields/siteFields'
import type { SiteProfile } from '#shared/domain/sites/siteProfile'
import { siteFindingText, siteWords } from '#shared/domain/sites/words/siteWords'
import type { Language } from '#shared/domain/studies/protocol'
import type { Application } from '../node/application'
import { done, fromService, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'
import { readBytes } from './readBytes'
import { unreadable } from './readText'

export interface PublishOptions {
  readonly validFrom?: string
  readonly expires?: string
  readonly language: Language
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

/** Fills in the profile of a table and publishes it, unless nothing in it is new; answers its unit. */
export async function publishTable(
  table: string,
  { validFrom, expires, language }: PublishOptions,
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
