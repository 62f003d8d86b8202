import { betaKernel, betaTails } from './incompleteBeta'
import type { Tails } from './incompleteGamma'
import { logGamma } from './logGamma'
import { normalQuantile } from './normal'
import { solveLogTail } from './solveLogTail'

/** A share and its complement, each with all its digits. */
export interface Share {
  readonly x: number
  readonly y: number
}

/** Logarithm of a first guess: Abramowitz and Stegun (1964, 26.5.22), or the leading term of the series for small shapes. */
function firstGuess(lower: number, a: number, b: number): number {
  if (a > 1 && b > 1) {
    const z = -normalQuantile(lower)
    const [s, t] = [1 / (2 * a - 1), 1 / (2 * b - 1)]
    const harmonic = 2 / (s + t)
    const curvature = (z * z - 3) / 6
    const w =
      (z * Math.sqrt(curvature + harmonic)) / harmonic - (t - s) * (curvature + 5 / 6 - 2 / (3 * harmonic))
    if (Number.isFinite(w)) return Math.log(a) - Math.log(a + b * Math.exp(2 * w))
  }
  return (Math.log(lower) + Math.log(a) + logGamma(a) + logGamma(b) - logGamma(a + b)) / a
}

/** The logarithm of the place, for quantiles of at most 1/2. */
function solveBelowHalf(wanted: Tails, a: number, b: number): number {
  const guess = Math.min(firstGuess(wanted.lower, a, b), -Math.LN2)
  return solveLogTail({
    wanted,
    lowest: Math.min(guess - 1, -745),
    highest: -Math.LN2,
    guess,
    at: (t) => {
      const x = Math.exp(t)
      const y = -Math.expm1(t)
      return { tails: betaTails(x, a, b, y), slope: betaKernel(x, y, a, b) / y }
    },
  })
}

/** The share with the wanted tails of the beta distribution. */
export function betaShare(wanted: Tails, a: number, b: number): Share {
  if (wanted.lower <= 0) return { x: 0, y: 1 }
  if (wanted.upper <= 0) return { x: 1, y: 0 }
  const middle = betaTails(0.5, a, b)
  const belowHalf = wanted.lower <= wanted.upper ? wanted.lower <= middle.lower : wanted.upper >= middle.upper
  if (belowHalf) {
    const t = solveBelowHalf(wanted, a, b)
    return { x: Math.exp(t), y: -Math.expm1(t) }
  }
  const t = solveBelowHalf({ lower: wanted.upper, upper: wanted.lower }, b, a)
  return { x: -Math.expm1(t), y: Math.exp(t) }
}

/** Quantile of the beta distribution: the x with I_x(a, b) = p; a, b > 0, 0 <= p <= 1. */
export function betaQuantile(p: number, a: number, b: number): number {
  return betaShare({ lower: p, upper: 1 - p }, a, b).x
}

/** The x with 1 - I_x(a, b) = q; keeps the digits of a small upper tail. */
export function betaUpperQuantile(q: number, a: number, b: number): number {
  return betaShare({ lower: 1 - q, upper: q }, a, b).x
}
