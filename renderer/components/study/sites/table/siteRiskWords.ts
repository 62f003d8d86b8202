import { formatShare } from '#shared/domain/counts/formatNumber'
import type { Language } from '#shared/domain/studies/protocol'
import { monthsBetween } from '#shared/domain/studies/sitePlan'
import type { ForecastResult } from '#shared/forecast/result'
import type { Translate } from '../../result/resultText'
import { chanceWords, hiddenWords, pointsWords, rateWords } from '../forecastWords'
import type { CellWords } from '../siteCellWords'
import type { SiteRow } from '../siteRows'

/** What the numbers of one site are seen against. */
export type WholeForecast = Pick<
  ForecastResult,
  'window' | 'deadline' | 'interim' | 'probability' | 'reachable'
>

/** Months until the deadline in which a unit is expected to enrol: from the start, or from an interim look. */
export function monthsAhead({ window, deadline, interim }: WholeForecast): number {
  return interim === null ? window : Math.max(0, monthsBetween(interim.date, deadline))
}

/** Why a number of the row is not there. */
function noneOf({ site, forecast }: SiteRow, language: Language, t: Translate): CellWords {
  const hidden = forecast === null ? null : hiddenWords(forecast, language)
  if (hidden !== null) return { none: hidden }
  return site.included ? { none: t('study.sites.cell.unknown') } : { none: '–' }
}

export function contributionWords(row: SiteRow, language: Language, t: Translate): CellWords {
  const share = row.forecast?.contribution ?? null
  return share === null ? noneOf(row, language, t) : { value: formatShare(share, language), second: null }
}

/** Participants a month on average over the months ahead; null where they are not known. */
export function meanPerMonth({ forecast }: SiteRow, whole: WholeForecast | null): number | null {
  const expected = forecast?.expected ?? null
  const months = whole === null ? 0 : monthsAhead(whole)
  return expected === null || months <= 0 ? null : expected.mean / months
}

export function monthlyWords(
  row: SiteRow,
  whole: WholeForecast | null,
  language: Language,
  t: Translate,
): CellWords {
  const mean = meanPerMonth(row, whole)
  return mean === null ? noneOf(row, language, t) : { value: rateWords(mean, language), second: null }
}

export function nobodyWords(row: SiteRow, language: Language, t: Translate): CellWords {
  const chance = row.forecast?.enrolsNobody ?? null
  return chance === null
    ? noneOf(row, language, t)
    : { value: chanceWords({ value: chance }, language), second: null }
}

/** The chance of the target without the site, and what it takes away. A preview does not know it yet. */
export function withoutWords(
  row: SiteRow,
  whole: WholeForecast | null,
  language: Language,
  t: Translate,
): CellWords {
  const { site, forecast } = row
  const chance = forecast?.probabilityWithout ?? null
  if (chance !== null && whole !== null) {
    const points = pointsWords(whole.probability.value, chance, language)
    return {
      value: chanceWords({ value: chance }, language),
      second: t('study.siteTable.cell.points', { points }),
    }
  }
  const awaited = site.included && forecast !== null && forecast.hidden === undefined
  return awaited && forecast.expected !== null
    ? { none: '…', title: t('study.siteTable.cell.refining') }
    : noneOf(row, language, t)
}
