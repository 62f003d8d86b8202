import { betaQuantile } from '../../statistics/special/betaQuantile'
import { normalQuantile } from '../../statistics/special/normal'

/** How an uncertain value is spread. */
export type Distribution =
  /** A factor with mean 1; `sd` is that of its logarithm. */
  | { readonly kind: 'log-normal'; readonly sd: number }
  /** A stated value with its least and most; the value is the median. */
  | { readonly kind: 'triangular'; readonly lower: number; readonly value: number; readonly upper: number }
  /** The same on the scale of the logarithm: odds ratios. All above 0. */
  | {
      readonly kind: 'log-triangular'
      readonly lower: number
      readonly value: number
      readonly upper: number
    }
  /** The share behind `cases` of `people`: Beta(cases + ½, people - cases + ½) (Jeffreys), inside the stated limits. */
  | {
      readonly kind: 'beta'
      readonly cases: number
      readonly people: number
      readonly lower: number
      readonly upper: number
    }

/** Half of the mass on either side of the value, each side a triangle that rises towards it: the value is the median. */
function twoSided(lower: number, value: number, upper: number, p: number): number {
  return p < 0.5
    ? lower + (value - lower) * Math.sqrt(2 * p)
    : upper - (upper - value) * Math.sqrt(2 * (1 - p))
}

const gridSize = 256
const grids = new Map<string, Float64Array>()

/** Beta quantiles between 256 exact ones: a draw needs no more digits than that. */
function betaByGrid(cases: number, people: number, p: number): number {
  const key = `${String(cases)}/${String(people)}`
  let grid = grids.get(key)
  if (grid === undefined) {
    grid = Float64Array.from({ length: gridSize + 1 }, (_, index) => {
      const at = Math.min(1 - 1e-4, Math.max(1e-4, index / gridSize))
      return betaQuantile(at, cases + 0.5, people - cases + 0.5)
    })
    if (grids.size > 200) grids.clear()
    grids.set(key, grid)
  }
  const place = p * gridSize
  const left = Math.min(gridSize - 1, Math.floor(place))
  const from = grid[left] ?? 0
  return from + ((grid[left + 1] ?? from) - from) * (place - left)
}

/** The value below which a share `p`, above 0 and below 1, of the distribution lies. */
export function quantileOf(distribution: Distribution, p: number): number {
  switch (distribution.kind) {
    case 'log-normal': {
      const { sd } = distribution
      return sd === 0 ? 1 : Math.exp(sd * normalQuantile(p) - (sd * sd) / 2)
    }
    case 'triangular':
      return twoSided(distribution.lower, distribution.value, distribution.upper, p)
    case 'log-triangular':
      return Math.exp(
        twoSided(Math.log(distribution.lower), Math.log(distribution.value), Math.log(distribution.upper), p),
      )
    case 'beta':
      return Math.min(
        distribution.upper,
        Math.max(distribution.lower, betaByGrid(distribution.cases, distribution.people, p)),
      )
  }
}
