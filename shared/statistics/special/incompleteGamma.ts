import { continuedFraction } from './continuedFraction'
import { stirlingError } from './logGamma'
import { logOnePlusMinus } from './logOnePlusMinus'

/** The two tails of a distribution at one place; each is exact to about 1e-14 of itself. */
export interface Tails {
  readonly lower: number
  readonly upper: number
}

/** x^shape e^-x / Γ(shape): x times the gamma density, in the saddle-point form that keeps its digits for large shapes (Loader 2000). */
export function gammaKernel(x: number, shape: number): number {
  const exponent = shape * logOnePlusMinus((x - shape) / shape, x / shape) - stirlingError(shape)
  return Math.sqrt(shape / (2 * Math.PI)) * Math.exp(exponent)
}

/** Σ x^n / ((shape + 1) ... (shape + n)) over n >= 0. */
function lowerSeries(x: number, shape: number): number {
  let term = 1
  let sum = 1
  for (let n = 1; term > sum * Number.EPSILON * 0.1; n += 1) {
    term *= x / (shape + n)
    sum += term
  }
  return sum
}

/** Regularised incomplete gamma functions P(shape, x) and Q(shape, x); shape > 0, x >= 0 (Abramowitz and Stegun 1964, 6.5). */
export function gammaTails(x: number, shape: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 }
  if (x === Infinity) return { lower: 1, upper: 0 }
  const kernel = gammaKernel(x, shape)
  if (x < shape + 1) {
    const lower = (kernel * lowerSeries(x, shape)) / shape
    return { lower, upper: 1 - lower }
  }
  const fraction = continuedFraction(x + 1 - shape, (n) => ({
    a: -n * (n - shape),
    b: x + 2 * n + 1 - shape,
  }))
  const upper = kernel / fraction
  return { lower: 1 - upper, upper }
}
