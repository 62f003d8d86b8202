import { gammaQuantile, gammaUpperQuantile } from '../special/gammaQuantile'
import { quadratureNodes } from '../special/gaussLegendre'
import { gammaKernel, gammaTails } from '../special/incompleteGamma'
import type { FreeOpening, Opening } from './opening'

/** One of the values that stand for a distribution, with its share. */
export interface WeightedValue {
  readonly value: number
  readonly weight: number
}

/** Probability that lies outside the values looked at. */
const negligible = 1e-15

interface Grid {
  /** Places where what is averaged has a kink. */
  readonly breaks: readonly number[]
  /** How finely what is averaged has to be followed; 1 for a slow function. */
  readonly fineness: number
}

/** Pieces between `from`, the breaks inside, and `to`. */
function pieces(from: number, to: number, breaks: readonly number[]): readonly (readonly [number, number])[] {
  const ends = [...breaks.filter((place) => place > from && place < to), to]
  return ends.map((end, index) => [index === 0 ? from : (ends[index - 1] ?? from), end])
}

/** Makes the weights add up to a share that is known exactly. */
function scaled(values: readonly WeightedValue[], share: number): readonly WeightedValue[] {
  const sum = values.reduce((all, { weight }) => all + weight, 0)
  return sum > 0 ? values.map(({ value, weight }) => ({ value, weight: (weight * share) / sum })) : values
}

/**
 * Values that stand for a gamma distribution (shape, scale 1) below `limit`: their weights add up to the share below it. Nodes lie
 * evenly in the logarithm, in which the density is smooth for every shape.
 */
export function gammaValues(
  shape: number,
  limit: number,
  { breaks, fineness }: Grid,
): readonly WeightedValue[] {
  const share = gammaTails(limit, shape).lower
  const top = Math.min(limit, gammaUpperQuantile(negligible, shape))
  const bottom = Math.max(gammaQuantile(negligible, shape), 1e-10 * top)
  if (share <= 0) return []
  if (bottom >= top) return [{ value: top, weight: share }]
  const spread = 1 / Math.sqrt(Math.max(shape, 1))
  const inner = pieces(bottom, top, breaks).flatMap(([from, to]) => {
    const range = Math.log(to / from)
    const panels = Math.ceil(range / (4 * spread)) + Math.ceil(fineness * ((to - from) / top))
    return quadratureNodes(Math.log(from), Math.log(to), panels).map(({ place, weight }) => {
      const value = Math.exp(place)
      return { value, weight: weight * gammaKernel(value, shape) }
    })
  })
  const below = gammaTails(bottom, shape).lower
  return [{ value: bottom, weight: below }, ...scaled(inner, share - below)]
}

/** Opening times before `until` with their probabilities, which add up to that of being open by then. */
export function openingTimes(opening: Opening, until: number, grid: Grid): readonly WeightedValue[] {
  switch (opening.type) {
    case 'fixed':
      return opening.at < until ? [{ value: opening.at, weight: 1 }] : []
    case 'uniform': {
      const { from, to } = opening
      if (from === to) return from < until ? [{ value: from, weight: 1 }] : []
      const end = Math.min(to, until)
      if (end <= from) return []
      const values = pieces(from, end, grid.breaks).flatMap(([left, right]) => {
        const panels = 1 + Math.ceil(grid.fineness * ((right - left) / until))
        return quadratureNodes(left, right, panels).map(({ place, weight }) => ({ value: place, weight }))
      })
      return scaled(values, (end - from) / (to - from))
    }
    case 'gamma': {
      const { shape, scale, shift = 0 } = opening
      if (until <= shift) return []
      const breaks = grid.breaks.map((time) => (time - shift) / scale)
      return gammaValues(shape, (until - shift) / scale, { ...grid, breaks }).map(({ value, weight }) => ({
        value: shift + scale * value,
        weight,
      }))
    }
    case 'held':
      return heldTimes(opening.until, opening.opening, until, grid)
  }
}

/** Those ready before the time that they wait for open together then. */
function heldTimes(
  heldUntil: number,
  opening: FreeOpening,
  until: number,
  grid: Grid,
): readonly WeightedValue[] {
  if (heldUntil >= until) return []
  const breaks = [...grid.breaks, heldUntil].sort((a, b) => a - b)
  const values = openingTimes(opening, until, { ...grid, breaks })
  const waiting = values.reduce((sum, { value, weight }) => (value <= heldUntil ? sum + weight : sum), 0)
  const later = values.filter(({ value }) => value > heldUntil)
  return waiting === 0 ? later : [{ value: heldUntil, weight: waiting }, ...later]
}
