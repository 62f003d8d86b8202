import { computed, refuse, type Computed } from '../computed'
import { gammaQuantile, gammaUpperQuantile } from '../special/gammaQuantile'
import { twoSidedNormalQuantile } from '../special/normal'
import { isConfidence, refuseConfidence, type Interval } from './interval'

export type PoissonMethod = 'garwood' | 'byar'
export type PoissonErrorCode = 'invalid_x' | 'invalid_exposure' | 'invalid_confidence'

/** Events per unit of exposure, with two-sided limits. */
export interface PoissonInterval extends Interval {
  readonly rate: number
}

function byar(x: number, z: number): number {
  return x * (1 - 1 / (9 * x) + z / (3 * Math.sqrt(x))) ** 3
}

/** Interval of a rate from x events in an exposure: exact by Garwood (1936), or Byar's approximation (Breslow and Day 1987). */
export function poissonInterval(
  x: number,
  exposure: number,
  confidence = 0.95,
  method: PoissonMethod = 'garwood',
): Computed<PoissonInterval, PoissonErrorCode> {
  if (!(x >= 0 && x < Infinity)) return refuse('invalid_x', `x is ${x}; it should be at least 0.`)
  if (!(exposure > 0 && exposure < Infinity))
    return refuse('invalid_exposure', `The exposure is ${exposure}; it should be above 0.`)
  if (!isConfidence(confidence)) return refuseConfidence(confidence)
  const tail = (1 - confidence) / 2
  const z = twoSidedNormalQuantile(confidence)
  const exact = method === 'garwood'
  const upper = exact ? gammaUpperQuantile(tail, x + 1) : byar(x + 1, z)
  const lower = x === 0 ? 0 : exact ? gammaQuantile(tail, x) : Math.max(0, byar(x, -z))
  return computed({ rate: x / exposure, lower: lower / exposure, upper: upper / exposure })
}
