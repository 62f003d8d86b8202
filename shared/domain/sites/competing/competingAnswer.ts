import type { LocalisedName } from '../../sources/localisedName'
import type { ConditionMatch, ConditionWord } from './conditionMatch'
import type { PlaceFit } from './placeMatch'
import type { RegisteredTrial, TrialPlace, TrialState } from './registeredTrial'

/** A trial for the same patients. */
export interface CompetingTrial extends Omit<RegisteredTrial, 'places' | 'conditions' | 'countries'> {
  /** By which text it was found. */
  readonly match: ConditionMatch
  /** Of the whole trial; a place may have its own. */
  readonly state: TrialState
}

/** Where a trial meets a site. */
export interface TrialAtSite {
  readonly trial: string
  readonly source: string
  readonly fit: PlaceFit
  /** As printed. */
  readonly place: TrialPlace
  /** Of this place where the register says it, else of the trial. */
  readonly state: TrialState
}

/** Trials at or near a site whose condition is that of the study or part of it. */
export interface SiteCompetition {
  readonly site: string
  /** Nothing is known of its town: only the areas of towns can tell. */
  readonly townUnknown: boolean
  readonly trials: readonly TrialAtSite[]
  /** At the site or in its town; null where no trials are known at all. */
  readonly recruiting: number | null
  readonly planned: number | null
}

/** Trials that one question to a register brought. */
export interface TrialSource {
  readonly source: string
  readonly name: LocalisedName
  /** What was asked for; null for trials from a file. */
  readonly title: LocalisedName | null
  /** Trials of some conditions only: of others nothing is known. */
  readonly limited: boolean
  /** The day on which this was so, ISO. */
  readonly asOf: string
  readonly trials: number
}

/** What is known of trials for the same patients. Plain JSON. */
export interface CompetingAnswer {
  readonly words: readonly ConditionWord[]
  /** Empty: no trials were brought, and nothing is known. */
  readonly sources: readonly TrialSource[]
  /** Every trial that is named below, each once. */
  readonly trials: readonly CompetingTrial[]
  readonly sites: readonly SiteCompetition[]
  /** Trials in the country, or that name none, with a place of which nobody knows where it lies: it may be at any site. */
  readonly unplaced: readonly { readonly trial: string; readonly source: string }[]
  /** Trials of the condition in the country that take no more patients; they are not listed. */
  readonly notRecruiting: number
}
