import { computed, refuse, type Computed } from '../../computed'
import { total } from '../distributions/limitCount'
import { fitRates } from './fitRates'
import type { InterimErrorCode, ObservedSite } from './observedSite'
import { remainingCounts, remainingMoments, remainingParts } from './predictRemaining'

/** What a site did in the earlier part of the time until now, and in the last part. */
export interface SiteInTwoParts {
  readonly earlier: ObservedSite
  readonly last: ObservedSite
}

export interface RecentShortfall {
  readonly observed: number
  /** Expected in the last part from what was done in the earlier. */
  readonly expected: number
  /** Probability of so few or fewer, if the rates had stayed. */
  readonly probability: number
  /** Whether that is below 5 %: rates have fallen, or were never constant. */
  readonly fallen: boolean
}

const warningLevel = 0.05

/**
 * Whether fewer were recruited lately than the earlier part foretells: rates are fitted to the earlier part alone, and the last part
 * is held against its predictive distribution. Refused: `invalid_counts`, `nothing_recruited` in the earlier part.
 */
export function recentShortfall(
  sites: readonly SiteInTwoParts[],
): Computed<RecentShortfall, InterimErrorCode> {
  const fitted = fitRates(sites.map(({ earlier }) => earlier))
  if (!fitted.ok) return fitted
  const checked = fitRates(sites.map(({ last }) => last))
  if (!checked.ok && checked.error.code === 'invalid_counts')
    return refuse('invalid_counts', checked.error.message)
  const observed = sites.reduce((sum, { last }) => sum + last.recruited, 0)
  const parts = remainingParts({
    rate: fitted.value.rate,
    sites: sites.map(({ earlier, last }) => ({ ...earlier, remaining: last.exposure })),
    future: [],
    target: 1,
  })
  const probability = total(remainingCounts(parts, observed + 1))
  return computed({
    observed,
    expected: remainingMoments(parts).mean,
    probability: Math.min(1, probability),
    fallen: probability < warningLevel,
  })
}
