import { computed, refuse, type Computed } from '../computed'
import { isConfidence, refuseConfidence } from '../intervals/interval'
import { binomialUpper } from '../special/binomial'
import { findInteger } from '../special/findInteger'
import { twoSidedNormalQuantile } from '../special/normal'
import { roundUp } from './design'

export type InflationErrorCode = 'invalid_n' | 'invalid_share' | 'invalid_assurance'

/** People to randomise and to screen so that `n` can be evaluated. */
export interface Inflation {
  readonly randomise: number
  readonly screen: number
  /** Smallest number of randomised people of whom n stay with the wanted assurance; null where none is asked for. */
  readonly randomiseAssured: number | null
}

/** Adds what drop-out and screening failure take, on average and with an assurance (binomial, exact). */
export function inflate(
  n: number,
  dropout: number,
  screenFailure: number,
  assurance: number | null,
): Computed<Inflation, InflationErrorCode> {
  if (!(Number.isInteger(n) && n > 0 && n <= 1e9))
    return refuse('invalid_n', `The number to evaluate is ${n}; it should be a whole number above 0.`)
  if (![dropout, screenFailure].every((share) => share >= 0 && share < 1))
    return refuse('invalid_share', 'Drop-out and screening failure should be at least 0 and below 1.')
  if (assurance !== null && !(assurance > 0 && assurance < 1))
    return refuse('invalid_assurance', `The assurance is ${assurance}; it should lie between 0 and 1.`)
  const randomise = roundUp(n / (1 - dropout))
  const assured =
    assurance === null
      ? null
      : findInteger((randomised) => binomialUpper(n, randomised, 1 - dropout) >= assurance, n, randomise)
  return computed({
    randomise,
    screen: roundUp(randomise / (1 - screenFailure)),
    randomiseAssured: assured,
  })
}

/** People needed to estimate a share with an interval of the given half width (normal approximation). */
export function precisionSize(
  p: number,
  halfWidth: number,
  confidence: number,
): Computed<number, 'invalid_share' | 'invalid_half_width' | 'invalid_confidence'> {
  if (!(p >= 0 && p <= 1)) return refuse('invalid_share', `The share is ${p}; it should lie between 0 and 1.`)
  if (!(halfWidth > 0 && halfWidth < 1))
    return refuse('invalid_half_width', `The half width is ${halfWidth}; it should lie between 0 and 1.`)
  if (!isConfidence(confidence)) return refuseConfidence(confidence)
  const z = twoSidedNormalQuantile(confidence)
  return computed(roundUp((z / halfWidth) ** 2 * p * (1 - p)))
}
