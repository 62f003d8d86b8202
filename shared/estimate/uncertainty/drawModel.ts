import type { Assumptions } from '../../domain/studies/assumptions'
import type { JointEstimator } from '../joint/estimator'
import { bears, fillKept, jointLine, type JointLine } from '../joint/jointLine'
import { linksOf } from '../joint/links'
import { byUnit } from '../joint/units'
import type { ResolvedGroup } from '../resolveGroup'
import type { OverlapGrid } from './overlapGrids'
import type { Parameters } from './parameters'
import { tableMultiplier } from './tableMultiplier'

/** The estimate as a function of the uncertain values. */
export interface DrawModel {
  /**
   * People left after each line (entry 0 is the base population) for one set of values, in the order of the parameters.
   * With `areas`, fills in the people left at the end by base area.
   */
  evaluate(values: ArrayLike<number>, left: Float64Array, areas: Float64Array | null): void
}

/** One alternative of a line: its share of each unit, and the factors that bear on it. */
interface DrawnAlternative {
  readonly share: Float64Array
  /** A stated share replaces the share altogether. */
  readonly stated: number | null
  /** What drawn values make of its tables; null where no value bears on them. */
  readonly multiplier: ((valueAt: (place: number) => number) => number) | null
}

interface DrawnLine extends JointLine {
  readonly share: Float64Array | null
  conditional: number | null
  readonly alternatives: readonly DrawnAlternative[]
  readonly statedConditional: number | null
}

function drawnLine(
  line: ResolvedGroup,
  joint: JointLine,
  parameters: Parameters,
  estimator: JointEstimator,
): DrawnLine {
  const alternatives = line.counted.flatMap((alternative): DrawnAlternative[] => {
    if (alternative.event === null || !alternative.event.hasEstimate) return []
    const { precisions } = alternative
    const isMoved = precisions.some(({ table }) => parameters.ofTable(table).length > 0)
    return [
      {
        share: byUnit(alternative.event.share, estimator.units),
        stated: parameters.find('stated', `${line.group.id}/${alternative.id}`),
        multiplier: isMoved ? tableMultiplier(precisions, parameters) : null,
      },
    ]
  })
  return {
    ...joint,
    share: joint.share === null ? null : joint.share.slice(),
    alternatives,
    statedConditional: joint.conditional === null ? null : (alternatives[0]?.stated ?? null),
  }
}

/** Whether any value can move the line. */
function moves({ alternatives }: DrawnLine): boolean {
  return alternatives.some(({ stated, multiplier }) => stated !== null || multiplier !== null)
}

/** A model of lines; `overlaps` is in ascending order of correlation and empty where criteria do not overlap. */
export function createDrawModel(
  lines: readonly ResolvedGroup[],
  estimator: JointEstimator,
  parameters: Parameters,
  { associations }: Pick<Assumptions, 'associations'>,
  overlaps: readonly OverlapGrid[],
): DrawModel {
  const { units } = estimator
  const links = linksOf(lines, associations)
  const drawn = lines.map((line, index) =>
    drawnLine(
      line,
      jointLine(line, links[index] ?? null, (share) => byUnit(share, units)),
      parameters,
      estimator,
    ),
  )
  const oddsRatios = associations.map(({ value }) => value)
  const oddsPlaces = associations.map(({ between }) => parameters.find('association', between.join('/')))
  const overlapPlace = parameters.find('overlap', 'overlap')
  const size = units.weights.length
  const kept = new Float64Array(size)
  const people = new Float64Array(size)
  const most = new Float64Array(size)
  let current: ArrayLike<number> = []
  const valueAt = (place: number) => current[place] ?? NaN

  function redraw(line: DrawnLine): void {
    if (line.statedConditional !== null) line.conditional = valueAt(line.statedConditional)
    const { share, alternatives } = line
    if (share === null) return
    share.fill(1)
    for (const alternative of alternatives) {
      const { stated, multiplier } = alternative
      const factor = multiplier === null ? 1 : multiplier(valueAt)
      const replaced = stated === null ? null : valueAt(stated)
      for (let unit = 0; unit < size; unit += 1) {
        const met = replaced ?? Math.min(1, (alternative.share[unit] ?? 0) * factor)
        share[unit] = (share[unit] ?? 1) * (1 - met)
      }
    }
    for (let unit = 0; unit < size; unit += 1) share[unit] = 1 - (share[unit] ?? 0)
  }
  const moving = drawn.map(moves)

  function ratioAt(correlation: number): (applied: number, unit: number) => number {
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

  return {
    evaluate(values, left, areas) {
      current = values
      oddsPlaces.forEach((place, index) => {
        if (place !== null) oddsRatios[index] = valueAt(place)
      })
      const ratio = overlapPlace === null ? null : ratioAt(valueAt(overlapPlace))
      people.set(units.weights)
      most.set(units.weights)
      left[0] = units.weights.reduce((sum, value) => sum + value, 0)
      drawn.forEach((line, index) => {
        if (!bears(line)) {
          left[index + 1] = left[index] ?? 0
          return
        }
        if (moving[index] === true) redraw(line)
        fillKept(drawn, index, oddsRatios, kept)
        let sum = 0
        for (let unit = 0; unit < size; unit += 1) {
          const remaining = (people[unit] ?? 0) * (kept[unit] ?? 0)
          people[unit] = remaining
          if (ratio === null) sum += remaining
          else {
            // However much criteria overlap, no more are left than any one of them keeps.
            const limit = Math.min(
              most[unit] ?? 0,
              (units.weights[unit] ?? 0) * (line.link === null ? (kept[unit] ?? 0) : 1),
            )
            most[unit] = limit
            sum += Math.min(limit, remaining * ratio(index + 1, unit))
          }
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
        const remaining = ratio === null ? own : Math.min(most[unit] ?? 0, own * ratio(drawn.length, unit))
        areas[area] = (areas[area] ?? 0) + ((spread.people[entry] ?? 0) / (weights[unit] ?? 1)) * remaining
      }
    },
  }
}
