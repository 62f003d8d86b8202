import { formatDecimal } from '#shared/domain/counts/formatNumber'
import type { Language } from '#shared/domain/studies/protocol'
import type { ForecastAssumption } from '#shared/forecast/result'
import type { Translate } from '../result/resultText'

type AssumptionKey = ForecastAssumption['key']

/** In what the value of an assumption is counted; any other is a factor, or has no value of its own. */
const units: Readonly<Partial<Record<AssumptionKey, 'months' | 'days' | 'share' | 'hazard'>>> = {
  meeting: 'months',
  'start-up': 'months',
  'not-before': 'days',
  screening: 'months',
  'screen-failure': 'share',
  'competing-trials': 'share',
  catchment: 'share',
  availability: 'share',
  completion: 'hazard',
  leaving: 'hazard',
}

function plain(value: number, language: Language, most: number): string {
  const rounded = Number(value.toFixed(most))
  return formatDecimal(rounded, language, Number.isInteger(rounded) ? 0 : most)
}

function bare(key: AssumptionKey, value: number, language: Language): string {
  switch (units[key]) {
    case 'share':
    case 'hazard':
      return plain(value * 100, language, 1)
    case 'days':
      return plain(value, language, 0)
    case 'months':
      return plain(value, language, 1)
    default:
      return plain(value, language, 2)
  }
}

function withUnit(key: AssumptionKey, words: string, t: Translate): string {
  switch (units[key]) {
    case 'share':
      return `${words}\u00A0%`
    case 'hazard':
      return t('study.stated.perHundred', { value: words })
    case 'days':
      return t('study.sites.assumed.days', { number: words })
    case 'months':
      return t('study.sites.assumed.months', { number: words })
    default:
      return words
  }
}

/** Assumptions of which the default without a value is that the thing does not happen. */
const absences = [
  'screening',
  'completion',
  'inflow',
  'leaving',
  'stated-rate-factor',
  'cap',
  'season',
] as const

/** What an assumption means: where nobody stated it, what that leaves. */
export function assumedMeaning({ key, value, origin }: ForecastAssumption, t: Translate): string {
  const absent = absences.find((absence) => absence === key)
  if (key === 'not-before' && value === null) return t('study.sites.assumptionUnstated.not-before')
  return absent !== undefined && value === null && origin === 'default'
    ? t(`study.sites.assumptionUnstated.${absent}`)
    : t(`study.sites.assumptionHelp.${key}`)
}

/** A number of an assumption in its unit: `12 months`, `30 %`, `0.5`. */
export function assumedNumber(key: AssumptionKey, value: number, language: Language, t: Translate): string {
  return withUnit(key, bare(key, value, language), t)
}

/** Two numbers of an assumption with one unit: `6–12 months`. */
export function assumedRange(
  key: AssumptionKey,
  lower: number,
  upper: number,
  language: Language,
  t: Translate,
): string {
  return withUnit(key, `${bare(key, lower, language)}–${bare(key, upper, language)}`, t)
}

/** The value of an assumption with its range: `12 months (6–12)`; the words for "none" where it has no value. */
export function assumedValue(
  { key, value, lower, upper }: ForecastAssumption,
  language: Language,
  t: Translate,
): string {
  if (value === null) return t('study.sites.assumed.none')
  const words = assumedNumber(key, value, language, t)
  if (lower === null || upper === null || lower === upper) return words
  return `${words} (${bare(key, lower, language)}–${bare(key, upper, language)})`
}
