import type { Influence } from '../result'
import { quantileOf } from './distribution'
import type { Parameters } from './parameters'

/**
 * What moves the number at the end: each parameter alone at its P10 and P90, the others where the estimate has them.
 * `narrowing` is by how much the logarithm of the number would spread less if the parameter were known (first order, the
 * parameters being independent): the part of its square in the sum, carried to the width.
 */
export function influencesOf(
  parameters: Parameters,
  endAt: (values: readonly number[]) => number,
  chance: { readonly expected: number; readonly variance: number },
): readonly Influence[] {
  const central = parameters.list.map(({ value }) => value)
  const found = parameters.list.map((parameter, place) => {
    const at = (value: number) => endAt(central.map((own, index) => (index === place ? value : own)))
    const judged = parameter.judged ?? parameter.distribution
    const low = quantileOf(judged, 0.1)
    const high = quantileOf(judged, 0.9)
    const { kind, subject, steps, value } = parameter
    return { kind, subject, steps, value, low, high, atLow: at(low), atHigh: at(high) }
  })
  // P10 to P90 of a normal distribution is 2.563 standard deviations wide.
  const ofChance = (2.563 * Math.sqrt(chance.variance)) ** 2
  const squares = found.map(({ atLow, atHigh }) => (atHigh - atLow) ** 2)
  const total = squares.reduce((sum, square) => sum + square, ofChance)
  return found
    .map((influence, index) => ({
      ...influence,
      narrowing: total === 0 ? 0 : 1 - Math.sqrt(Math.max(0, 1 - (squares[index] ?? 0) / total)),
    }))
    .filter(({ atLow, atHigh }) => atLow !== atHigh)
    .sort((a, b) => Math.abs(b.atHigh - b.atLow) - Math.abs(a.atHigh - a.atLow))
}
