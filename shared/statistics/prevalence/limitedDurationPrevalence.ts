import { computed, refuse, type Computed } from '../computed'
import {
  checkSurvival,
  meanSurvival,
  type Survival,
  type SurvivalErrorCode,
  type YearMethod,
} from './survival'

/** People alive on the index date who were diagnosed in the years before it. */
export interface LimitedDurationPrevalence {
  readonly prevalence: number
  /** By year of diagnosis, the newest first. */
  readonly perYear: readonly number[]
  /** Standard error of the Poisson method (Clegg, Gail and Feuer 2002). */
  readonly standardError: number
}

/** New cases by year, the last full year before the index date first, carried to that date by survival. One person counts once. */
export function limitedDurationPrevalence(
  incidence: readonly number[],
  survival: Survival,
  method: YearMethod = 'exact',
): Computed<LimitedDurationPrevalence, SurvivalErrorCode | 'invalid_incidence'> {
  const wrong = incidence.findIndex((cases) => !(cases >= 0 && cases < Infinity))
  if (wrong >= 0) return refuse('invalid_incidence', `Year ${wrong + 1} has a number of cases below 0.`)
  const checked = checkSurvival(survival, incidence.length)
  if (!checked.ok) return checked
  const perYear = incidence.map((cases, year) => cases * meanSurvival(survival, year, method))
  const prevalence = perYear.reduce((total, people) => total + people, 0)
  return computed({ prevalence, perYear, standardError: Math.sqrt(prevalence) })
}
