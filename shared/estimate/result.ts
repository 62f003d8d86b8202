import type { HiddenNumber } from '../domain/disclosure/hiddenNumber'
import type { SmallCountRule } from '../domain/disclosure/smallCountRule'
import type { AreaLevel, Measure, TableFlag } from '../domain/sources/countTable'
import type { LocalisedName } from '../domain/sources/localisedName'
import type { LocalisedText } from '../domain/studies/protocol'

/** P10 to P90 of the draws: where the number lies in 80 % of cases when the assumptions hold. */
export interface Interval80 {
  readonly lower: number
  readonly upper: number
}

/**
 * A number of people with what is known of it. `lower` and `upper` are hard bounds: they follow from the figures alone,
 * whatever the dependence between criteria. `estimate` needs the assumptions listed beside it; null when none can be given.
 */
export interface Quantity {
  readonly estimate: number | null
  readonly lower: number
  readonly upper: number
  /** Beside the hard bounds, never merged with them; null where no draws were made. */
  readonly interval: Interval80 | null
  readonly kind: 'exact' | 'bounded'
  /** Set where the estimate is known and may not be shown: it is null then, and no end is a small number. */
  readonly hidden?: HiddenNumber
}

/** How a step got its number. */
export type Basis = 'counted' | 'approximated' | 'stated' | 'not-countable'

/** How the codes of a criterion relate to the codes of a table. */
export type CodeMatch = 'equal' | 'criterion-within-table' | 'table-within-criterion' | 'overlapping'

export type EvidenceFlag =
  | TableFlag
  | 'ages-partly-covered'
  | 'sex-not-split'
  | 'ages-not-split'
  | 'ages-much-wider'
  | 'part-of-wider-code'
  | 'ages-and-sexes-only'

/** Why a table stands where it stands among those that could answer a criterion. */
export type EvidenceReason =
  | `codes-${CodeMatch}`
  | 'recent-figures'
  | 'older-figures'
  | 'covers-all-ages'
  | 'covers-some-ages'
  | 'by-area'
  | 'national-only'

/** A table that answers a criterion, and why it was chosen. */
export interface EvidenceReference {
  readonly table: string
  readonly title: LocalisedName
  readonly source: string
  readonly period: string
  readonly lastYear: number
  readonly measure: Measure
  readonly areaLevel: AreaLevel
  readonly caseDefinition: LocalisedName
  readonly match: CodeMatch
  readonly flags: readonly EvidenceFlag[]
  /** The national figure as published; null when the source prints none. */
  readonly published: number | null
  /** Set where the source prints a figure below its own threshold; `published` is null then. */
  readonly publishedHidden?: HiddenNumber
  /** SHA-256 of the table as it was used. */
  readonly hash: string
}

export type NotCountableReason =
  | 'no-table-for-codes'
  | 'named-table-not-usable'
  | 'only-wider-table'
  | 'medication-not-held'
  | 'measurement-not-held'
  | 'statement-without-share'
  | 'switched-to-not-countable'
  | 'only-narrower-tables'
  | 'few-ages-covered'
  | 'areas-not-covered'
  | 'cells-without-number'
  | 'area-not-an-exact-sum'
  | 'survival-not-stated'
  | 'material-not-held'
  | 'genome-not-held'
  | 'rare-disease-not-held'
  | 'donors-only-limit'
  | 'donors-without-limit'
  | 'class-unknown'
  | 'class-without-middle'
  | 'derived-without-number'

export interface AlternativeResult {
  readonly id: string
  readonly basis: Basis
  /** People in the base population who meet it, on its own. */
  readonly alone: Quantity
  readonly evidence: readonly EvidenceReference[]
  readonly reason: NotCountableReason | null
}

export interface FunnelStep {
  /** `population`, or the id of a criterion group. */
  readonly id: string
  readonly role: 'population' | 'inclusion' | 'exclusion'
  /** `1`, `2` for inclusion, `E1`, `E2` for exclusion; empty for the population. */
  readonly badge: string
  readonly name: LocalisedText | null
  readonly basis: Basis
  readonly active: boolean
  readonly defining: boolean
  /** People who meet this step on its own within the base population. */
  readonly alone: Quantity
  /** People left after this step. Unchanged from the step before when it is off or not countable. */
  readonly remaining: Quantity
  /** Share of the step before that is left, 0 to 1; null when there is no estimate. */
  readonly kept: number | null
  /** People at the end if this step alone were dropped; null for the population and inactive steps. */
  readonly withoutIt: Quantity | null
  readonly alternatives: readonly AlternativeResult[]
  /** A table of the parent code that counts all alternatives together and answers for them; null where they answer. */
  readonly together: AlternativeResult | null
}

export interface AreaResult {
  readonly area: string
  readonly eligible: Quantity
  /** Residents of the base population in the area. */
  readonly population: number
}

