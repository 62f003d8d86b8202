import { residents } from '../population'
import type { JointEstimator } from '../joint/estimator'
import { byUnit } from '../joint/units'
import type { ResolvedGroup } from '../resolveGroup'
import type { Universe } from '../universe'

/**
 * Chance: how far the people who are there differ from the expected number, when the shares are known. Two parts. *Mixing*:
 * within a unit of w people, who meets one line is dealt out at random among those who meet the others (hypergeometric).
 * *Placing*: a published count fixes how many of its W people meet a line, not how many of those in the unit; a share that
 * is not a count of these very people fixes nothing.
 */
export interface Realisation {
  /** Variance of the people left after the first `count` lines. */
  after(count: number): number
  /** Variance of the people left at the end in some base areas. */
  inAreas(areas: readonly number[]): number
}

/** Units of one line with the same share: the people of one published cell as far as the sums can tell. */
interface Cell {
  readonly share: number
  readonly units: readonly number[]
  /** People the cell counts, also outside the base population; infinite when no count fixes it. */
  readonly people: number
}

interface ChanceLine {
  readonly inclusion: boolean
  readonly share: Float64Array
  readonly cells: readonly Cell[]
}

/** Residents of the whole country by the share that a line gives their stratum. */
function peopleByShare(share: Float64Array, universe: Universe): ReadonlyMap<number, number> {
  const people = new Map<number, number>()
  universe.places.forEach((place, placeIndex) => {
    universe.pieces.forEach((piece, pieceIndex) => {
      const value = share[placeIndex * universe.pieces.length + pieceIndex] ?? 0
      const here = residents(universe.strata, place, piece.band) * piece.weight
      people.set(value, (people.get(value) ?? 0) + here)
    })
  })
  return people
}

/** True when a published count of the date of the population fixes how many meet the line. */
function isCounted(line: ResolvedGroup): boolean {
  // Raking gives each age its share; the count fixes them only together.
  const spread = line.assumptions.includes('ages-from-national-table')
  return (
    !spread &&
    line.counted.length === 1 &&
    line.counted.every(
      ({ precisions, basis }) => basis !== 'stated' && precisions.every(({ counted }) => counted),
    )
  )
}

function chanceLine(line: ResolvedGroup, estimator: JointEstimator, universe: Universe): ChanceLine | null {
  const { units } = estimator
  const inclusion = line.role === 'inclusion'
  if (line.conditional !== null) {
    const share = new Float64Array(units.weights.length).fill(line.conditional.share)
    const all = [...share.keys()]
    return { inclusion, share, cells: [{ share: line.conditional.share, units: all, people: Infinity }] }
  }
  if (line.event === null || !line.event.hasEstimate) return null
  const share = byUnit(line.event.share, units)
  const fixed = isCounted(line) ? peopleByShare(line.event.share, universe) : null
  const byShare = new Map<number, number[]>()
  share.forEach((value, unit) => {
    const cell = byShare.get(value)
    if (cell === undefined) byShare.set(value, [unit])
    else cell.push(unit)
  })
  const cells = [...byShare].flatMap(([value, cell]): Cell[] =>
    value <= 0 || value >= 1
      ? []
      : [{ share: value, units: cell, people: fixed === null ? Infinity : (fixed.get(value) ?? Infinity) }],
  )
  return { inclusion, share, cells }
}

/** Variance of the mixing in every unit, and the lines that bear, after the first `count` lines. */
function mixing(
  lines: readonly (ChanceLine | null)[],
  estimator: JointEstimator,
  count: number,
): Float64Array {
  const { weights } = estimator.units
  const variance = new Float64Array(weights.length)
  for (let index = 0; index < count; index += 1) {
    const line = lines[index]
    if (line === null || line === undefined) continue
    const before = estimator.leftIn(index)
    const after = estimator.leftIn(index + 1)
    weights.forEach((w, unit) => {
      const mean = before[unit] ?? 0
      const kept = mean === 0 ? 0 : (after[unit] ?? 0) / mean
      const earlier = variance[unit] ?? 0
      const pairs = w > 1 ? (mean * (w - mean) - earlier) / (w - 1) : 0
      variance[unit] = kept * kept * earlier + kept * (1 - kept) * Math.max(0, pairs)
    })
  }
  return variance
}

/** Variance that the placing of each cell's people adds; `part` is the share of each unit that is asked for. */
function placing(
  lines: readonly (ChanceLine | null)[],
  weights: Float64Array,
  left: Float64Array,
  part: (unit: number) => number,
): number {
  let variance = 0
  for (const line of lines) {
    if (line === null) continue
    for (const { share, units, people } of line.cells) {
      const keptShare = line.inclusion ? share : 1 - share
      let squares = 0
      let sum = 0
      for (const unit of units) {
        const w = weights[unit] ?? 0
        if (w === 0 || keptShare <= 0) continue
        const slope = ((left[unit] ?? 0) / (w * keptShare)) * part(unit)
        squares += slope * slope * w
        sum += slope * w
      }
      variance +=
        share * (1 - share) * Math.max(0, squares - (people === Infinity ? 0 : (sum * sum) / people))
    }
  }
  return variance
}

export function createRealisation(
  lines: readonly ResolvedGroup[],
  estimator: JointEstimator,
  universe: Universe,
): Realisation {
  const { units } = estimator
  const chances = lines.map((line) => chanceLine(line, estimator, universe))
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
  const mixedAtEnd = mixing(chances, estimator, lines.length)
  return {
    after: (count) =>
      sum(mixing(chances, estimator, count)) +
      placing(chances.slice(0, count), units.weights, estimator.leftIn(count), () => 1),
    inAreas(areas) {
      const wanted = new Set(areas)
      const inside = new Float64Array(units.weights.length)
      units.spread.unit.forEach((unit, entry) => {
        if (wanted.has(units.spread.area[entry] ?? -1))
          inside[unit] = (inside[unit] ?? 0) + (units.spread.people[entry] ?? 0)
      })
      const part = inside.map((people, unit) => people / (units.weights[unit] ?? 1))
      const left = estimator.leftIn(lines.length)
      const mixed = mixedAtEnd.reduce((total, value, unit) => total + value * (part[unit] ?? 0) ** 2, 0)
      const dealt = left.reduce(
        (total, people, unit) => total + people * (part[unit] ?? 0) * (1 - (part[unit] ?? 0)),
        0,
      )
      return mixed + dealt + placing(chances, units.weights, left, (unit) => part[unit] ?? 0)
    },
  }
}
