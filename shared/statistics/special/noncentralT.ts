import { gammaTails } from './incompleteGamma'
import { stirlingError } from './logGamma'
import { normalDistribution } from './normal'

const halfLogTwoPi = 0.9189385332046728
const negligible = 1e-19
/** Noncentrality from which on the numerator hardly varies. */
const stepFrom = 10_000

/** The place of the largest value of a function with one peak, between two places. */
function findPeak(value: (v: number) => number, from: number, to: number): number {
  let [low, high] = [from, to]
  for (let step = 0; step < 100; step += 1) {
    const third = (high - low) / 3
    if (value(low + third) < value(high - third)) low += third
    else high -= third
  }
  return (low + high) / 2
}

/** Sum of a function over an even grid, outwards from its peak until nothing is added. */
function sumOutwards(value: (v: number) => number, peak: number, step: number): number {
  let sum = value(peak)
  for (const direction of [1, -1]) {
    let previous = Infinity
    for (let index = 1; ; index += 1) {
      const term = value(peak + direction * index * step)
      sum += term
      if (term <= sum * negligible && term <= previous) break
      previous = term
    }
  }
  return sum
}

/** P(T > t) for a numerator that does not vary: only the standard deviation does. */
function upperOfStep(t: number, degrees: number, noncentrality: number): number {
  if (t === 0 || Math.sign(t) !== Math.sign(noncentrality)) return noncentrality > 0 ? 1 : 0
  const { lower, upper } = gammaTails((degrees / 2) * (noncentrality / t) ** 2, degrees / 2)
  return t > 0 ? lower : upper
}

/**
 * P(T > t) of the noncentral t distribution: the normal upper tail averaged over the chi distribution of the standard deviation
 * (Johnson, Kotz and Balakrishnan 1995, ch. 31). Every part is positive, so a far tail keeps its digits.
 */
export function noncentralTUpper(t: number, degrees: number, noncentrality: number): number {
  if (Math.abs(noncentrality) > stepFrom) {
    // Against such a numerator its own spread is small: three Gauss-Hermite nodes do.
    const at = (z: number): number => upperOfStep(t, degrees, noncentrality + z)
    return (4 * at(0) + at(Math.sqrt(3)) + at(-Math.sqrt(3))) / 6
  }
  const constant = Math.LN2 + 0.5 * Math.log(degrees / 2) - halfLogTwoPi - stirlingError(degrees / 2)
  // Over v = ln(s / σ) the trapezoidal rule converges geometrically.
  const density = (v: number): number => Math.exp(constant + degrees * (v - Math.expm1(2 * v) / 2))
  const integrand = (v: number): number => normalDistribution(noncentrality - t * Math.exp(v)) * density(v)
  const reach = 40 / degrees + 14 / Math.sqrt(degrees)
  const peak = findPeak(integrand, Math.max(-reach, -700), Math.min(reach, 6))
  // The step follows the steeper of the two: the chi density, and the normal tail where it neither is 1 nor underflows.
  const largestDeviation = 1 + 10 / Math.sqrt(degrees)
  const slope = Math.min(Math.abs(t) * largestDeviation, Math.abs(noncentrality) + 38)
  const step = 0.12 / Math.max(1, Math.sqrt(degrees / 2), slope / 2)
  return Math.min(1, step * sumOutwards(integrand, peak, step))
}

/** P(T <= t) of the noncentral t distribution; exact in the lower tail too. */
export function noncentralTDistribution(t: number, degrees: number, noncentrality: number): number {
  return noncentralTUpper(-t, degrees, -noncentrality)
}
