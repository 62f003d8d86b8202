import { normalDensity, normalDistribution, normalQuantile } from '../../statistics/special/normal'
import { byUnit, type Units } from './units'

const reach = 6
const steps = 48

/** Places and weights of the hidden factor: the trapezoidal rule, which converges geometrically for a normal weight. */
const nodes = Array.from({ length: steps + 1 }, (_, index) => {
  const place = -reach + (2 * reach * index) / steps
  return { place, weight: normalDensity(place) }
})
const total = nodes.reduce((sum, { weight }) => sum + weight, 0)

/**
 * Splits every unit by one hidden factor that makes people meet many criteria or few (one-factor Gaussian copula, Vasicek
 * 1987): within a split unit the criteria are independent again, over all of them each keeps its share.
 */
export interface HiddenFactor {
  /** People per split unit, indexed `unit * nodes + node`. */
  readonly weights: Float64Array
  /** The share of an event in each split unit. */
  split(share: Float64Array): Float64Array
  readonly nodes: number
}

/** @param correlation between any two criteria, at least 0 and below 1 */
export function createHiddenFactor(units: Units, correlation: number): HiddenFactor {
  const [load, rest] = [Math.sqrt(correlation), Math.sqrt(1 - correlation)]
  const weights = new Float64Array(units.weights.length * nodes.length)
  units.weights.forEach((people, unit) => {
    nodes.forEach(({ weight }, node) => {
      weights[unit * nodes.length + node] = (people * weight) / total
    })
  })
  const known = new Map<number, readonly number[]>()
  function conditional(p: number): readonly number[] {
    const before = known.get(p)
    if (before !== undefined) return before
    const threshold = normalQuantile(p)
    const made =
      p <= 0 || p >= 1
        ? nodes.map(() => p)
        : nodes.map(({ place }) => normalDistribution((threshold - load * place) / rest))
    known.set(p, made)
    return made
  }
  return {
    weights,
    nodes: nodes.length,
    split(share) {
      const own = byUnit(share, units)
      const split = new Float64Array(weights.length)
      own.forEach((p, unit) => {
        split.set(conditional(p), unit * nodes.length)
      })
      return split
    },
  }
}
