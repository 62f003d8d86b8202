import type { Count, Provenance } from '../../domain/counts/count'
import type { HiddenNumber } from '../../domain/disclosure/hiddenNumber'
import type { PublishedShare } from '../../domain/sources/countTable'
import type { DerivedEvidence } from '../../domain/studies/evidence/derivedEvidence'
import type { DerivedShare } from '../../domain/studies/evidence/derivedShare'
import type { EvidenceChoice, Sex } from '../../domain/studies/protocol'
import type {
  AssumptionReference,
  Basis,
  EvidenceReason,
  EvidenceReference,
  Influence,
  NotCountableReason,
  Quantity,
} from '../result'

/** Which number is explained. */
export interface NumberSubject {
  /** `population`, or the id of a criterion group; null for the number at the end. */
  readonly step: string | null
  /** Only this alternative of the step; null for all of them. */
  readonly alternative: string | null
  /** A county, referral area or health region; null for everywhere the study lives. */
  readonly area: string | null
}

/** One published cell, and what it makes of today's residents: a line that a person can work out again. */
export interface ExplainedCell {
  readonly area: string
  readonly sex: Sex
  readonly ageFrom: number
  readonly ageTo: number | null
  /** As published; a hidden one that was fitted has the fitted number and the precision `estimated`. */
  readonly count: Count
  /** Population of the period in which the count was made; null where the source gives none. */
  readonly population: number | null
  readonly published: PublishedShare | null
  /** Share that is carried to today's residents, with the adjustments of its table; null where there is none. */
  readonly share: number | null
  /** Residents of the base population in the asked area that the cell speaks of. */
  readonly residents: number
  /** `share` of `residents`, as the ages of another table spread them where one does; null without a share. */
  readonly people: number | null
  /** Set where `people` is known and not shown; the share is null then too. */
  readonly hidden?: HiddenNumber
}

/** What a person knows of a table beyond its figures, and the factor it makes. */
export interface ExplainedAdjustment {
  readonly kind: 'completeness' | 'trend' | 'survival'
  readonly factor: number
  /** The value as stated: share of cases counted, change per year, hazard of dying per year. */
  readonly value: number
  readonly lower: number
  readonly upper: number
  /** Years that a trend is carried over, or that survival reaches back. */
  readonly years: number
  readonly citation: string
}

export interface ExplainedTable {
  readonly reference: EvidenceReference
  /** Where its figures were read; each place once. */
  readonly provenance: readonly Provenance[]
  /** Why it was chosen; empty for a table that gives only ages and sexes. */
  readonly reasons: readonly EvidenceReason[]
  /** National row over the sum of the areas, where a person is counted in several; else 1. */
  readonly overlapFactor: number
  readonly adjustments: readonly ExplainedAdjustment[]
  /** Years since its period, and the standard deviation of the change of a share per year. */
  readonly drift: { readonly years: number; readonly yearly: number }
  /** Hidden cells that were fitted. */
  readonly fitted: number
  /** Those that speak of residents of the asked area. */
  readonly cells: readonly ExplainedCell[]
}

/** Tables of the same codes for different ages. */
export interface ExplainedPart {
  readonly tables: readonly ExplainedTable[]
  /** The table that spreads their people over ages and sexes. */
  readonly shape: ExplainedTable | null
  /** People it estimates in the asked area. */
  readonly people: Quantity
  /** Residents of whom no cell speaks. */
  readonly uncovered: number
}

export type ExplainedAnswer =
  /** Age, sex and area: the population figures decide. */
  | { readonly kind: 'population' }
  | { readonly kind: 'stated'; readonly evidence: Extract<EvidenceChoice, { readonly kind: 'stated' }> }
  /** Worked out; the share is null where donors limit people and are no share of anyone known. */
  | { readonly kind: 'derived'; readonly evidence: DerivedEvidence; readonly share: DerivedShare | null }
  | { readonly kind: 'tables'; readonly parts: readonly ExplainedPart[]; readonly complete: boolean }
  /** A table of more codes, which limits from above or not at all. */
  | { readonly kind: 'wider'; readonly table: ExplainedTable }
  | { readonly kind: 'none' }

export interface ExplainedAlternative {
  readonly id: string
  readonly basis: Basis
  readonly reason: NotCountableReason | null
  /** People of the asked area who meet it on its own. */
  readonly alone: Quantity
  readonly answer: ExplainedAnswer
}

export interface ExplainedLine {
  readonly step: string
  readonly role: 'inclusion' | 'exclusion'
  readonly active: boolean
  readonly basis: Basis
  /** True where one count of the parent code stands for all alternatives, which are then one. */
  readonly together: boolean
  readonly alone: Quantity
  readonly alternatives: readonly ExplainedAlternative[]
}

/** How a line is joined with those before it, inside every area, sex and age. */
export type Joint =
  | { readonly kind: 'independent' }
  | { readonly kind: 'overlap'; readonly correlation: number }
  /** It has a condition in common with the other. */
  | { readonly kind: 'shared'; readonly with: string }
  | { readonly kind: 'nested'; readonly with: string }
  | {
      readonly kind: 'odds-ratio'
      readonly with: string
      readonly oddsRatio: number
      readonly citation: string
    }
  /** A share of those who remain. */
  | { readonly kind: 'remaining' }
  /** Nothing is known: the estimate stays as it is. */
  | { readonly kind: 'uncounted' }

export interface ChainStep {
  readonly step: string
  readonly role: 'inclusion' | 'exclusion'
  readonly before: Quantity
  /** `after` over `before`; null where there is no estimate or one of them is hidden. */
  readonly kept: number | null
  readonly after: Quantity
  readonly joint: Joint
}

/** What gives one end of the bounds, and for how many people of it; the largest first. */
export interface BoundReason {
  /** `population`, or the id of a criterion group. */
  readonly step: string
  /** Later lines that state a share of those who remain: their limit is in `people` too. */
  readonly scaledBy: readonly string[]
  /** The one table that gives it, where there is one. */
  readonly table: string | null
  /** Null where they are known and not shown. */
  readonly people: number | null
  readonly hidden?: HiddenNumber
}

/** One uncertain value that the 80 % interval comes from, in the middle and at P10 and P90. */
export type IntervalSource = Pick<Influence, 'kind' | 'subject' | 'steps' | 'value' | 'low' | 'high'>

/** Everything a number rests on, in the order in which a person would work it out again. Plain JSON. */
export interface NumberExplanation extends NumberSubject {
  /** ISO date of the population figures. */
  readonly populationDate: string
  /** ISO date of the residents by referral area, where it is an earlier one. */
  readonly referralAreaDate?: string
  /** Keys of the tables of residents. */
  readonly populationTables: readonly string[]
  /** The base population in the asked area. */
  readonly residents: Quantity
  /** From the residents to the step: the active lines. */
  readonly chain: readonly ChainStep[]
  /** People left at its end. */
  readonly remaining: Quantity
  /** The lines of the chain, and the asked step where it is switched off. */
  readonly lines: readonly ExplainedLine[]
  readonly bounds: { readonly lower: readonly BoundReason[]; readonly upper: readonly BoundReason[] }
  readonly interval: readonly IntervalSource[]
  readonly assumptions: readonly AssumptionReference[]
}
