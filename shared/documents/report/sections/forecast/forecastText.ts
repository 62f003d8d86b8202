import { formatIsoDate } from '../../../../domain/counts/formatIsoDate'
import { formatDecimal, formatRange, formatShare } from '../../../../domain/counts/formatNumber'
import type { Language } from '../../../../domain/studies/protocol'
import type { ForecastAssumption, ForecastResult, Moment, Percentiles } from '../../../../forecast/result'
import { forecastWords } from '../../../../forecast/words/forecastWords'
import type { ReportContext } from '../../reportContext'

/** The forecast of a report that has one. */
export type ForecastContext = ReportContext & { readonly result: ForecastResult }

/** With so many decimals at most, and none that are 0: `3`, `3.5`. */
export function plainDecimal(value: number, language: Language, most: number): string {
  const rounded = Number(value.toFixed(most))
  return formatDecimal(rounded, language, Number.isInteger(rounded) ? 0 : most)
}

/** A mean of participants: one decimal as long as it tells something. */
export function meanInWords(value: number, language: Language): string {
  return formatDecimal(value, language, value < 100 ? 1 : 0)
}

/** A date on which something is reached, with the months until then; words for never. */
export function momentInWords(moment: Moment, { words, input }: ReportContext): string {
  const { facts } = words.feasibility.forecast
  return moment === null
    ? facts.never
    : `${formatIsoDate(moment.date, input.language, 'short')} (${facts.months(plainDecimal(moment.months, input.language, 1))})`
}

/** `p10`–`p90`, and `p25`–`p75`. */
export function rangesOf(people: Percentiles<number>, language: Language): { eighty: string; half: string } {
  return {
    eighty: formatRange(people.p10, people.p90, language),
    half: formatRange(people.p25, people.p75, language),
  }
}

/** `64 %`; of one that is simulated with the error of the simulation. */
export function chanceInWords(value: number, language: Language): string {
  return formatShare(value, language)
}

/** In what the value of an assumption is counted; any other is a factor, or has no value of its own. */
const units: Readonly<Partial<Record<ForecastAssumption['key'], 'months' | 'days' | 'share' | 'hazard'>>> = {
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

/** One value of an assumption with its unit. */
export function assumedInWords(
  key: ForecastAssumption['key'],
  value: number,
  { words, input }: ReportContext,
): string {
  switch (units[key]) {
    case 'share':
    case 'hazard':
      return `${plainDecimal(value * 100, input.language, 1)}\u00A0%`
    case 'days':
      return words.path.permits.days(
        plainDecimal(value, input.language, 0),
        plainDecimal(value, input.language, 0),
      )
    case 'months':
      return words.feasibility.forecast.facts.months(plainDecimal(value, input.language, 1))
    default:
      return plainDecimal(value, input.language, 2)
  }
}

/** What holds where an assumption has no value of its own. */
export function withoutValue(key: ForecastAssumption['key'], language: Language): string {
  return forecastWords[language].without[key]
}

/** The name of a site of the plan; its identifier where the plan has lost it. */
export function siteName(id: string, { input }: ReportContext): string {
  return input.protocol.sites?.sites.find((site) => site.id === id)?.name ?? id
}