/** An assumption that the estimate rests on; worded in `domain/vocabulary`. */
export interface AssumptionReference {
  readonly key:
    | 'independence'
    | 'rates-carried-to-2024'
    | 'referral-areas-carried'
    | 'even-within-age-band'
    | 'even-within-source-ages'
    | 'even-across-sexes'
    | 'even-across-country'
    | 'base-areas-by-raking'
    | 'areas-scaled-to-nation'
    | 'treated-stands-for-having'
    | 'stated-share-applies'
    | 'uncovered-ages-left-out'
    | 'alternatives-left-out'
    | 'areas-as-the-source-draws-them'
    | 'areas-divided-by-population'
    | 'nested-codes'
    | 'shared-conditions'
    | 'overlapping-codes'
    | 'too-many-shared-conditions'
    | 'association-left-out'
    | 'criteria-overlap'
    | 'criteria-associated'
    | 'table-completeness'
    | 'table-trend'
    | 'incidence-with-survival'
    | 'shares-drift'
    | 'availability-independent'
    | 'hidden-cells-fitted'
    | 'residence-unknown'
    | 'parent-code-counted'
    | 'parent-code-counted'
    | 'donors-once-counted'
    | 'linked-share-applies'
    | 'lists-independent'
    | 'hardy-weinberg'
    | 'prevalence-class-applies'
    | 'middle-of-class'
    | 'beacon-stands-for-people'
    | 'ages-from-national-table'
  /** Steps it touches; empty means all. */
  readonly steps: readonly string[]
}

export interface Coverage {
  readonly counted: number
  readonly approximated: number
  readonly stated: number
  readonly notCountable: number
}

/** What is left when at every point the criterion goes first that takes away most. */
export interface LossStep {
  readonly id: string
  readonly remaining: number | null
  readonly hidden?: HiddenNumber
}

/** One step from eligible to available. */
export interface AvailabilityResult {
  readonly id: string
  readonly name: LocalisedText
  readonly active: boolean
  readonly share: number
  readonly lower: number
  readonly upper: number
  /** People left after this step; unchanged from the step before when it is off. */
  readonly remaining: Quantity
}

/** Who can be reached in the enrolment window: each person once. */
export interface EnrolmentResult {
  readonly months: number
  /** Available at the start. */
  readonly stock: Quantity
  /** Newly available inside the window; null when nothing is stated of it. */
  readonly newCases: Quantity | null
  /** `stock` and `newCases` together. */
  readonly everAvailable: Quantity
  /** Of them, still there at the end when nobody is recruited; null when no rate of leaving is stated. */
  readonly atEnd: Quantity | null
}

/** One uncertain thing that the estimate rests on, and how far it alone moves the number at the end. */
export interface Influence {
  readonly kind:
    'table' | 'completeness' | 'trend' | 'survival' | 'stated' | 'association' | 'overlap' | 'availability'
  /** Steps it touches. */
  readonly steps: readonly string[]
  /** Key of the table, or id of the alternative, association or availability step. */
  readonly subject: string
  /** Estimate at the end with this alone at its P10 and at its P90. */
  readonly atLow: number
  readonly atHigh: number
  /** Its own value in the middle, and at P10 and P90: a share, a factor or an odds ratio. */
  readonly value: number
  readonly low: number
  readonly high: number
  /** Share of the width of the 80 % interval that would go if it were known exactly, 0 to 1. */
  readonly narrowing: number
}

/** How the draws were made. */
export interface Draws {
  readonly count: number
  readonly seed: number
  readonly detail: 'preview' | 'refined'
}

/** Everything the screen, the command line and the documents show. Plain JSON, deterministic for equal input. */
export interface EstimateResult {
  readonly engineVersion: string
  /** SHA-256 over the protocol and the tables used: equal input gives an equal hash. */
  readonly inputHash: string
  /** Date of the population figures, ISO. */
  readonly populationDate: string
  /** Date of the residents by referral area, where it is an earlier one and they were carried. */
  readonly referralAreaDate?: string
  readonly draws: Draws
  readonly eligible: Quantity
  readonly steps: readonly FunnelStep[]
  readonly lossOrder: readonly LossStep[]
  readonly availability: readonly AvailabilityResult[]
  /** Who is left after the availability steps: `eligible` where there are none. */
  readonly available: Quantity
  readonly enrolment: EnrolmentResult | null
  /** Strongest first; empty in a preview. */
  readonly influences: readonly Influence[]
  readonly counties: readonly AreaResult[]
  readonly referralAreas: readonly AreaResult[]
  readonly healthRegions: readonly AreaResult[]
  readonly coverage: Coverage
  readonly assumptions: readonly AssumptionReference[]
  /** The rule that small numbers were hidden by, set once they are: the strictest of the sources used. */
  readonly smallCounts?: SmallCountRule
  /** How many numbers of the area tables are small, and how many more were left out to protect them; set in documents. */
  readonly areaProtection?: { readonly small: number; readonly hidden: number }
}
