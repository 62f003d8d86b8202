import { formatIsoDate } from '#shared/domain/counts/formatIsoDate'
import {
  formatDecimal,
  formatHidden,
  formatInteger,
  formatRange,
  formatShare,
  roundToCertainty,
} from '#shared/domain/counts/formatNumber'
import type { Language } from '#shared/domain/studies/protocol'
import type {
  Chance,
  ForecastResult,
  Moment,
  Percentiles,
  RateBand,
  SiteForecast,
} from '#shared/forecast/result'
import type { Translate } from '../result/resultText'

/** What a forecast calls as good as sure, or as good as impossible. */
const slightest = 1e-6

/** A probability as percent: `79 %`, `<1 %`. A forecast is never sure: all of its runs reaching the target is `>99 %`. */
export function chanceWords({ value }: Pick<Chance, 'value'>, language: Language): string {
  return formatShare(Math.min(1 - slightest, Math.max(slightest, value)), language)
}

/** The chance of the target in time; 0 % only where limits rule it out. */
export function targetChanceWords(
  { probability, reachable }: Pick<ForecastResult, 'probability' | 'reachable'>,
  language: Language,
): string {
  return reachable ? chanceWords(probability, language) : formatShare(0, language)
}

/** Points of percent between two probabilities: `+15`, `−3`, `0`. */
export function pointsWords(before: number, after: number, language: Language): string {
  const points = Math.round(after * 100) - Math.round(before * 100)
  const text = formatInteger(points, language)
  return points > 0 ? `+${text}` : text
}

/** A number of people with the range that holds it in 80 of 100 cases, rounded alike. */
export function peopleWords(
  { value, lower, upper }: RateBand,
  language: Language,
): { readonly value: string; readonly range: string } {
  const half = (upper - lower) / 2
  const round = (people: number) => roundToCertainty(people, half)
  return {
    value: formatInteger(round(value), language),
    range: formatRange(round(lower), round(upper), language),
  }
}

/** Participants per month: one decimal, two below one. */
export function rateWords(rate: number, language: Language): string {
  return formatDecimal(rate, language, rate > 0 && rate < 1 ? 2 : 1)
}

/** `1.4 (0.9–2.1)` */
export function rateBandWords({ value, lower, upper }: RateBand, language: Language): string {
  return `${rateWords(value, language)} (${rateWords(lower, language)}–${rateWords(upper, language)})`
}

/** Months with one decimal where they are no whole number: `3`, `4.5`. */
export function monthsWords(months: number, language: Language): string {
  return formatDecimal(months, language, Math.abs(months - Math.round(months)) < 0.05 ? 0 : 1)
}

/** A month of a date: `Jun 2028`; the words for a moment that is not within sight. */
export function momentWords(moment: Moment, language: Language, t: Translate): string {
  return moment === null ? t('study.sites.strip.notInSight') : formatIsoDate(moment.date, language, 'month')
}

/** From the early to the late end: `Apr–Sep 2028`, `Apr 2028 to not in sight`; null where there is nothing between them. */
export function momentRangeWords(
  { p10, p90 }: Percentiles<Moment>,
  language: Language,
  t: Translate,
): string | null {
  if (p10 === null) return null
  const from = momentWords(p10, language, t)
  const to = momentWords(p90, language, t)
  return from === to ? null : t('study.sites.strip.momentRange', { from, to })
}

/** What stands in the place of a number of a site that is not shown; null where all is shown. */
export function hiddenWords({ hidden }: SiteForecast, language: Language): string | null {
  return hidden === undefined ? null : formatHidden(hidden, language)
}

/** Whether a forecast counts those who complete instead of all who are enrolled. */
export function countsCompleters({ assumptions }: Pick<ForecastResult, 'assumptions'>): boolean {
  return assumptions.some(({ key, origin }) => key === 'completion' && origin === 'stated')
}
