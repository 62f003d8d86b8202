import { formatDecimal, formatInteger } from '#shared/domain/counts/formatNumber'
import type { RankRange } from '#shared/domain/discovery/readiness/rankReadiness'
import type { WeightedScore } from '#shared/domain/discovery/readiness/weightedScore'
import type { Language } from '#shared/domain/studies/protocol'

/** `4.33`, or `3.50–4.17` while scores are open. */
export function scoreText({ lower, upper, missing }: WeightedScore, language: Language): string {
  const low = formatDecimal(lower, language, 2)
  return missing.length === 0 ? low : `${low}–${formatDecimal(upper, language, 2)}`
}

/** `3`, or `3–12`. */
export function rankText({ best, worst }: RankRange, language: Language): string {
  const first = formatInteger(best, language)
  return best === worst ? first : `${first}–${formatInteger(worst, language)}`
}
