import { computed, refuse, type Computed } from '../computed'
import { isConfidence, refuseConfidence } from '../intervals/interval'
import { twoSidedNormalQuantile } from '../special/normal'

/** People by whether they have each of two properties. */
export interface CrossTable {
  readonly both: number
  readonly firstOnly: number
  readonly secondOnly: number
  readonly neither: number
}

export interface OddsRatio {
  readonly value: number
  readonly lower: number
  readonly upper: number
}

/**
 * Odds ratio of a cross-table with its interval on the logarithm (Woolf 1955). Where a cell is 0, one half is added to all
 * four (Haldane 1956). Refused: counts below 0 or not finite, and a table without people in a row or column, which says
 * nothing of how the two go together.
 */
export function oddsRatioOfCounts(
  { both, firstOnly, secondOnly, neither }: CrossTable,
  confidence: number,
): Computed<OddsRatio, 'invalid_count' | 'empty_margin' | 'invalid_confidence'> {
  const counts = [both, firstOnly, secondOnly, neither]
  if (!counts.every((count) => count >= 0 && count < Infinity))
    return refuse('invalid_count', 'The four counts should be at least 0.')
  if (!isConfidence(confidence)) return refuseConfidence(confidence)
  const margins = [both + firstOnly, secondOnly + neither, both + secondOnly, firstOnly + neither]
  if (margins.some((people) => people === 0))
    return refuse('empty_margin', 'Each property needs people who have it and people who do not.')
  const added = counts.includes(0) ? 0.5 : 0
  const [a, b, c, d] = [both + added, firstOnly + added, secondOnly + added, neither + added]
  const value = (a * d) / (b * c)
  const reach = twoSidedNormalQuantile(confidence) * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d)
  return computed({ value, lower: value * Math.exp(-reach), upper: value * Math.exp(reach) })
}
