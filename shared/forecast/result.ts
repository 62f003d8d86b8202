import type { HiddenNumber } from '../domain/disclosure/hiddenNumber'
import type { ProfileStatements } from '../domain/sites/candidate/profileStatements'
import type { Quantity } from '../estimate/result'

/** How the probability at the deadline was worked out: by adding up the distributions of the sites, or by simulating them. */
export type ForecastMethod = 'exact' | 'simulated'

/** P10, P25, P50, P75 and P90 of something; of people a whole number of them, of time in months since the start. */
export interface Percentiles<Value> {
  readonly p10: Value
  readonly p25: Value
  readonly p50: Value
  readonly p75: Value
  readonly p90: Value
}

/** All enrolled until the end of a month, or those who have completed where the plan counts these. */
export interface MonthForecast extends Percentiles<number> {
  /** Months since the start of the plan; the last of the grid may be part of a month. */
  readonly month: number
  /** ISO date. */
  readonly date: string
  readonly mean: number
  /** Probability that the target is reached by then. */
  readonly probability: number
}

/** A moment; null where it lies beyond the horizon or never comes. */
export type Moment = { readonly months: number; readonly date: string } | null

/** A probability with the error of its simulation (standard error); 0 where it was worked out exactly. */
export interface Chance {
  readonly value: number
  readonly error: number
}

/** Participants per month; null ends where nothing is known of them. */
export interface RateBand {
  readonly value: number
  readonly lower: number
  readonly upper: number
}

/** What the forecast takes for granted, with the value it used; worded in the screens by `key`. */
export interface ForecastAssumption {
  readonly key:
    | 'between-site-variation'
    | 'meeting'
    | 'start-up'
    | 'not-before'
    | 'screen-failure'
    | 'screening'
    | 'stated-rate-factor'
    | 'completion'
    | 'season'
    | 'catchment'
    | 'competing-trials'
    | 'cap'
    | 'inflow'
    | 'leaving'
    | 'between-site-independence'
    | 'availability'
  /** `default` where nothing was stated. */
  readonly origin: 'stated' | 'default' | 'estimate'
  /** The value in its own unit (months, days for `not-before`, a share, a factor); null where it is many or none. */
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
  /** Where the value stands; null where nothing was assumed but that there is no such thing. */
  readonly citation: string | null
  /** Sites it touches; empty means all. */
  readonly sites: readonly string[]
}

/** Something about the forecast that a reader must know; worded in the screens by `key`. */
export interface ForecastNote {
  readonly key:
    /** A site has neither a stated nor a data-based rate: it is left out. */
    | 'site-without-rate'
    /** A site should use a rate that it does not have: the other is used. */
    | 'rate-basis-not-there'
    /** The stated rate lies outside the band of the data. */
    | 'rates-disagree'
    /** Shares that sites claim of an area add to more than everybody: they are scaled down to it. */
    | 'catchments-overlap'
    /** A catchment lies outside the areas of the protocol, or is a municipality: nobody is counted in it. */
    | 'catchment-not-counted'
    /** More than half of those who are ever available would be enrolled: the pool runs dry. */
    | 'pool-pressed'
    /** Caps or quotas do not add to the target: it cannot be reached. */
    | 'target-beyond-caps'
    /** Fewer people are ever available at the sites than the target. */
    | 'target-beyond-pools'
    /** The availability steps already have one of screening: the screen failure of the plan is not taken off again. */
    | 'screen-failure-counted-already'
    /** A quota plan in which sites have no quota: they stop at their cap only. */
    | 'site-without-quota'
    /** Estimate not possible: no data-based rates. */
    | 'no-estimate'
    /** What a site lacks of what the plan requires; `words` names it. */
    | 'requirement-missing'
    /** Sites with so few people that their numbers are hidden: a search leaves them as they are. */
    | 'sites-kept'
    /** The plan has sites wait for something of which nobody knows when it comes: the wait is not counted. `words`: what it is, in words of a person; empty for permits. */
    | 'wait-not-counted'
    /** No site opens before a time that is later than half of them are ready. `words` as there. */
    | 'sites-wait'
    /** The search of a set followed pools, shared errors and delays only roughly: every set shown was then forecast in full. */
    | 'search-approximated'
  /** Sites it is about; empty: the whole. */
  readonly sites: readonly string[]
  /** Areas, capabilities or other keys it names. */
  readonly words: readonly string[]
  /** A number it needs: for overlaps the claimed share in all, for pools the share that would be enrolled. */
  readonly value: number | null
}

