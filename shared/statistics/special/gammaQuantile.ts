import { gammaKernel, gammaTails } from './incompleteGamma'
import { logGamma } from './logGamma'
import { normalQuantile } from './normal'
import { solveLogTail } from './solveLogTail'

/** Wilson and Hilferty (1931), or the leading term of the series where that goes below 0 or the shape is small. */
function firstGuess(lower: number, shape: number): number {
  const spread = 1 / (9 * shape)
  const cube = 1 - spread + normalQuantile(lower) * Math.sqrt(spread)
  if (shape > 0.5 && cube > 0.2) return Math.log(shape) + 3 * Math.log(cube)
  return (Math.log(lower) + logGamma(shape + 1)) / shape
}

function solve(lower: number, upper: number, shape: number): number {
  if (lower <= 0) return 0
  if (upper <= 0) return Infinity
  const guess = firstGuess(lower, shape)
  const t = solveLogTail({
    wanted: { lower, upper },
    lowest: Math.min(guess - 1, -745),
    highest: Math.log(shape + 40 * Math.sqrt(shape) + 800),
    guess,
    at: (place) => {
      const x = Math.exp(place)
      return { tails: gammaTails(x, shape), slope: gammaKernel(x, shape) }
    },
  })
  return Math.exp(t)
}

/** Quantile of the gamma distribution with scale 1: the x with P(shape, x) = p; shape > 0, 0 <= p <= 1 (Infinity at 1). */
export function gammaQuantile(p: number, shape: number): number {
  return solve(p, 1 - p, shape)
}

/** The x with Q(shape, x) = q; keeps the digits of a small upper tail. */
export function gammaUpperQuantile(q: number, shape: number): number {
  return solve(1 - q, q, shape)
}
