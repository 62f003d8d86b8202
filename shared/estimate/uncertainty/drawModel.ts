import type { Assumptions } from '../../domain/studies/assumptions'
import type { JointEstimator } from '../joint/estimator'
import { createJointValues } from '../joint/jointValues'
import { keptBy, keptOfRemaining, ratioOf } from '../joint/keptShare'
import type { ResolvedGroup } from '../resolveGroup'
import { statedSubject } from '../statedSubject'
import { createDrawnShares } from './drawnShares'
import type { OverlapGrid } from './overlapGrids'
import type { Parameters } from './parameters'

/** The estimate as a function of the uncertain values. */
export interface DrawModel {
  /**
   * People left after each line (entry 0 is the base population) for one set of values, in the order of the parameters.
   * With `areas`, fills in the people left at the end by base area.
   */
  evaluate(values: ArrayLike<number>, left: Float64Array, areas: Float64Array | null): void
}

/** What a line keeps of every unit. */
type DrawnStep =
  | { readonly kind: 'nothing' }
  /** A share of those who remain: the value of a parameter where it has one. */
  | {
      readonly kind: 'remaining'
      readonly kept: number
      readonly parameter: number | null
      readonly role: ResolvedGroup['role']
    }
  /** `now` is left of its group of lines, of what was left before it; everybody where that is null. */
  | {
      readonly kind: 'group'
      readonly now: Float64Array
      readonly before: Float64Array | null
      /** True when the line hangs together with no other. */
      readonly alone: boolean
    }

/** How overlap changes what independence leaves, after some lines in a unit. */
function ratioAt(
  overlaps: readonly OverlapGrid[],
  correlation: number,
): (applied: number, unit: number) => number {
  const [first] = overlaps
  if (first === undefined) return () => 1
  const above = Math.max(
    1,
    overlaps.findIndex((grid) => grid.correlation >= correlation),
  )
  const [low, high] = [overlaps[above - 1] ?? first, overlaps[above] ?? first]
  const span = high.correlation - low.correlation
  const share = span <= 0 ? 0 : Math.min(1, Math.max(0, (correlation - low.correlation) / span))
  return (applied, unit) =>
    (low.ratio[applied]?.[unit] ?? 1) * (1 - share) + (high.ratio[applied]?.[unit] ?? 1) * share
}

/** A model of lines; `overlaps` is in ascending order of correlation and empty where criteria do not overlap. */
export function createDrawModel(
  lines: readonly ResolvedGroup[],
  estimator: JointEstimator,
  parameters: Parameters,
  { associations }: Pick<Assumptions, 'associations'>,
  overlaps: readonly OverlapGrid[],
): DrawModel {
  const { units, plan } = estimator
  const shares = createDrawnShares(parameters, estimator)
  const oddsRatios = associations.map(({ value }) => value)
  const oddsPlaces = associations.map(({ between }) => parameters.find('association', between.join('/')))
  const joint = createJointValues(plan, { ...shares, oddsRatios, oddsRatiosMove: true })
  const overlapPlace = parameters.find('overlap', 'overlap')

  function findSteps(): readonly DrawnStep[] {
    const groups = new Map<number, Float64Array>()
    return lines.map((line, index): DrawnStep => {
      const kept = keptOfRemaining(line)
      if (kept !== null) {
        const [only] = line.group.anyOf
        const parameter = parameters.find('stated', statedSubject(line.group.id, only?.id ?? ''))
        return { kind: 'remaining', kept, parameter, role: line.role }
      }
      const group = plan.groupOf(index)
      if (group === null) return { kind: 'nothing' }
      const now = joint.of(
        plan.target(
          group,
          lines.flatMap((_, at) => (at <= index ? [at] : [])),
          () => true,
        ),
      )
      const before = groups.get(group) ?? null
      groups.set(group, now)
      const alone = lines.every((_, at) => at === index || plan.groupOf(at) !== group)
      return { kind: 'group', now, before, alone }
    })
  }
  const steps = findSteps()

  const size = units.weights.length
  const everybody = units.weights.reduce((sum, value) => sum + value, 0)
  const people = new Float64Array(size)
  const most = new Float64Array(size)
  let current: ArrayLike<number> = []
  const valueAt = (place: number) => current[place] ?? NaN

  function apply(step: DrawnStep): void {
    if (step.kind === 'remaining') {
      const drawn = step.parameter === null ? null : valueAt(step.parameter)
      const kept = drawn === null ? step.kept : keptBy(step.role, drawn)
      for (let unit = 0; unit < size; unit += 1) people[unit] = (people[unit] ?? 0) * kept
    } else if (step.kind === 'group') {
      const { now, before } = step
      if (before === null)
        for (let unit = 0; unit < size; unit += 1) people[unit] = (people[unit] ?? 0) * (now[unit] ?? 0)
      else
        for (let unit = 0; unit < size; unit += 1)
          people[unit] = (people[unit] ?? 0) * ratioOf(now[unit] ?? 0, before[unit] ?? 0)
    }
  }

  /** However much criteria overlap, no more are left than any one of them keeps. */
  function limit(step: DrawnStep): void {
    if (step.kind !== 'group' || !step.alone) return
    for (let unit = 0; unit < size; unit += 1)
      most[unit] = Math.min(most[unit] ?? 0, (units.weights[unit] ?? 0) * (step.now[unit] ?? 0))
  }

  return {
    evaluate(values, left, areas) {
      current = values
      oddsPlaces.forEach((place, index) => {
        if (place !== null) oddsRatios[index] = valueAt(place)
      })
      shares.redraw(valueAt)
      joint.refresh()
      const ratio = overlapPlace === null ? null : ratioAt(overlaps, valueAt(overlapPlace))
      people.set(units.weights)
      most.set(units.weights)
      left[0] = everybody
      steps.forEach((step, index) => {
        if (step.kind === 'nothing') {
          left[index + 1] = left[index] ?? 0
          return
        }
        apply(step)
        let sum = 0
        if (ratio === null) for (let unit = 0; unit < size; unit += 1) sum += people[unit] ?? 0
        else {
          limit(step)
          for (let unit = 0; unit < size; unit += 1)
            sum += Math.min(most[unit] ?? 0, (people[unit] ?? 0) * ratio(index + 1, unit))
        }
        left[index + 1] = sum
      })
      if (areas === null) return
      areas.fill(0)
      const { spread, weights } = units
      for (let entry = 0; entry < spread.unit.length; entry += 1) {
        const unit = spread.unit[entry] ?? 0
        const area = spread.area[entry] ?? 0
        const own = people[unit] ?? 0
        const remaining = ratio === null ? own : Math.min(most[unit] ?? 0, own * ratio(steps.length, unit))
        areas[area] = (areas[area] ?? 0) + ((spread.people[entry] ?? 0) / (weights[unit] ?? 1)) * remaining
      }
    },
  }
}
