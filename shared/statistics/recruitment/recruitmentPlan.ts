import type { Opening, OpeningErrorCode } from './opening'
import type { RateDistribution, RateErrorCode } from './rateDistribution'
import type { Season } from './season'

/** The people that a site has to recruit from: they leave by themselves, and new ones come. */
export interface PatientPool {
  /** Eligible people when the site opens; a fraction is the chance that there is one more. */
  readonly present: number
  /** New eligible people for each unit of time, from the opening on. */
  readonly inflow: number
  /** Hazard of leaving without having been screened. */
  readonly exitHazard: number
  /** Size of the pool in which the site would screen at its rate; `present` unless given. One patient's hazard is rate / reference. */
  readonly reference?: number
}

/** A site that screens people at its rate from its opening on. */
export interface RecruitingSite {
  /** People screened for each unit of time. */
  readonly rate: RateDistribution
  readonly opening: Opening
  /** From when on nobody more is screened. */
  readonly closing?: number
  /** Share of the screened that is randomised, 1 unless given. */
  readonly passFraction?: number
  /** Most people that can be screened for each unit of time. */
  readonly rateCap?: number
  /** Most people that may be randomised; a whole number. */
  readonly totalCap?: number
  readonly pool?: PatientPool
}

/** Limits on how many some sites together may (`most`) or have to (`least`) randomise. No site is in two quotas. */
export interface Quota {
  /** Sites by their place in the plan. */
  readonly sites: readonly number[]
  readonly most?: number
  readonly least?: number
}

/** Who counts when completers are counted: those still there after `followUp`, with drop-out at a constant hazard. */
export interface Completion {
  readonly followUp: number
  readonly dropHazard: number
}

/** Sites that recruit for one study. All times in one unit, from the start of the study; all sites are independent. */
export interface RecruitmentPlan {
  readonly sites: readonly RecruitingSite[]
  /** Time from screening to randomisation. */
  readonly lag?: number
  readonly season?: Season
  readonly quotas?: readonly Quota[]
  /** Where given, people count when they have completed, not when they are randomised. */
  readonly completion?: Completion
}

export type PlanErrorCode =
  | RateErrorCode
  | OpeningErrorCode
  | 'invalid_site'
  | 'invalid_pool'
  | 'invalid_season'
  | 'invalid_quota'
  | 'invalid_plan'
  | 'invalid_time'
  | 'invalid_target'
  | 'too_large'

/** Time from screening until a person counts. */
export function delayToCount({ lag = 0, completion }: RecruitmentPlan): number {
  return lag + (completion?.followUp ?? 0)
}

/** Share of the randomised that count. */
export function countedShare({ completion }: RecruitmentPlan): number {
  return completion === undefined ? 1 : Math.exp(-completion.dropHazard * completion.followUp)
}
