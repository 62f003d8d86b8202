import type { CellTie } from '../cellTies'
import type { Measurement } from '../cellPrecision'
import type { PublishedCell, ZeroCell } from '../publishedCells'
import type { CellEffects } from './cellEffects'
import { zeroLevel } from './zeroLevel'

/** A cell that weighs so much in a result that it is drawn on its own. */
export interface SingleCell {
  /** People of the result per unit of the number that the cell prints. */
  readonly effect: number
  readonly measurement: Measurement
}

/** Cells of one table that show nobody. */
export interface ZeroCells {
  /** Quantiles of the people in each, on average. */
  readonly level: Float64Array
  /** As many cells alike as spread a sum as these do. */
  readonly cells: number
  /** Most people in each; infinite where nothing limits them. */
  readonly most: number
  readonly effect: number
}

/** What the cells together leave open about a result, in people of the result. */
export interface CellNoise {
  readonly mean: number
  readonly singles: readonly SingleCell[]
  /** Standard deviation of all that is not drawn on its own. */
  readonly deviation: number
  readonly zeros: readonly ZeroCells[]
  /** Most people of the result that one more person of a cell stands for. */
  readonly most: number
}

/** So many cells are drawn on their own at most, and only those with so much of the variance: many add up to a normal. */
const mostSingles = 6
const leastPart = 0.03

/** Cells that add less than this part to the variance of chance leave the interval as it is. */
const negligible = 1e-4

interface Part {
  readonly effect: number
  readonly cell: PublishedCell
  readonly variance: number
}

/** What tied cells leave open: each less its part of the sum, and the sum as far as the total leaves it open. */
function tiedParts(tie: CellTie, cells: readonly PublishedCell[], effects: CellEffects) {
  const common =
    cells.reduce((sum, cell) => sum + (effects.get(cell) ?? 0) * cell.measurement.variance, 0) / tie.variance
  const scale = Math.sqrt(tie.inflation)
  const parts = cells.map((cell): Part => {
    const effect = scale * ((effects.get(cell) ?? 0) - common)
    return { cell, effect, variance: effect ** 2 * cell.measurement.variance }
  })
  const known = cells.reduce((sum, cell) => sum + cell.measurement.variance, 0)
  return {
    parts,
    mean:
      cells.reduce((sum, cell) => sum + (effects.get(cell) ?? 0) * cell.measurement.mean, 0) +
      common * tie.shift,
    // Cells outside the result stand with the common part alone.
    variance: common ** 2 * (tie.ofSum + tie.inflation * Math.max(0, tie.variance - known)),
  }
}

const levels = new WeakMap<readonly ZeroCell[], Float64Array>()

function levelOf(cells: readonly ZeroCell[]): Float64Array {
  const known = levels.get(cells) ?? zeroLevel(cells)
  levels.set(cells, known)
  return known
}

function zerosOf(effects: CellEffects): readonly ZeroCells[] {
  const byTable = new Map<
    readonly ZeroCell[],
    { sum: number; squares: number; most: number; count: number }
  >()
  for (const [{ zero }, effect] of effects) {
    if (zero === null) continue
    const together = byTable.get(zero.ofTable) ?? { sum: 0, squares: 0, most: 0, count: 0 }
    together.sum += effect
    together.squares += effect ** 2
    together.most += zero.own.counted ? zero.own.most : Infinity
    together.count += 1
    byTable.set(zero.ofTable, together)
  }
  return [...byTable].flatMap(([ofTable, { sum, squares, most, count }]) =>
    sum === 0
      ? []
      : [
          {
            level: levelOf(ofTable),
            cells: sum ** 2 / squares,
            most: most / count,
            effect: squares / sum,
          },
        ],
  )
}

/**
 * Sums up what cells leave open about a result; null where that is nothing to speak of. `chance` is the variance that comes on
 * top of it in any case.
 */
export function cellNoise(effects: CellEffects, chance: number): CellNoise | null {
  if (effects.size === 0) return null
  const parts: Part[] = []
  const tied = new Map<CellTie, PublishedCell[]>()
  let mean = 0
  let variance = 0
  let most = 0
  for (const [cell, effect] of effects) {
    most = Math.max(most, effect)
    variance += effect ** 2 * cell.measurement.chance
    if (cell.zero !== null) continue
    if (cell.tie !== null) {
      const group = tied.get(cell.tie)
      if (group === undefined) tied.set(cell.tie, [cell])
      else group.push(cell)
      continue
    }
    mean += effect * cell.measurement.mean
    parts.push({ cell, effect, variance: effect ** 2 * cell.measurement.variance })
  }
  for (const [tie, cells] of tied) {
    const group = tiedParts(tie, cells, effects)
    mean += group.mean
    variance += group.variance
    parts.push(...group.parts)
  }
  const all = parts.reduce((sum, part) => sum + part.variance, variance + chance)
  const zeros = zerosOf(effects)
  if (zeros.length === 0 && all - chance + mean ** 2 < negligible * chance) return null
  parts.sort((a, b) => b.variance - a.variance)
  const singles = parts
    .slice(0, mostSingles)
    .filter((part) => part.variance > 0 && part.variance >= leastPart * all)
  for (const part of parts.slice(singles.length)) variance += part.variance
  return {
    mean,
    singles: singles.map(({ effect, cell: { measurement } }) => ({ effect, measurement })),
    deviation: Math.sqrt(variance),
    zeros,
    most,
  }
}