/** One site: what it has, what it says, and what is expected of it. */
export interface SiteForecast {
  readonly site: string
  readonly included: boolean
  /** Available people in its catchment on the day of the count, after competing trials. */
  readonly pool: Quantity | null
  /** New available people per month; null where the protocol says nothing of them, or they are hidden. */
  readonly inflowPerMonth: number | null
  /** Expected from the pool per month on average over the first year of the site, with 80 % interval. */
  readonly dataRate: RateBand | null
  /** As stated, before the factor of the plan. */
  readonly statedRate: RateBand | null
  /** Stated rate outside the data's band: `above` or `below` it; null where one is missing or they agree. */
  readonly disagreement: 'above' | 'below' | null
  /** What the forecast used; null: left out. */
  readonly usedRate: (RateBand & { readonly basis: 'data' | 'stated' | 'pooled' }) | null
  /** Months until it opens. */
  readonly opening: { readonly median: number; readonly p90: number; readonly stated: boolean }
  /** Most it can enrol: its cap or its quota; null for none. */
  readonly most: number | null
  /** Expected by the deadline, after an interim look only from that day on, with P10 and P90; null where hidden or left out. */
  readonly expected: { readonly mean: number; readonly p10: number; readonly p90: number } | null
  /** Share of what all sites are expected to enrol in that time, 0 to 1. */
  readonly contribution: number | null
  /** Probability that it enrols nobody in that time. */
  readonly enrolsNobody: number | null
  /** Probability of reaching the target without it; null in a preview and for sites that are not included. */
  readonly probabilityWithout: number | null
  /** Expected by the end of each month of `months`, in its order; null where hidden. */
  readonly monthly: readonly number[] | null
  /** Expected share of those ever available that it enrols by the deadline. */
  readonly poolUsed: number | null
  /** Set where numbers of the site are left out to protect people. */
  readonly hidden?: HiddenNumber
  /** What the plan requires and the site does not say it has. */
  readonly missing: readonly string[]
}

/** How many months an assumption alone moves the median time to the target. */
export interface TornadoBar {
  readonly key: ForecastAssumption['key'] | 'eligible' | 'stated-rates' | 'consent'
  /** The availability step for `consent`, a site for a single one; empty otherwise. */
  readonly subject: string
  readonly low: number
  readonly high: number
  /** Months gained (below 0) or lost against the forecast with the value at `low` and at `high`; null where unreachable. */
  readonly monthsAtLow: number | null
  readonly monthsAtHigh: number | null
  readonly probabilityAtLow: number
  readonly probabilityAtHigh: number
}

/** Eligible people per participant wanted, against the threshold of Sumi et al. 2013: exploratory. */
export interface EligibilityIndicator {
  readonly value: number
  readonly threshold: number
  readonly above: boolean
  readonly citation: string
}

/** What enrolment so far says. */
export interface InterimForecast {
  readonly date: string
  readonly enrolled: number
  readonly remaining: number
  /** Expected by that day before anything was known. */
  readonly expectedByThen: number
  /** Rates of the sites, participants per month: mean and 80 % interval before and after what was seen. */
  readonly rates: readonly { readonly site: string; readonly before: RateBand; readonly after: RateBand }[]
}

/** When and how surely a target is reached. Plain JSON, deterministic for equal input. */
export interface ForecastResult {
  readonly forecastVersion: string
  /** SHA-256 over the protocol with its plan, the target and the estimate. */
  readonly inputHash: string
  readonly estimateHash: string
  readonly detail: 'preview' | 'refined'
  readonly target: number
  readonly start: string
  readonly deadline: string
  /** Months from start to deadline. */
  readonly window: number
  readonly method: ForecastMethod
  /** Of everything else, and of the probability where that is simulated too. */
  readonly simulation: { readonly replicates: number; readonly seed: number }
  /** The probability by simulation where it was worked out exactly: both should agree. */
  readonly crossCheck: Chance | null
  /** Probability that the target is reached by the deadline. */
  readonly probability: Chance
  /** False where caps, quotas or pools rule the target out. */
  readonly reachable: boolean
  /** By the deadline. */
  readonly expected: { readonly mean: number } & Percentiles<number>
  readonly months: readonly MonthForecast[]
  readonly timeToTarget: Percentiles<Moment>
  readonly sites: readonly SiteForecast[]
  /** Available people in the catchments of the included sites, each person once. */
  readonly pool: Quantity | null
  readonly indicator: EligibilityIndicator | null
  readonly interim: InterimForecast | null
  /** In a refined forecast: strongest first. */
  readonly tornado: readonly TornadoBar[]
  readonly assumptions: readonly ForecastAssumption[]
  readonly notes: readonly ForecastNote[]
}

/** What can be sought: the latest start, the smallest number of sites, or the share of an availability step. */
export type ForecastSeekField =
  | { readonly kind: 'start' }
  | { readonly kind: 'deadline' }
  | { readonly kind: 'sites' }
  | { readonly kind: 'availability'; readonly step: string }

