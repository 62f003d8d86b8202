import { computed, refuse, type Computed } from '../computed'
import { designQuantiles, findDesignError, roundUp, type Design, type DesignErrorCode } from './design'

export type ProportionsMethod = 'pooled' | 'unpooled' | 'fleiss_cc' | 'noninferiority'

/** People in each arm; `firstExact` before rounding up. */
export interface ArmSizes {
  readonly first: number
  readonly second: number
  readonly total: number
  readonly firstExact: number
}

export interface ProportionsInput extends Design {
  readonly p1: number
  /** Share in the experimental arm. */
  readonly p2: number
  readonly method: ProportionsMethod
  /** How much lower p2 may be and still count as not inferior; higher is better. */
  readonly margin: number
}

/**
 * Sizes of two arms to compare shares: pooled or unpooled variance, with continuity correction (Fleiss, Tytun and Ury 1980), or for
 * non-inferiority (Blackwelder 1982).
 */
export function twoProportions(input: ProportionsInput): Computed<ArmSizes, DesignErrorCode> {
  const error = findDesignError(input)
  if (error !== null) return refuse(error.code, error.message)
  const { p1, p2, ratio, method, margin } = input
  if (![p1, p2].every((p) => p >= 0 && p <= 1) || !(margin >= 0))
    return refuse(
      'invalid_input',
      `The shares ${p1} and ${p2} should lie between 0 and 1, the margin above 0.`,
    )
  const difference = method === 'noninferiority' ? p2 - p1 + margin : Math.abs(p2 - p1)
  if (!(difference > 0))
    return refuse('no_difference', 'There is no difference to find: no number of people would show it.')
  const { za, zb } = designQuantiles(input)
  const apart = p1 * (1 - p1) + (p2 * (1 - p2)) / ratio
  const mean = (p1 + ratio * p2) / (1 + ratio)
  const together = mean * (1 - mean) * (1 + 1 / ratio)
  const pooled = ((za * Math.sqrt(together) + zb * Math.sqrt(apart)) / difference) ** 2
  const unpooled = ((za + zb) ** 2 * apart) / difference ** 2
  const corrected = (pooled / 4) * (1 + Math.sqrt(1 + (2 * (ratio + 1)) / (ratio * pooled * difference))) ** 2
  const firstExact = { pooled, unpooled, fleiss_cc: corrected, noninferiority: unpooled }[method]
  const [first, second] = [roundUp(firstExact), roundUp(ratio * firstExact)]
  return computed({ first, second, total: first + second, firstExact })
}
