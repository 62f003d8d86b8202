import { computed, refuse, type Computed } from '../computed'
import { isConfidence, refuseConfidence } from '../intervals/interval'
import { twoSidedNormalQuantile } from '../special/normal'

/** A share: counted in a sample, published with an interval, or stated alone. */
export type CascadeShare =
  | { readonly x: number; readonly n: number }
  | { readonly p: number; readonly low: number; readonly high: number }
  | { readonly p: number }

/** One step: divide to make up for incompleteness, multiply to reduce. */
export interface CascadeStep {
  readonly kind: 'divide' | 'multiply'
  readonly share: CascadeShare
}

export interface CascadeInput {
  readonly count: number
  readonly steps: readonly CascadeStep[]
  readonly confidence: number
  /** Whether the count is one draw of a Poisson process or a full enumeration. */
  readonly countError: 'none' | 'poisson'
  /** Largest number that is possible, such as the population. */
  readonly cap?: number
}

export interface Cascade {
  readonly final: number
  readonly low: number
  readonly high: number
  /** Standard error of the logarithm of the final number. */
  readonly logStandardError: number
  /** The number after each step, not capped. */
  readonly perStep: readonly number[]
}

export type CascadeErrorCode =
  | 'invalid_count'
  | 'invalid_proportion'
  | 'invalid_interval'
  | 'invalid_n'
  | 'x_gt_n'
  | 'zero_proportion'
  | 'undefined_variance'
  | 'invalid_confidence'

type Factor = { readonly p: number; readonly logVariance: number }

function readShare(share: CascadeShare, z: number, where: string): Computed<Factor, CascadeErrorCode> {
  if ('n' in share) {
    if (!(share.n > 0)) return refuse('invalid_n', `${where}: n is ${share.n}; it should be above 0.`)
    if (share.x > share.n)
      return refuse('x_gt_n', `${where}: x is ${share.x}, more than n, which is ${share.n}.`)
    if (!(share.x > 0))
      return refuse(
        'undefined_variance',
        `${where}: x is ${share.x}, so its logarithm has no variance. State a share with an interval.`,
      )
    const p = share.x / share.n
    return computed({ p, logVariance: (1 - p) / share.x })
  }
  if (!(share.p >= 0 && share.p <= 1))
    return refuse('invalid_proportion', `${where}: the share is ${share.p}; it should lie between 0 and 1.`)
  if (!('low' in share)) return computed({ p: share.p, logVariance: 0 })
  if (!(share.low > 0 && share.low <= share.p && share.p <= share.high && share.high <= 1))
    return refuse(
      'invalid_interval',
      `${where}: the interval ${share.low} to ${share.high} should lie above 0 and hold the share ${share.p}.`,
    )
  return computed({ p: share.p, logVariance: (Math.log(share.high / share.low) / (2 * z)) ** 2 })
}

/**
 * How many of a count are complete, covered, consenting, linkable and so on: independent steps, uncertainty by the delta method on
 * the logarithm.
 */
export function availabilityCascade(input: CascadeInput): Computed<Cascade, CascadeErrorCode> {
  const { count, steps, confidence, countError, cap = Infinity } = input
  if (!(count >= 0 && count < Infinity) || !(cap >= 0))
    return refuse('invalid_count', `The count is ${count}, its cap ${cap}; both should be at least 0.`)
  if (!isConfidence(confidence)) return refuseConfidence(confidence)
  if (countError === 'poisson' && count === 0)
    return refuse('undefined_variance', 'The logarithm of a Poisson count of 0 has no variance.')
  const z = twoSidedNormalQuantile(confidence)
  let logVariance = countError === 'poisson' ? 1 / count : 0
  let current = count
  const perStep: number[] = []
  for (const [index, { kind, share }] of steps.entries()) {
    const factor = readShare(share, z, `Step ${index + 1}`)
    if (!factor.ok) return factor
    const { p } = factor.value
    if (kind === 'divide' && p === 0)
      return refuse('zero_proportion', `Step ${index + 1} divides by a share of 0.`)
    current = kind === 'divide' ? current / p : current * p
    logVariance += factor.value.logVariance
    perStep.push(current)
  }
  const logStandardError = Math.sqrt(logVariance)
  const spread = Math.exp(z * logStandardError)
  return computed({
    final: Math.min(cap, current),
    low: Math.min(cap, current / spread),
    high: Math.min(cap, current * spread),
    logStandardError,
    perStep,
  })
}
