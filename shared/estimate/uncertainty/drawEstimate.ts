import type { Random } from '../../statistics/random/createRandom'
import type { DrawModel } from './drawModel'
import { stratifiedProbabilities } from './latinHypercube'
import { quantileOf } from './distribution'
import type { Parameters } from './parameters'

/** Draws of the expected numbers, before chance. */
export interface EstimateDraws {
  readonly count: number
  /** Drawn value of each parameter. */
  readonly values: readonly Float64Array[]
  /** People left after each line; entry 0 is the base population. */
  readonly after: readonly Float64Array[]
  /** People left at the end by base area. */
  readonly byArea: readonly Float64Array[]
}

/** Draws every parameter by its own distribution, independent of the others, and works the estimate out for each draw. */
export function drawEstimate(
  model: DrawModel,
  parameters: Parameters,
  shape: { readonly lines: number; readonly areas: number },
  count: number,
  random: Random,
): EstimateDraws {
  const values = parameters.list.map(({ distribution }) =>
    stratifiedProbabilities(count, random).map((p) => quantileOf(distribution, p)),
  )
  const after = Array.from({ length: shape.lines + 1 }, () => new Float64Array(count))
  const byArea = Array.from({ length: shape.areas }, () => new Float64Array(count))
  const set = new Float64Array(values.length)
  const left = new Float64Array(shape.lines + 1)
  const areas = new Float64Array(shape.areas)
  for (let draw = 0; draw < count; draw += 1) {
    for (let place = 0; place < set.length; place += 1) set[place] = values[place]?.[draw] ?? 0
    model.evaluate(set, left, areas)
    for (let line = 0; line <= shape.lines; line += 1) {
      const target = after[line]
      if (target !== undefined) target[draw] = left[line] ?? 0
    }
    for (let area = 0; area < shape.areas; area += 1) {
      const target = byArea[area]
      if (target !== undefined) target[draw] = areas[area] ?? 0
    }
  }
  return { count, values, after, byArea }
}
