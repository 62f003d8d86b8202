import type { Assumptions } from '../../domain/studies/assumptions'
import { bearsOnEstimate, endsEstimate } from '../funnel'
import type { ResolvedGroup } from '../resolveGroup'
import { populationWeights, type Universe } from '../universe'
import { bears, fillKept, jointLine } from './jointLine'
import { linksOf } from './links'
import { createHiddenFactor } from './overlap'
import { byUnit, createUnits, type Units } from './units'

/** Sums of people when lines are independent within a unit, but for what the assumptions tie together. */
export interface JointEstimator {
  readonly units: Units
  /** People per unit left after the first `count` lines. */
  leftIn(count: number): Float64Array
  /** People left after the first `count` lines; null when a line gives no estimate. */
  after(count: number): number | null
  /** People left at the end when only these lines apply. */
  through(lines: readonly number[]): number | null
  /** People left at the end in some base areas, or in all (`null`). */
  total(baseAreas: readonly number[] | null): number | null
  /** People of the base population who meet a line or an alternative on its own. */
  alone(share: Float64Array): number
}

function sum(values: Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}

/** True where no estimate can be given any more. */
function ended(applied: readonly ResolvedGroup[]): boolean {
  if (applied.some(endsEstimate)) return true
  // A study whose inclusions all stay uncounted has no estimate: everybody would pass.
  const asked = applied.filter(({ role }) => role === 'inclusion')
  return asked.length > 0 && !asked.some(bearsOnEstimate)
}

/** Splits units by the hidden factor, or leaves them whole where criteria do not overlap. */
function cellsOf(units: Units, correlation: number) {
  if (correlation > 0) return createHiddenFactor(units, correlation)
  return { weights: units.weights, nodes: 1, split: (share: Float64Array) => byUnit(share, units) }
}

/**
 * People left under the assumptions. Within each unit the shares of the lines multiply; strata add. A line tied to an
 * earlier one keeps what its link says; with overlap every unit is split by one hidden factor.
 */
export function createEstimator(
  lines: readonly ResolvedGroup[],
  universe: Universe,
  { overlap, associations }: Pick<Assumptions, 'overlap' | 'associations'>,
): JointEstimator {
  const units = createUnits(lines, universe)
  const cells = cellsOf(units, overlap.value)
  const oddsRatios = associations.map(({ value }) => value)
  const count = units.weights.length

  /** What each of some lines keeps of every cell; null for a line that says nothing. */
  function keptBy(chosen: readonly ResolvedGroup[]): readonly (Float64Array | null)[] {
    const links = linksOf(chosen, associations)
    const joint = chosen.map((line, index) => jointLine(line, links[index] ?? null, cells.split))
    return joint.map((line, index) => {
      if (!bears(line)) return null
      const kept = new Float64Array(cells.weights.length)
      fillKept(joint, index, oddsRatios, kept)
      return kept
    })
  }
  const apply = (left: Float64Array, kept: Float64Array | null) =>
    kept === null ? left : left.map((people, cell) => people * (kept[cell] ?? 0))

  const prefixes: Float64Array[] = [cells.weights]
  for (const kept of keptBy(lines)) prefixes.push(apply(prefixes.at(-1) ?? cells.weights, kept))

  function leftIn(applied: number): Float64Array {
    const left = prefixes[applied] ?? cells.weights
    if (cells.nodes === 1) return left
    const together = new Float64Array(count)
    left.forEach((people, cell) => {
      const unit = Math.floor(cell / cells.nodes)
      together[unit] = (together[unit] ?? 0) + people
    })
    return together
  }

  let byArea: Float64Array | null = null
  function areaTotals(): Float64Array {
    if (byArea !== null) return byArea
    const totals = new Float64Array(units.areaCount)
    const left = leftIn(lines.length)
    units.spread.unit.forEach((unit, entry) => {
      const area = units.spread.area[entry] ?? 0
      const here = (units.spread.people[entry] ?? 0) / (units.weights[unit] ?? 1)
      totals[area] = (totals[area] ?? 0) + here * (left[unit] ?? 0)
    })
    byArea = totals
    return totals
  }

  const strata = populationWeights(universe)
  return {
    units,
    leftIn,
    after: (applied) => (ended(lines.slice(0, applied)) ? null : sum(prefixes[applied] ?? cells.weights)),
    through(chosen) {
      const some = chosen.flatMap((index) => lines[index] ?? [])
      return ended(some) ? null : sum(keptBy(some).reduce(apply, cells.weights))
    },
    total(baseAreas) {
      if (ended(lines)) return null
      const totals = areaTotals()
      return baseAreas === null
        ? sum(totals)
        : baseAreas.reduce((people, area) => people + (totals[area] ?? 0), 0)
    },
    alone(share) {
      let total = 0
      strata.forEach((people, index) => {
        total += people * (share[index] ?? 0)
      })
      return total
    },
  }
}
