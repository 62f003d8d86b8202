import { formatDecimal, formatInteger, formatStatedShare } from '#shared/domain/counts/formatNumber'
import type { PlanSite } from '#shared/domain/studies/sitePlan'
import { needList } from '../requirements/lackWords'
import type { ProfileValues, Wording } from './profileSite'

const profileParts = ['name', 'catchment', 'startUp', 'competing', 'capabilities'] as const
export type ProfilePart = (typeof profileParts)[number]

/** A value of the plan that a newer profile states otherwise. */
export interface ProfileChange {
  readonly part: ProfilePart
  readonly now: string
  readonly next: string
  /** Whether the plan holds something else than the profile said before: a person changed it. Null: not known. */
  readonly own: boolean | null
}

export interface ChangeWording extends Wording {
  readonly areaName: (key: string) => string
}

/** What of a part is compared: sources are none of it. */
function core(part: ProfilePart, values: ProfileValues): unknown {
  switch (part) {
    case 'name':
      return values.name
    case 'catchment':
      return values.catchment.map(({ area, share }) => `${area} ${share}`).sort()
    case 'startUp':
      return values.startUp === null ? null : [values.startUp.median, values.startUp.p90]
    case 'competing':
      return values.competing === null ? null : [values.competing.trials, values.competing.left]
    case 'capabilities':
      return [...values.capabilities].sort()
  }
}

function same(part: ProfilePart, one: ProfileValues, other: ProfileValues): boolean {
  return JSON.stringify(core(part, one)) === JSON.stringify(core(part, other))
}

function partWords(
  part: Exclude<ProfilePart, 'capabilities'>,
  values: ProfileValues,
  wording: ChangeWording,
) {
  const { t, language, areaName } = wording
  switch (part) {
    case 'name':
      return values.name
    case 'catchment':
      return values.catchment.length === 0
        ? t('study.profile.ownArea')
        : values.catchment
            .map(({ area, share }) => `${areaName(area)} ${formatStatedShare(share, language)}`)
            .join(', ')
    case 'startUp':
      return values.startUp === null
        ? t('study.sites.cell.notStated')
        : t('study.profile.startUp', {
            median: formatDecimal(values.startUp.median, language, 1),
            p90: formatDecimal(values.startUp.p90, language, 1),
          })
    case 'competing': {
      const { competing } = values
      if (competing === null) return t('study.sites.cell.notStated')
      const trials =
        competing.trials === null
          ? t('study.sites.cell.trialsUnknown')
          : t('study.profile.trials', {
              count: competing.trials,
              number: formatInteger(competing.trials, language),
            })
      return competing.left === null
        ? trials
        : `${trials}, ${t('study.profile.leave', { share: formatStatedShare(competing.left, language) })}`
    }
  }
}

/** Only what is on one side and not on the other: lists of capabilities are long. */
function capabilityWords(
  values: ProfileValues,
  other: ProfileValues,
  { language, t }: ChangeWording,
): string {
  const only = values.capabilities.filter((word) => !other.capabilities.includes(word))
  return only.length === 0 ? t('study.profile.nothingMore') : needList(only, language)
}

/**
 * What a newer profile says otherwise than the plan, of the values that the plan takes from profiles. `before` is what the version
 * that the plan rests on said; null where it is not here any more.
 */
export function profileChanges(
  site: PlanSite,
  before: ProfileValues | null,
  after: ProfileValues,
  wording: ChangeWording,
): readonly ProfileChange[] {
  return profileParts
    .filter((part) => !same(part, site, after))
    .map((part) => ({
      part,
      now: part === 'capabilities' ? capabilityWords(site, after, wording) : partWords(part, site, wording),
      next: part === 'capabilities' ? capabilityWords(after, site, wording) : partWords(part, after, wording),
      own: before === null ? null : !same(part, site, before),
    }))
}
