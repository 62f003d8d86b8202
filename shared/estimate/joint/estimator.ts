import type { Assumptions } from '../../domain/studies/assumptions'
import type { Atom } from '../atoms'
import { bearsOnEstimate, endsEstimate } from '../funnel'
import type { ResolvedGroup } from '../resolveGroup'
import { unionOfShares } from '../unionOfShares'
import type { Universe } from '../universe'
import { createJointPlan, type JointPlan, type Target } from './jointPlan'
import { createJointValues } from './jointValues'
import { keptOfRemaining, ratioOf } from './keptShare'
import { createHiddenFactor } from './overlap'
import { byUnit, createUnits, type Units } from './units'

/** Sums of people when conditions are independent within a unit, but for what they have in common and what is stated. */
export interface JointEstimator {
  readonly units: Units
  readonly plan: JointPlan
  /** People per unit left after the first `count` lines. */
  leftIn(count: number): Float64Array
  /** People left after the first `count` lines; null when a line gives no estimate. */
  after(count: number): number | null
  /** People left at the end when only these lines apply. */
  through(lines: readonly number[]): number | null
  /** People left after the first `count` lines, or at the end, in some base areas, or in all (`null`). */
  total(baseAreas: readonly number[] | null, count?: number): number | null
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

/** Splits units by the hidden factor, or leaves them whole where conditions do not overlap. */
function cellsOf(units: Units, correlation: number) {
  if (correlation > 0) return createHiddenFactor(units, correlation)
  return { weights: units.weights, nodes: 1, split: (share: Float64Array) => byUnit(share, units) }
}

/**
 * People left under the assumptions. Within each unit the shares of conditions multiply; strata add. Lines that have
 * conditions in common, or that an odds ratio ties, keep what they keep together; with overlap every unit is split by one
 * hidden factor, and conditions are independent within the parts.
 * @param known of the same lines and odds ratios, at whatever strength of overlap
 */
export function createEstimator(
  lines: readonly ResolvedGroup[],
  universe: Universe,
  { overlap, associations }: Pick<Assumptions, 'overlap' | 'associations'>,
  known?: Pick<JointEstimator, 'units' | 'plan'>,
): JointEstimator {
  const units = known?.units ?? createUnits(lines, universe)
  const plan = known?.plan ?? createJointPlan(lines, associations)
  const cells = cellsOf(units, overlap.value)
  const count = units.weights.length
  const split = new Map<Atom, Float64Array>()
  function shareOf(atom: Atom): Float64Array {
    const share = split.get(atom) ?? cells.split(atom.event.share)
    split.set(atom, share)
    return share
  }
  const values = createJointValues(plan, {
    ofVariables: plan.components.all.map(({ variables }) =>
      variables.map(({ atoms }) => unionOfShares(atoms.map(shareOf))),
    ),
    moves: () => false,
    oddsRatios: associations.map(({ value }) => value),
    oddsRatiosMove: false,
  })

  /** What of every cell is left after each of the lines. */
  function findPrefixes(): readonly Float64Array[] {
    const prefixes = [cells.weights]
    const groups = new Map<number, Float64Array>()
    lines.forEach((line, index) => {
      const left = prefixes.at(-1) ?? cells.weights
      const remaining = keptOfRemaining(line)
      const group = plan.groupOf(index)
      if (remaining !== null) prefixes.push(left.map((people) => people * remaining))
      else if (group === null) prefixes.push(left)
      else {
        const applied = [...lines.keys()].slice(0, index + 1)
        const now = values.of(plan.target(group, applied, () => true))
        const before = groups.get(group)
        groups.set(group, now)
        prefixes.push(
          left.map(
            (people, cell) =>
              people * ratioOf(now[cell] ?? 0, before === undefined ? 1 : (before[cell] ?? 0)),
          ),
        )
      }
    })
    return prefixes
  }
  const prefixes = findPrefixes()

  function leftThrough(chosen: readonly number[]): Float64Array {
    const left = cells.weights.slice()
    const groups = new Set(chosen.flatMap((line) => plan.groupOf(line) ?? []))
    const targets = [...groups].map((group): Target =>
      plan.target(group, chosen, (tie) => tie.lines.every((line) => chosen.includes(line))),
    )
    for (const target of targets) {
      const kept = values.of(target)
      for (let cell = 0; cell < left.length; cell += 1) left[cell] = (left[cell] ?? 0) * (kept[cell] ?? 0)
    }
    const remaining = chosen
      .flatMap((line) => lines[line] ?? [])
      .reduce((share, line) => share * (keptOfRemaining(line) ?? 1), 1)
    return remaining === 1 ? left : left.map((people) => people * remaining)
  }

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

  const byArea = new Map<number, Float64Array>()
  function areaTotals(applied: number): Float64Array {
    const before = byArea.get(applied)
    if (before !== undefined) return before
    const totals = new Float64Array(units.areaCount)
    const left = leftIn(applied)
    units.spread.unit.forEach((unit, entry) => {
      const area = units.spread.area[entry] ?? 0
      const here = (units.spread.people[entry] ?? 0) / (units.weights[unit] ?? 1)
      totals[area] = (totals[area] ?? 0) + here * (left[unit] ?? 0)
    })
    byArea.set(applied, totals)
    return totals
  }

  return {
    units,
    plan,
    leftIn,
    after: (applied) => (ended(lines.slice(0, applied)) ? null : sum(prefixes[applied] ?? cells.weights)),
    through(chosen) {
      const some = chosen.flatMap((index) => lines[index] ?? [])
      return ended(some) ? null : sum(leftThrough(chosen))
    },
    total(baseAreas, applied = lines.length) {
      if (ended(lines.slice(0, applied))) return null
      const totals = areaTotals(applied)
      return baseAreas === null
        ? sum(totals)
        : baseAreas.reduce((people, area) => people + (totals[area] ?? 0), 0)
    },
    alone(share) {
      let total = 0
      units.people.forEach((people, index) => {
        total += people * (share[index] ?? 0)
      })
      return total
    },
  }
}
