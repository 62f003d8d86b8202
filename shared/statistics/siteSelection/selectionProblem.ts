import type { Completion, PlanErrorCode, RecruitingSite } from '../recruitment/recruitmentPlan'
import type { TargetTime } from '../recruitment/timeToTarget'
import type { Season } from '../recruitment/season'

/** A site that may be chosen. */
export interface Candidate {
  readonly id: string
  /** What limits on groups speak of: a region, a country. */
  readonly groups: readonly string[]
  readonly site: RecruitingSite
  /** Cost of taking the site; at least 0. */
  readonly cost: number
  readonly capabilities: readonly string[]
}

/** What every set has to keep to. */
export interface SelectionRules {
  readonly mostSites?: number
  readonly budget?: number
  readonly groupLimits?: readonly {
    readonly group: string
    readonly least?: number
    readonly most?: number
  }[]
  readonly neededCapabilities?: readonly { readonly capability: string; readonly least: number }[]
  readonly mustInclude?: readonly string[]
  readonly exclude?: readonly string[]
}

/**
 * What is best: least cost or fewest sites (ties by cost) of all sets that meet the target by the time with the probability; the
 * earliest time at which a set meets it with the probability; or the largest probability by the time.
 */
export type SelectionObjective = 'cost' | 'count' | 'time' | 'probability'

export interface SelectionProblem {
  readonly candidates: readonly Candidate[]
  readonly lag?: number
  readonly season?: Season
  readonly completion?: Completion
  readonly target: number
  readonly time: number
  readonly probability: number
  readonly objective: SelectionObjective
  readonly rules: SelectionRules
  /** How many next best sets are looked for, 3 unless given. */
  readonly runnersUp?: number
}

export interface SiteSet {
  readonly sites: readonly string[]
  readonly cost: number
  /** Exact probability of the target by the time; for the earliest time, by that time. */
  readonly probability: number
  /** When the target is met with the probability asked for. */
  readonly timeToProbability: TargetTime
  /** What it has more and less than the best set. */
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/**
 * `proved`: no better set exists, every one was ruled out by its exact probability. Else `bound` is the best that the approximated
 * problem allows (in units of the objective), and `gap` how far from it the best set is, relative to it; null where
 * neither is known.
 */
export type SelectionOutcome =
  | {
      readonly found: true
      readonly best: SiteSet
      readonly runnersUp: readonly SiteSet[]
      readonly proved: boolean
      readonly bound: number | null
      readonly gap: number | null
    }
  | {
      readonly found: false
      /** The largest probability that a set within the rules has, and that set. */
      readonly bestProbability: number
      readonly bestSites: readonly string[]
      readonly proved: boolean
    }

/** `no_set`: the rules contradict each other, whatever the probability. */
export type SelectionErrorCode = PlanErrorCode | 'invalid_selection' | 'no_set'
