import type { JointEstimator } from '../joint/estimator'
import { byUnit, type Units } from '../joint/units'
import type { ResolvedGroup } from '../resolveGroup'
import { residentsByStratum, type Universe } from '../universe'

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
function peopleByShare(share: Float64Array, residents: Float64Array): ReadonlyMap<number, number> {
  const people = new Map<number, number>()
  share.forEach((value, stratum) => people.set(value, (people.get(value) ?? 0) + (residents[stratum] ?? 0)))
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

function chanceLine(line: ResolvedGroup, units: Units, residents: Float64Array): ChanceLine | null {
  const inclusion = line.role === 'inclusion'
  if (line.conditional !== null) {
    const share = new Float64Array(units.weights.length).fill(line.conditional.share)
    const all = [...share.keys()]
    return { inclusion, share, cells: [{ share: line.conditional.share, units: all, people: Infinity }] }
  }
  if (line.event === null || !line.event.hasEstimate) return null
  const share = byUnit(line.event.share, units)
  const fixed = isCounted(line) ? peopleByShare(line.event.share, residents) : null
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

/** Variance of the mixing in every unit after each line; entry 0 is the base population. */
function mixingAfterEach(
  lines: readonly (ChanceLine | null)[],
  weights: Float64Array,
  left: readonly Float64Array[],
): readonly Float64Array[] {
  const variances: Float64Array[] = [new Float64Array(weights.length)]
  lines.forEach((line, index) => {
    const earlier = variances[index] ?? weights
    const [before, after] = [left[index] ?? weights, left[index + 1] ?? weights]
    variances.push(
      line === null
        ? earlier
        : earlier.map((variance, unit) => {
            const [w, mean] = [weights[unit] ?? 0, before[unit] ?? 0]
            const kept = mean === 0 ? 0 : (after[unit] ?? 0) / mean
            const pairs = w > 1 ? (mean * (w - mean) - variance) / (w - 1) : 0
            return kept * kept * variance + kept * (1 - kept) * Math.max(0, pairs)
          }),
    )
  })
  return variances
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
  const residents = residentsByStratum(universe)
  const chances = lines.map((line) => chanceLine(line, units, residents))
  const leftAfter = Array.from({ length: lines.length + 1 }, (_, count) => estimator.leftIn(count))
  const mixed = mixingAfterEach(chances, units.weights, leftAfter)
  const none = new Float64Array(units.weights.length)
  const left = leftAfter[lines.length] ?? none
  return {
    after: (count) =>
      (mixed[count] ?? none).reduce((total, value) => total + value, 0) +
      placing(chances.slice(0, count), units.weights, leftAfter[count] ?? none, () => 1),
    inAreas(areas) {
      const wanted = new Set(areas)
      const inside = new Float64Array(units.weights.length)
      units.spread.unit.forEach((unit, entry) => {
        if (wanted.has(units.spread.area[entry] ?? -1))
          inside[unit] = (inside[unit] ?? 0) + (units.spread.people[entry] ?? 0)
      })
      const part = inside.map((people, unit) => people / (units.weights[unit] ?? 1))
      const within = (mixed[lines.length] ?? none).reduce(
        (total, value, unit) => total + value * (part[unit] ?? 0) ** 2,
        0,
      )
      const dealt = left.reduce(
        (total, people, unit) => total + people * (part[unit] ?? 0) * (1 - (part[unit] ?? 0)),
        0,
      )
      return within + dealt + placing(chances, units.weights, left, (unit) => part[unit] ?? 0)
    },
  }
}
