import { computed, refuse, type Computed } from '../computed'
import { isConfidence, refuseConfidence, type Interval } from '../intervals/interval'
import { twoSidedNormalQuantile } from '../special/normal'
import { productQuantiles, type BetaShape } from './productDistribution'

/** A share counted in a sample of its own, or one that is known. */
export type ShareStep = { readonly x: number; readonly n: number } | { readonly p: number }

export interface ProductOfShares {
  /** N times all shares. */
  readonly estimate: number
  /** Standard error of its logarithm; null where a sample found nobody, since the delta method then fails. */
  readonly logStandardError: number | null
  readonly delta: { readonly lower: number; readonly upper: number | null }
  /** Jeffreys posterior Beta(x + 1/2, n - x + 1/2) of each share, multiplied. */
  readonly beta: Interval & { readonly mean: number; readonly variance: number; readonly median: number }
  /** Variance of the number itself: that of the posterior and of who happens to fulfil the criteria. */
  readonly predictiveVariance: number
}

export type ProductErrorCode =
  | 'invalid_population'
  | 'invalid_n'
  | 'invalid_x'
  | 'x_gt_n'
  | 'invalid_proportion'
  | 'invalid_confidence'
  | 'too_many_steps'

const mostSampledSteps = 40

function findError(
  population: number,
  steps: readonly ShareStep[],
  confidence: number,
): { readonly code: ProductErrorCode; readonly message: string } | null {
  if (!(population >= 0 && population < Infinity))
    return {
      code: 'invalid_population',
      message: `The population is ${population}; it should be at least 0.`,
    }
  if (!isConfidence(confidence)) return refuseConfidence(confidence).error
  for (const [index, step] of steps.entries()) {
    const where = `Step ${index + 1}`
    if ('p' in step) {
      if (step.p >= 0 && step.p <= 1) continue
      return {
        code: 'invalid_proportion',
        message: `${where}: the share ${step.p} should lie between 0 and 1.`,
      }
    }
    if (!(step.n > 0 && step.n < Infinity))
      return { code: 'invalid_n', message: `${where}: n is ${step.n}; it should be above 0.` }
    if (!(step.x >= 0))
      return { code: 'invalid_x', message: `${where}: x is ${step.x}; it should be at least 0.` }
    if (step.x > step.n)
      return { code: 'x_gt_n', message: `${where}: x is ${step.x}, more than n, which is ${step.n}.` }
  }
  return null
}

/** A population times independent shares: delta method on the logarithm, and the posterior of beta distributed shares. */
export function productOfShares(
  population: number,
  steps: readonly ShareStep[],
  confidence = 0.95,
): Computed<ProductOfShares, ProductErrorCode> {
  const error = findError(population, steps, confidence)
  if (error !== null) return refuse(error.code, error.message)
  const sampled = steps.flatMap((step) => ('n' in step ? [step] : []))
  if (sampled.length > mostSampledSteps)
    return refuse(
      'too_many_steps',
      `There are ${sampled.length} sampled steps, more than ${mostSampledSteps}.`,
    )
  const base = steps.reduce((number, step) => ('p' in step ? number * step.p : number), population)
  const estimate = sampled.reduce((number, { x, n }) => (number * x) / n, base)
  const logStandardError = sampled.some(({ x }) => x === 0)
    ? null
    : Math.sqrt(sampled.reduce((sum, { x, n }) => sum + (1 - x / n) / x, 0))
  const spread =
    logStandardError === null ? null : Math.exp(twoSidedNormalQuantile(confidence) * logStandardError)

  const shapes = sampled.map(({ x, n }): BetaShape => ({ a: x + 0.5, b: n - x + 0.5 }))
  const share = shapes.reduce((product, { a, b }) => (product * a) / (a + b), 1)
  // Squared coefficients of variation multiply up without the cancellation of E(p²) - E(p)².
  const relativeVariance = Math.expm1(
    shapes.reduce((sum, { a, b }) => sum + Math.log1p(b / (a * (a + b + 1))), 0),
  )
  const mean = base * share
  const variance = mean * mean * relativeVariance
  const tail = (1 - confidence) / 2
  const [lower = 1, median = 1, upper = 1] = productQuantiles(shapes, [tail, 0.5, 1 - tail])
  const constant = population === 0 ? 0 : base / population
  const meanSquare = (constant * share) ** 2 * (1 + relativeVariance)
  return computed({
    estimate,
    logStandardError,
    delta: {
      lower: spread === null ? 0 : estimate / spread,
      upper: spread === null ? null : estimate * spread,
    },
    beta: { mean, variance, lower: base * lower, median: base * median, upper: base * upper },
    predictiveVariance: population * (constant * share - meanSquare) + variance,
  })
}
