import { computed, refuse, type Computed } from '../computed'
import { gammaTails } from '../special/incompleteGamma'
import { logGamma } from '../special/logGamma'

/** Survival from diagnosis; times in years. `annual` holds the share alive after 0, 1, 2, ... years. */
export type Survival =
  | { readonly type: 'exponential'; readonly rate: number }
  | { readonly type: 'cure'; readonly cured: number; readonly rate: number }
  | { readonly type: 'weibull'; readonly shape: number; readonly scale: number }
  | { readonly type: 'table'; readonly annual: readonly number[] }

export type SurvivalErrorCode = 'invalid_survival' | 'survival_too_short'

/** How the survivors of a year's cases are averaged: over the whole year, between its ends, or at its middle. */
export type YearMethod = 'exact' | 'trapezoid' | 'midpoint'

/** Refuses a survival that is no decreasing share, or a table of fewer than `years` + 1 values. */
export function checkSurvival(survival: Survival, years: number): Computed<Survival, SurvivalErrorCode> {
  const wrong = (message: string) => refuse('invalid_survival', message)
  if (survival.type === 'weibull')
    return survival.shape >= 0.01 && survival.shape <= 100 && survival.scale > 0
      ? computed(survival)
      : wrong('The shape of the Weibull survival should lie within 0.01 to 100, its scale above 0.')
  if (survival.type !== 'table') {
    if (!(survival.rate >= 0)) return wrong(`The rate is ${survival.rate}; it should be at least 0.`)
    return survival.type === 'cure' && !(survival.cured >= 0 && survival.cured <= 1)
      ? wrong(`The cured share is ${survival.cured}; it should lie between 0 and 1.`)
      : computed(survival)
  }
  const { annual } = survival
  if (annual.length < years + 1)
    return refuse(
      'survival_too_short',
      `The survival table ends after ${annual.length - 1} years; ${years} are needed.`,
    )
  const falls = annual.every((share, year) => share >= 0 && share <= (annual[year - 1] ?? 1))
  return falls
    ? computed(survival)
    : wrong('The survival table should hold shares from 0 to 1 that never rise.')
}

/** Share alive `time` years after diagnosis; straight lines between the values of a table. */
export function survivalAt(survival: Survival, time: number): number {
  switch (survival.type) {
    case 'exponential':
      return Math.exp(-survival.rate * time)
    case 'cure':
      return survival.cured + (1 - survival.cured) * Math.exp(-survival.rate * time)
    case 'weibull':
      return Math.exp(-((time / survival.scale) ** survival.shape))
    case 'table': {
      const year = Math.floor(time)
      const before = survival.annual[year] ?? 0
      return before + (time - year) * ((survival.annual[year + 1] ?? before) - before)
    }
  }
}

function exponentialMean(rate: number, year: number): number {
  return rate === 0 ? 1 : (Math.exp(-rate * year) * -Math.expm1(-rate)) / rate
}

function weibullMean(shape: number, scale: number, year: number): number {
  const [from, to] = [year, year + 1].map((time) => gammaTails((time / scale) ** shape, 1 / shape))
  if (from === undefined || to === undefined) return 0
  // The difference of the smaller tails keeps its digits.
  const share = from.lower < 0.5 ? to.lower - from.lower : from.upper - to.upper
  return (scale / shape) * Math.exp(logGamma(1 / shape)) * share
}

/** Mean share alive between `year` and `year` + 1 years after diagnosis, for cases spread evenly over a year. */
export function meanSurvival(survival: Survival, year: number, method: YearMethod): number {
  if (method === 'midpoint') return survivalAt(survival, year + 0.5)
  if (method === 'trapezoid' || survival.type === 'table')
    return (survivalAt(survival, year) + survivalAt(survival, year + 1)) / 2
  switch (survival.type) {
    case 'exponential':
      return exponentialMean(survival.rate, year)
    case 'cure':
      return survival.cured + (1 - survival.cured) * exponentialMean(survival.rate, year)
    case 'weibull':
      return weibullMean(survival.shape, survival.scale, year)
  }
}
