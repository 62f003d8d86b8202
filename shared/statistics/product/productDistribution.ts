import { betaShare } from '../special/betaQuantile'
import { integrate } from '../special/gaussLegendre'
import { betaKernel, betaTails } from '../special/incompleteBeta'

/** A beta distribution of a share. */
export interface BetaShape {
  readonly a: number
  readonly b: number
}

/** P(product <= share) of a product of shares. */
type Distribution = (share: number) => number

/** Probability outside the places that are looked at. */
const negligible = 1e-15
const gridSize = 320
const panels = 8

function logistic(w: number): number {
  return 1 / (1 + Math.exp(-w))
}

function logit(share: number): number {
  return Math.log(share) - Math.log1p(-share)
}

function tailLogit({ a, b }: BetaShape, tail: 'lower' | 'upper'): number {
  const far = { lower: negligible, upper: 1 - negligible }
  const { x, y } = betaShare(tail === 'lower' ? far : { lower: far.upper, upper: far.lower }, a, b)
  return Math.log(x) - Math.log(y)
}

/** P(earlier·share <= q): all of it where the share itself is below q, else the earlier distribution at q / share. */
function multiply(earlier: Distribution, shape: BetaShape): Distribution {
  const { a, b } = shape
  const [lowest, highest] = [tailLogit(shape, 'lower'), tailLogit(shape, 'upper')]
  return (q) => {
    if (q <= 0) return 0
    if (q >= 1) return 1
    const from = Math.max(lowest, logit(q))
    const length = highest - from
    if (length <= 0) return 1
    // Over the square root of the distance, so that a root-like start at q does no harm.
    const above = integrate(
      (root) => {
        const w = from + length * root * root
        const [x, y] = [logistic(w), logistic(-w)]
        return earlier(Math.min(1, q / x)) * betaKernel(x, y, a, b) * 2 * length * root
      },
      0,
      1,
      panels,
    )
    return Math.min(1, betaTails(q, a, b).lower + above)
  }
}

/** The logit at which a distribution reaches a probability, by halving. */
function invert(distribution: Distribution, p: number, from: number, to: number): number {
  let [low, high] = [from, to]
  for (let step = 0; step < 200 && high - low > 1e-14 * (1 + Math.abs(low)); step += 1) {
    const middle = (low + high) / 2
    if (distribution(logistic(middle)) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Lagrange interpolation through the six values around a place between the points of an even grid. */
function interpolate(values: readonly number[], place: number): number {
  const first = Math.min(values.length - 6, Math.max(0, Math.floor(place) - 2))
  let sum = 0
  for (let i = first; i < first + 6; i += 1) {
    let weight = values[i] ?? 0
    for (let j = first; j < first + 6; j += 1) if (j !== i) weight *= (place - j) / (i - j)
    sum += weight
  }
  return Math.min(1, Math.max(0, sum))
}

/** A distribution as a table over the logit, so that the next product need not evaluate all earlier ones again. */
function tabulate(distribution: Distribution): Distribution {
  const from = invert(distribution, 1e-13, -700, 40)
  const to = invert(distribution, 1 - 1e-13, from, 40)
  const step = (to - from) / (gridSize - 1)
  const values = Array.from({ length: gridSize }, (_, index) => distribution(logistic(from + index * step)))
  return (q) => {
    const w = q >= 1 ? Infinity : logit(q)
    if (w <= from) return 0
    return w >= to ? 1 : interpolate(values, (w - from) / step)
  }
}

/** Variance of the logarithm, about. */
function spread({ a, b }: BetaShape): number {
  return b / (a * (a + b + 1))
}

/**
 * Quantiles of a product of independent beta distributed shares, to about 1e-8 of themselves: the distributions are multiplied in one
 * by one, the widest first, each by quadrature over its logit.
 */
export function productQuantiles(
  shapes: readonly BetaShape[],
  probabilities: readonly number[],
): readonly number[] {
  const [widest, ...others] = shapes.toSorted((first, second) => spread(second) - spread(first))
  if (widest === undefined) return probabilities.map(() => 1)
  if (others.length === 0)
    return probabilities.map((p) => betaShare({ lower: p, upper: 1 - p }, widest.a, widest.b).x)
  const single: Distribution = (q) => betaTails(q, widest.a, widest.b).lower
  const distribution = others.reduce<Distribution>(
    (earlier, shape, index) => multiply(index === 0 ? earlier : tabulate(earlier), shape),
    single,
  )
  return probabilities.map((p) => logistic(invert(distribution, p, -700, 40)))
}