/** The value that reaches the probability, or why none does. */
export type ForecastSeekAnswer =
  | {
      readonly found: true
      readonly field: ForecastSeekField
      /** ISO date, number of sites, or share. */
      readonly value: string | number
      /** Sites for `sites`, those who bring most first; empty otherwise. */
      readonly sites: readonly string[]
      readonly probability: number
      /** Probability as the plan is. */
      readonly probabilityNow: number
    }
  | {
      readonly found: false
      readonly field: ForecastSeekField
      readonly reason: 'not-within-limits' | 'no-such-step' | 'no-sites'
      /** The most that any allowed value reaches. */
      readonly bestProbability: number
      readonly probabilityNow: number
    }

/** What the best set of sites should be best at. */
export type OptimiseObjective = 'fewest' | 'cheapest' | 'earliest' | 'surest'

/** A set of sites with its probability by the same method as the forecast. */
export interface SiteSet {
  readonly sites: readonly string[]
  /** Fixed cost and cost per participant expected; null where a site has none stated. */
  readonly cost: number | null
  readonly probability: Chance
  /** Median time to the target. */
  readonly median: Moment
  readonly expected: number
  /** Against the best set. */
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** A rule of a search that can be lifted: a limit of the request, the locks of sites, or what the plan requires. */
export interface SearchLimit {
  readonly kind: 'budget' | 'most-sites' | 'least-in' | 'most-in' | 'always' | 'requirements'
  /** The area that a limit on one speaks of; null for the others. */
  readonly area: string | null
}

/** What becomes possible when one limit is lifted and all others stay. */
export interface LiftedLimit extends SearchLimit {
  /**
   * The surest set then; for the budget the cheapest and for the number of sites the smallest that is sure enough, where there is
   * one. Null where the other limits contradict each other.
   */
  readonly without: SiteSet | null
  /** Whether that set is as sure as asked for. */
  readonly reaches: boolean
}

export type OptimiseAnswer =
  | {
      readonly found: true
      readonly objective: OptimiseObjective
      readonly confidence: number
      readonly best: SiteSet
      readonly runnersUp: readonly SiteSet[]
      /** The sites that are included now. */
      readonly now: SiteSet
      /** Whether nothing better exists, within the model of the search. */
      readonly proved: boolean
      /** Lower bound of the objective and the distance to it as a share; null where proved or not known. */
      readonly bound: number | null
      readonly gap: number | null
      readonly notes: readonly ForecastNote[]
    }
  | {
      readonly found: false
      readonly objective: OptimiseObjective
      readonly confidence: number
      /** The surest set that the rules allow; null where none obeys them. */
      readonly nearest: SiteSet | null
      /** All sites that may take part: nothing is surer. */
      readonly everything: SiteSet
      /** The limits that hold, those whose lifting reaches what is asked for first. */
      readonly limits: readonly LiftedLimit[]
      readonly now: SiteSet
      readonly notes: readonly ForecastNote[]
    }

/** The newest profile that a candidate comes from, and who answers for it. */
export interface CandidateProfile {
  /** Identifier that the unit carries through all its versions. */
  readonly unit: string
  readonly version: number
  /** Under which it is kept when it is somebody else's; null: a unit of this workspace. */
  readonly site: string | null
  readonly organisationName: string | null
  /** Organisation number of the trust that the unit states. */
  readonly trustNumber: string | null
  /** Whose key signed it; null for a unit of this workspace, which is signed when it is given away. */
  readonly signer: { readonly fingerprint: string; readonly key: 'own' | 'known' | 'unknown' } | null
  /** ISO instant. */
  readonly publishedAt: string
  /** ISO dates. */
  readonly validFrom: string
  readonly expires: string
  readonly validity: 'valid' | 'expired' | 'not-yet-valid'
  /** Whether another profile here bears the same version number and says something else. */
  readonly conflicting: boolean
  readonly statements: ProfileStatements
}

/** A place that could be a site of a study. */
export interface SiteCandidate {
  readonly origin:
    | { readonly kind: 'catalogue'; readonly key: string }
    | { readonly kind: 'profile'; readonly profile: string; readonly version: string }
  readonly name: string
  /** What kind of place, as its source words it. */
  readonly type: string | null
  readonly trust: string | null
  readonly organisationNumber: string | null
  readonly city: string | null
  readonly county: string | null
  readonly referralArea: string | null
  readonly healthRegion: string | null
  /** WGS 84; null where not known. */
  readonly position: { readonly latitude: number; readonly longitude: number } | null
  readonly capabilities: readonly string[]
  /** Words of the source on what it can do; never compared. */
  readonly words: readonly string[]
  /** Empty for a profile, which says itself who signed it. */
  readonly source: string
  readonly citation: string | null
  /** Null for a place of the catalogue. */
  readonly profile: CandidateProfile | null
  /** Names of the profiles of the same organisation number or name, for a place of the catalogue. */
  readonly profilesHere: readonly string[]
}
