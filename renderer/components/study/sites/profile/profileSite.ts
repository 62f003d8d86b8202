import { formatDecimal, formatInteger } from '#shared/domain/counts/formatNumber'
import type { LedgerTrial } from '#shared/domain/sites/candidate/competingTrials'
import type { PastTrial } from '#shared/domain/sites/candidate/pastRecruitment'
import { startUpParts } from '#shared/domain/sites/candidate/startUpFrom'
import type { ProfileStatements } from '#shared/domain/sites/candidate/profileStatements'
import { barePlanSite } from '#shared/domain/studies/emptySitePlan'
import { protocolLimits, type Language } from '#shared/domain/studies/protocol'
import type { PlanSite } from '#shared/domain/studies/sitePlan'
import type { SiteCandidate } from '#shared/forecast/result'
import type { Translate } from '../../result/resultText'

/** The version of a profile as a citation names it. */
export interface NamedProfile {
  readonly name: string
  readonly version: number | string
  readonly organisation: string | null
}

/** How citations are written. */
export interface Wording {
  readonly language: Language
  readonly t: Translate
}

function cited(text: string): string {
  return text.length <= protocolLimits.citation ? text : `${text.slice(0, protocolLimits.citation - 1)}…`
}

export function profileName({ name, version, organisation }: NamedProfile, { t }: Wording): string {
  const unit = organisation === null || organisation === name ? name : `${name}, ${organisation}`
  return t('study.profile.cite.profile', { version, unit })
}

function startUpOf(
  { startUp, startUpParts: parts }: ProfileStatements,
  profile: NamedProfile,
  wording: Wording,
): PlanSite['startUp'] {
  if (startUp === null) return null
  const weeks = Object.fromEntries(
    startUpParts.map((part) => {
      const range = parts[part]
      const [low, high] = [range?.low ?? 0, range?.high ?? 0].map((one) =>
        formatInteger(one, wording.language),
      )
      return [part, `${low ?? ''}–${high ?? ''}`]
    }),
  )
  const text = wording.t('study.profile.cite.startUp', {
    profile: profileName(profile, wording),
    contract: weeks['contractTime'] ?? '',
    approval: weeks['approvalTime'] ?? '',
    activation: weeks['activationTime'] ?? '',
  })
  return { ...startUp, citation: cited(text) }
}

/** Those that seek people now: what competes until a person says which of them do. */
function seekingTrials(trials: readonly LedgerTrial[]): readonly LedgerTrial[] {
  return trials.filter(({ seeks }) => seeks)
}

function competingOf(
  { trials }: ProfileStatements,
  profile: NamedProfile,
  wording: Wording,
): PlanSite['competing'] {
  if (trials === null) return null
  const seeking = seekingTrials(trials)
  const text = wording.t('study.profile.cite.trials', {
    profile: profileName(profile, wording),
    names:
      seeking.length === 0 ? wording.t('study.profile.none') : seeking.map(({ name }) => name).join(', '),
  })
  return { trials: seeking.length, left: null, citation: cited(text) }
}

/** What a plan takes from a profile. A rate and a limit are for the person to state: no profile knows this trial. */
export type ProfileValues = Pick<PlanSite, 'name' | 'catchment' | 'startUp' | 'competing' | 'capabilities'>

export function profileValues(
  statements: ProfileStatements,
  profile: NamedProfile,
  wording: Wording,
): ProfileValues {
  return {
    name: profile.name.slice(0, protocolLimits.name),
    catchment: [...statements.catchment],
    startUp: startUpOf(statements, profile, wording),
    competing: competingOf(statements, profile, wording),
    capabilities: [...statements.has],
  }
}

/** How a candidate is named in citations; null for one that has no profile. */
export function namedProfile({ name, profile }: SiteCandidate): NamedProfile | null {
  return profile === null ? null : { name, version: profile.version, organisation: profile.organisationName }
}

/** The site of a plan that a candidate becomes, lying in an area that is known or was chosen. */
export function siteOf(candidate: SiteCandidate, id: string, area: string, wording: Wording): PlanSite {
  const { name, origin, profile, capabilities } = candidate
  const bare = barePlanSite(id, { name: name.slice(0, protocolLimits.name), area, origin })
  const named = namedProfile(candidate)
  return profile === null || named === null
    ? { ...bare, capabilities: [...capabilities] }
    : { ...bare, ...profileValues(profile.statements, named, wording) }
}

/** How fast a trial of the past enrolled, as a rate that the unit states; null where it cannot be said. */
export function statedFrom(
  { rate, name, enrolled, months }: PastTrial,
  profile: NamedProfile,
  wording: Wording,
): PlanSite['statedRate'] {
  if (rate === null || enrolled === null || months === null) return null
  const text = wording.t('study.profile.cite.rate', {
    profile: profileName(profile, wording),
    enrolled: formatInteger(enrolled, wording.language),
    months: formatDecimal(months, wording.language, 1),
    name,
  })
  return { ...rate, citation: cited(text) }
}
