import { formatEstimate, formatInteger, formatInterval } from '#shared/domain/counts/formatNumber'
import type { Language } from '#shared/domain/studies/protocol'
import type { Translate } from '../result/resultText'
import { hiddenWords, monthsWords, peopleWords, rateBandWords, rateWords } from './forecastWords'
import type { SiteRow } from './siteRows'

/** A number over a smaller line, or the words for why there is none; `null` where nobody stated it. */
export type CellWords =
  | { readonly value: string | null; readonly second: string | null }
  | { readonly none: string; readonly title?: string }
  | null

export function eligibleWords({ forecast }: SiteRow, language: Language, t: Translate): CellWords {
  const pool = forecast?.pool ?? null
  const value = pool === null ? null : formatEstimate(pool, language)
  if (pool === null || value === null) return { none: t('study.sites.cell.unknown') }
  return { value, second: formatInterval(pool, language) }
}

export function mostWords({ site: { cap, quota } }: SiteRow, language: Language, t: Translate): CellWords {
  if (cap === null && quota === null) return null
  return {
    value: cap === null ? null : formatInteger(cap, language),
    second: quota === null ? null : t('study.sites.cell.quota', { number: formatInteger(quota, language) }),
  }
}

export function expectedWords({ site, forecast }: SiteRow, language: Language, t: Translate): CellWords {
  const known = forecast?.expected ?? null
  if (known !== null) {
    const { value, range } = peopleWords({ value: known.mean, lower: known.p10, upper: known.p90 }, language)
    return { value, second: range }
  }
  const hidden = forecast === null ? null : hiddenWords(forecast, language)
  return {
    none: hidden ?? t(site.included ? 'study.sites.cell.unknown' : 'study.sites.cell.notIncluded'),
  }
}

export function startUpWords({ forecast }: SiteRow, language: Language, t: Translate): string {
  if (forecast === null) return ''
  const { median, p90, stated } = forecast.opening
  return t(stated ? 'study.sites.cell.startUp' : 'study.sites.cell.startUpDefault', {
    median: monthsWords(median, language),
    p90: monthsWords(p90, language),
  })
}

/** Both rates in one line, for those who do not see the picture. */
export function ratesWords({ forecast }: SiteRow, language: Language, t: Translate): string {
  if (forecast === null) return ''
  const { dataRate, statedRate } = forecast
  const data =
    dataRate === null
      ? t('study.sites.cell.noDataRate')
      : t('study.sites.cell.dataRate', { rate: rateBandWords(dataRate, language) })
  const stated =
    statedRate === null
      ? t('study.sites.cell.noAnswer')
      : t('study.sites.cell.statedRate', { rate: rateWords(statedRate.value, language) })
  return `${data}, ${stated}`
}

/** How the stated rate lies outside of what the data give; null where it does not. */
export function disagreementWords({ forecast }: SiteRow, language: Language, t: Translate): string | null {
  if (forecast === null) return null
  const { disagreement, dataRate, statedRate } = forecast
  if (disagreement === null || dataRate === null || statedRate === null) return null
  return t(`study.sites.cell.${disagreement}`, {
    stated: rateWords(statedRate.value, language),
    lower: rateWords(dataRate.lower, language),
    upper: rateWords(dataRate.upper, language),
  })
}

/** What stands beside the picture of the rates where one is missing; null where both are there. */
export function missingRateWords(
  { site, forecast }: SiteRow,
  language: Language,
  t: Translate,
): string | null {
  if (forecast === null) return null
  if (forecast.dataRate === null && forecast.statedRate === null) {
    return hiddenWords(forecast, language) ?? t('study.sites.cell.noRate')
  }
  return site.statedRate === null ? t('study.sites.cell.noAnswer') : null
}
