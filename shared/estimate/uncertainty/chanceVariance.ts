import type { ResolvedGroup } from '../resolveGroup'
import { residentsByStratum, type Universe } from '../universe'
import type { StrataChain } from './strataChain'

/**
 * Chance: how far the people who are there differ from the expected number, when the shares are known. Everyone is left or
 * not, independently of others, but for what is counted: a published cell of these very people fixes how many of them meet
 * its line, which takes away the part of the variance that follows their number (the regression on it).
 */
export interface Chance {
  /** Variance of the people left after the first `count` lines in some base areas. */
  variance(count: number, areas: readonly number[]): number
}

/** A line whose number published cells fix. Arrays by stratum of the base population. */
interface FixedLine {
  /** The cell that fixes the number; -1 where none does. */
  readonly cellOf: Int32Array
  /** Binomial variance of the people who meet the line. */
  readonly own: Float64Array
  /** The same for all people of each cell, also of those outside the base population. */
  readonly ofCells: Float64Array
}

/** The cells that fix how many meet a line; null where they do so only together with others. */
function fixedLine(
  line: ResolvedGroup,
  { strata, weights }: StrataChain,
  residents: Float64Array,
): FixedLine | null {
  const [alternative, ...others] = line.counted
  const [surface, ...more] = alternative?.surfaces ?? []
  if (surface === undefined || others.length > 0 || more.length > 0 || line.conditional !== null) return null
  const { share, cellOf, cells } = surface
  if (!cells.some((cell) => cell?.counted === true)) return null
  const binomial = (people: number, stratum: number) => {
    const p = share[stratum] ?? 0
    return people * p * (1 - p)
  }
  const ofCells = new Float64Array(cells.length)
  cellOf.forEach((cell, stratum) => {
    if (cell >= 0) ofCells[cell] = (ofCells[cell] ?? 0) + binomial(residents[stratum] ?? 0, stratum)
  })
  return {
    ofCells,
    own: Float64Array.from(strata, (stratum, index) => binomial(weights[index] ?? 0, stratum)),
    cellOf: strata.map((stratum) => {
      const cell = cellOf[stratum] ?? -1
      return cells[cell]?.counted === true ? cell : -1
    }),
  }
}

export function createChance(
  lines: readonly ResolvedGroup[],
  chain: StrataChain,
  universe: Universe,
): Chance {
  const { weights, inArea } = chain
  const residents = residentsByStratum(universe)
  const fixed = lines.map((line) => fixedLine(line, chain, residents))
  return {
    variance(count, areas) {
      const left = chain.left(count)
      let variance = 0
      for (const area of areas)
        for (const index of inArea[area] ?? []) {
          const share = left[index] ?? 0
          variance += (weights[index] ?? 0) * share * (1 - share)
        }
      chain.slopes(count).forEach((slope, line) => {
        const known = fixed[line] ?? null
        if (slope === null || known === null) return
        const { cellOf, own, ofCells } = known
        const following = new Float64Array(ofCells.length)
        for (const area of areas)
          for (const index of inArea[area] ?? []) {
            const cell = cellOf[index] ?? -1
            if (cell >= 0) following[cell] = (following[cell] ?? 0) + (slope[index] ?? 0) * (own[index] ?? 0)
          }
        following.forEach((value, cell) => {
          const all = ofCells[cell] ?? 0
          if (all > 0) variance -= (value * value) / all
        })
      })
      return Math.max(0, variance)
    },
  }
}
