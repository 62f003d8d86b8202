import { computed, refuse, type Computed } from '../computed'
import { betaQuantile, betaUpperQuantile } from '../special/betaQuantile'
import { twoSidedNormalQuantile } from '../special/normal'
import { isConfidence, refuseConfidence, type Interval } from './interval'

export type BinomialMethod = 'wilson' | 'wilson_cc' | 'clopper_pearson' | 'jeffreys' | 'agresti_coull'
export type BinomialErrorCode = 'invalid_n' | 'invalid_x' | 'x_gt_n' | 'invalid_confidence'

/** Share of x in n with the limits that a two-sided interval gives it, all from 0 to 1. */
export interface BinomialInterval extends Interval {
  readonly p: number
}

function wilson(p: number, n: number, z: number): Interval {
  const [half, scale] = [(z * z) / (2 * n), 1 + (z * z) / n]
  const reach = z * Math.sqrt((p * (1 - p)) / n + half / (2 * n))
  return {
    lower: p <= 0 ? 0 : (p + half - reach) / scale,
    upper: p >= 1 ? 1 : (p + half + reach) / scale,
  }
}

function agrestiCoull(x: number, n: number, z: number): Interval {
  const larger = n + z * z
  const p = (x + (z * z) / 2) / larger
  const reach = z * Math.sqrt((p * (1 - p)) / larger)
  return { lower: Math.max(0, p - reach), upper: Math.min(1, p + reach) }
}

/** Limits where the tails of two beta distributions reach half of what is left over; 0 and 1 where x is at an end. */
function betaLimits(tail: number, x: number, n: number, shift: number): Interval {
  const other = 1 - shift
  return {
    lower: x === 0 ? 0 : betaQuantile(tail, x + shift, n - x + other),
    upper: x === n ? 1 : betaUpperQuantile(tail, x + other, n - x + shift),
  }
}

function limits(x: number, n: number, confidence: number, method: BinomialMethod): Interval {
  const tail = (1 - confidence) / 2
  const z = twoSidedNormalQuantile(confidence)
  switch (method) {
    case 'wilson':
      return wilson(x / n, n, z)
    case 'wilson_cc':
      return { lower: wilson((x - 0.5) / n, n, z).lower, upper: wilson((x + 0.5) / n, n, z).upper }
    case 'clopper_pearson':
      return betaLimits(tail, x, n, 0)
    case 'jeffreys':
      return betaLimits(tail, x, n, 0.5)
    case 'agresti_coull':
      return agrestiCoull(x, n, z)
  }
}

/**
 * Interval of a share from x successes in n trials. Wilson (1927) is the default; with continuity correction (Newcombe 1998),
 * Clopper and Pearson (1934) for guaranteed coverage, Jeffreys, and Agresti and Coull (1998): see Brown, Cai and DasGupta (2001).
 */
export function binomialInterval(
  x: number,
  n: number,
  confidence = 0.95,
  method: BinomialMethod = 'wilson',
): Computed<BinomialInterval, BinomialErrorCode> {
  if (!(n > 0 && n < Infinity)) return refuse('invalid_n', `n is ${n}; it should be above 0.`)
  if (!(x >= 0)) return refuse('invalid_x', `x is ${x}; it should be at least 0.`)
  if (x > n) return refuse('x_gt_n', `x is ${x}, more than n, which is ${n}.`)
  if (!isConfidence(confidence)) return refuseConfidence(confidence)
  return computed({ p: x / n, ...limits(x, n, confidence, method) })
}
