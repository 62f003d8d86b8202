import { stirlingError } from './logGamma'
import { normalDistribution } from './normal'

const halfLogTwoPi = 0.9189385332046728
const negligible = 1e-19

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

/**
 * P(T > t) of the noncentral t distribution: the normal upper tail averaged over the chi distribution of the standard deviation
 * (Johnson, Kotz and Balakrishnan 1995, ch. 31). Every part is positive, so a far tail keeps its digits.
 */
export function noncentralTUpper(t: number, degrees: number, noncentrality: number): number {
  const constant = Math.LN2 + 0.5 * Math.log(degrees / 2) - halfLogTwoPi - stirlingError(degrees / 2)
  // Over v = ln(s / σ) the trapezoidal rule converges geometrically.
  const density = (v: number): number => Math.exp(constant + degrees * (v - Math.expm1(2 * v) / 2))
  const integrand = (v: number): number => normalDistribution(noncentrality - t * Math.exp(v)) * density(v)
  const reach = 40 / degrees + 14 / Math.sqrt(degrees)
  const from = Math.max(-reach, -700)
  const to = Math.min(reach, 6)
  // The integrand is analytic within π/4 of the real line: this step leaves an error of about e^-40.
  const step = 0.12 / Math.max(1, Math.sqrt(degrees / 2), (Math.abs(t) + Math.abs(noncentrality)) / 2)
  const total = step * sumOutwards(integrand, findPeak(integrand, from, to), step)
  return Math.min(1, total)
}

/** P(T <= t) of the noncentral t distribution; exact in the lower tail too. */
export function noncentralTDistribution(t: number, degrees: number, noncentrality: number): number {
  return noncentralTUpper(-t, degrees, -noncentrality)
}
