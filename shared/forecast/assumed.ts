import type { SitePlan } from '../domain/studies/sitePlan'
import { defaultBetweenSiteVariation, defaultMeeting } from './defaults'
import type { Recruitable } from './recruitable'
import type { RateBand } from './result'

/** The values that a forecast takes for granted, one of which a tornado moves at a time. */
export interface Assumed {
  readonly betweenSiteVariation: number
  /** Months. */
  readonly meeting: number
  /** Share of those screened who are not enrolled. */
  readonly screenFailure: number
  readonly statedRateFactor: RateBand | null
  /** Where in their limits all stated rates are taken: `value` unless moved. */
  readonly statedRates: keyof RateBand
  /** Hazard of leaving the pool per month. */
  readonly leaving: number
  /** Factor on all available people. */
  readonly available: number
  /** `drawn` from their distribution, or the share of such sites that is open when each of these is. */
  readonly openings: 'drawn' | number
  /** `drawn` between the days of the plan before which no site opens, or that time in months from its start. */
  readonly notBefore: 'drawn' | number
  /** Hazard of dropping out per month. */
  readonly dropOut: number
  /** All estimates are too high or too low together: `mixed`, or the factor. */
  readonly common: 'mixed' | number
}

/** Whether the availability steps already take off those who fail at screening. */
export function screeningIsAvailability(recruitable: Recruitable | null): boolean {
  return (recruitable?.steps ?? []).some(({ screening }) => screening)
}

/** What holds as the plan says it, with defaults where it says nothing. */
export function assumedOf(plan: SitePlan, recruitable: Recruitable | null): Assumed {
  return {
    betweenSiteVariation: (plan.betweenSiteVariation ?? defaultBetweenSiteVariation).value,
    meeting: (plan.meeting ?? defaultMeeting).value,
    screenFailure: screeningIsAvailability(recruitable) ? 0 : (plan.screenFailure?.value ?? 0),
    statedRateFactor: plan.statedRateFactor,
    statedRates: 'value',
    leaving: recruitable?.leaving?.value ?? 0,
    available: 1,
    openings: 'drawn',
    notBefore: 'drawn',
    dropOut: (plan.completion?.dropOutPerYear.value ?? 0) / 12,
    common: 'mixed',
  }
}
