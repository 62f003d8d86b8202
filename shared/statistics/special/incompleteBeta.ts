import { continuedFraction } from './continuedFraction'
import type { Tails } from './incompleteGamma'
import { stirlingError } from './logGamma'
import { logOnePlusMinus } from './logOnePlusMinus'

/** x^a y^b / B(a, b) with y = 1 - x, in the saddle-point form that keeps its digits for large a and b (Loader 2000). */
export function betaKernel(x: number, y: number, a: number, b: number): number {
  const difference = x * b - y * a
  const exponent =
    a * logOnePlusMinus(difference / a, (x * (a + b)) / a) +
    b * logOnePlusMinus(-difference / b, (y * (a + b)) / b) +
    stirlingError(a + b) -
    stirlingError(a) -
    stirlingError(b)
  return Math.sqrt((a / (a + b)) * (b / (2 * Math.PI))) * Math.exp(exponent)
}

/**
 * The kernel over I_x(a, b): the even part of the continued fraction of Abramowitz and Stegun (1964, 26.5.8), which DiDonato and
 * Morris (1992) give in a form without cancellation. `excess` is ay - bx; converges fast where that is above 0.
 */
function lowerFraction(x: number, a: number, b: number, excess: number): number {
  const first = (a * (excess + 1)) / (a + 1)
  return continuedFraction(first, (m) => {
    const odd = a + 2 * m - 1
    const falling = m * (b - m) * x
    return {
      a: ((a + m - 1) / odd) * ((a + b + m - 1) / odd) * falling * x,
      b: m + falling / odd + ((a + m) * (excess + 1 + m * (2 - x))) / (odd + 2),
    }
  })
}

/**
 * Regularised incomplete beta function I_x(a, b) and its complement; a, b > 0, 0 <= x <= 1.
 * `y` is 1 - x, to be given where it is known better than by that difference.
 */
export function betaTails(x: number, a: number, b: number, y = 1 - x): Tails {
  if (x <= 0) return { lower: 0, upper: 1 }
  if (y <= 0) return { lower: 1, upper: 0 }
  const kernel = betaKernel(x, y, a, b)
  const excess = a * y - b * x
  if (x < (a + 1) / (a + b + 2)) {
    const lower = kernel / lowerFraction(x, a, b, excess)
    return { lower, upper: 1 - lower }
  }
  const upper = kernel / lowerFraction(y, b, a, -excess)
  return { lower: 1 - upper, upper }
}
