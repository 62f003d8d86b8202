import * as v from 'valibot'
import { planSiteLimits, type PlanSite } from '../../studies/planSite'
import { countedAreaKey } from '../../studies/protocolParts'
import { statedWords } from '../match/needWords'
import type { SiteProfile } from '../siteProfile'
import { ledgerTrials, type LedgerTrial } from './competingTrials'
import { pastRecruitment, type PastTrial } from './pastRecruitment'
import { startUpFrom, startUpParts, type StartUpPart } from './startUpFrom'

/** What of a profile a site plan can use. A rate or a limit for a trial that it does not know yet is in no profile. */
export interface ProfileStatements {
  /** Areas that it serves, with everybody in them: no profile states a share. Empty: none stated. */
  readonly catchment: PlanSite['catchment']
  /** Areas that it serves and that are no sum of counties and referral areas, or more than a plan holds. */
  readonly uncountedAreas: readonly string[]
  /** Months; null where a part is not stated. */
  readonly startUp: { readonly median: number; readonly p90: number } | null
  /** Weeks as stated, part by part; null: not stated. */
  readonly startUpParts: Readonly<Record<StartUpPart, { readonly low: number; readonly high: number } | null>>
  /** Null: not stated. */
  readonly trials: readonly LedgerTrial[] | null
  readonly past: readonly PastTrial[]
  /** Words of what it has and has not; what is in neither is not stated. */
  readonly has: readonly string[]
  readonly lacks: readonly string[]
}

function catchmentOf(areas: readonly string[]): Pick<ProfileStatements, 'catchment' | 'uncountedAreas'> {
  const served = [...new Set(areas)]
  const counted = served.filter((area) => v.is(countedAreaKey, area)).slice(0, planSiteLimits.catchment)
  return {
    catchment: counted.map((area) => ({ area, share: 1 })),
    uncountedAreas: served.filter((area) => !counted.includes(area)),
  }
}

/** What a profile states for a plan. `month` is that of today, `2026-03`: trials that have closed by then seek nobody. */
export function profileStatements(profile: SiteProfile, month: string): ProfileStatements {
  const parts = startUpParts.map((part) => [part, profile[part] ?? null] as const)
  return {
    ...catchmentOf(profile.areas ?? []),
    startUp: startUpFrom(profile),
    startUpParts: Object.fromEntries(parts) as ProfileStatements['startUpParts'],
    trials: ledgerTrials(profile, month),
    past: pastRecruitment(profile),
    ...statedWords(profile),
  }
}
