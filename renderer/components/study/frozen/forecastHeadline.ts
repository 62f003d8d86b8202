import { formatIsoDate } from '#shared/domain/counts/formatIsoDate'
import { formatInteger } from '#shared/domain/counts/formatNumber'
import type { Language } from '#shared/domain/studies/protocol'
import type { ForecastHeadline } from '#shared/forecast/frozen/forecastSummary'
import type { Translate } from '../result/resultText'
import { momentRangeWords, momentWords, targetChanceWords } from '../sites/forecastWords'

/** When the target is reached: `Jun 2028 (Apr–Sep 2028)`. */
export function reachedWords(
  { timeToTarget }: Pick<ForecastHeadline, 'timeToTarget'>,
  { t, language }: { readonly t: Translate; readonly language: Language },
): string {
  const range = momentRangeWords(timeToTarget, language, t)
  const median = momentWords(timeToTarget.p50, language, t)
  return range === null ? median : `${median} (${range})`
}

/** A forecast in one sentence. */
export function headlineWords(
  headline: ForecastHeadline,
  wording: { readonly t: Translate; readonly language: Language },
): string {
  const { t, language } = wording
  return t('study.scenarios.forecastLine', {
    chance: targetChanceWords(headline, language),
    target: formatInteger(headline.target, language),
    date: formatIsoDate(headline.deadline, language, 'short'),
    reached: reachedWords(headline, wording),
  })
}
