import { computed, refuse, type Computed } from '../../computed'
import { convolve, convolvePower } from '../distributions/convolve'
import { fillRateCount } from '../distributions/fillRateCount'
import { total } from '../distributions/limitCount'
import {
  findInterimError,
  remainingCounts,
  remainingParts,
  stillWanted,
  type Interim,
  type PredictionErrorCode,
} from './predictRemaining'

export interface AddedCentres {
  readonly extraCentres: number
  readonly probability: number
  /** With one centre less; null where none is needed. */
  readonly probabilityWithOneLess: number | null
}

const mostExtra = 10_000

/**
 * The smallest number of new centres, each with an exposure, with which the target is met with a probability (the adaptive adjustment
 * of Anisimov and Fedorov 2007). Refused too: `unreachable` where ten thousand are not enough.
 */
export function addCentres(
  interim: Interim,
  exposureOfNew: number,
  probability: number,
): Computed<AddedCentres, PredictionErrorCode | 'unreachable'> {
  const error = findInterimError(interim)
  if (error !== null) return refuse(error.code, error.message)
  if (!(probability > 0 && probability < 1) || !(exposureOfNew >= 0 && exposureOfNew < Infinity))
    return refuse(
      'invalid_level',
      'The probability lies between 0 and 1, the exposure of new centres is at least 0.',
    )
  const wanted = stillWanted(interim)
  const counts = remainingCounts(remainingParts(interim), Math.max(1, wanted))
  const one = new Float64Array(Math.max(1, wanted))
  fillRateCount(one, interim.rate, Infinity, exposureOfNew)
  const withExtra = (extra: number): number => {
    if (wanted === 0) return 1
    const together = convolve(counts, convolvePower(one, extra, wanted), wanted)
    return Math.max(0, 1 - total(together))
  }
  let high = 1
  if (withExtra(0) >= probability) high = 0
  while (high > 0 && withExtra(high) < probability) {
    if (high >= mostExtra)
      return refuse(
        'unreachable',
        `Not even ${mostExtra} more centres meet the target with that probability.`,
      )
    high = Math.min(mostExtra, 2 * high)
  }
  let low = Math.floor(high / 2)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (withExtra(middle) >= probability) high = middle
    else low = middle
  }
  return computed({
    extraCentres: high,
    probability: withExtra(high),
    probabilityWithOneLess: high === 0 ? null : withExtra(high - 1),
  })
}
