import type { Assumptions } from '../../domain/studies/assumptions'
import type { Protocol } from '../../domain/studies/protocol'
import { createRandom, type Random } from '../../statistics/random/createRandom'
import type { JointEstimator } from '../joint/estimator'
import type { ResolvedGroup } from '../resolveGroup'
import type { Draws, Influence, Interval80 } from '../result'
import type { Universe } from '../universe'
import { factorOf, type AlonePart } from './alonePart'
import { drawEstimate } from './drawEstimate'
import { createDrawModel } from './drawModel'
import { overlapGrids } from './overlapGrids'
import { influencesOf } from './influences'
import { collectParameters, type Parameters } from './parameters'
import { createRealisation } from './realisation'
import { interval80, realise } from './realise'

/** How many draws; a preview serves while a person edits. */
export const drawCounts = { preview: 400, refined: 10_000 } as const

/** Every estimate is drawn from this seed, so that equal input gives equal numbers and variants differ by what they say. */
export const drawSeed = 20_240_101

/** Areas are many and shown in classes: they take the first of the draws. */
const drawsOfAreas = 2000

interface Limits {
  readonly lower: number
  readonly upper: number
}

/** The 80 % intervals of an estimate. Every method gives null where there is no estimate. */
export interface Uncertainty {
  readonly draws: Draws
  readonly parameters: Parameters
  /** Draws of the parameter at a place. */
  values(place: number): Float64Array
  after(count: number, bounds: Limits): Interval80 | null
  inAreas(areas: readonly number[], bounds: Limits): Interval80 | null
  /** Of `people` who meet a line on its own; null where nothing is known of what bears on it. */
  alone(parts: readonly AlonePart[], people: number, bounds: Limits): Interval80 | null
  /** Draws of the people left at the end, with chance. */
  atEnd(): Float64Array
  influences(): readonly Influence[]
  random: Random
}

export function createUncertainty(input: {
  readonly lines: readonly ResolvedGroup[]
  readonly universe: Universe
  readonly estimator: JointEstimator
  readonly protocol: Protocol
  readonly assumptions: Assumptions
  readonly detail: Draws['detail']
}): Uncertainty {
  const { lines, universe, estimator, protocol, assumptions, detail } = input
  const count = drawCounts[detail]
  const parameters = collectParameters(lines, protocol, assumptions)
  const model = createDrawModel(
    lines,
    estimator,
    parameters,
    assumptions,
    overlapGrids(lines, universe, assumptions, detail),
  )
  const shape = { lines: lines.length, areas: estimator.units.areaCount }
  const drawn = drawEstimate(model, parameters, shape, count, createRandom(drawSeed))
  const realisation = createRealisation(lines, estimator, universe)
  const random = createRandom(drawSeed + 1)
  // Nobody knows how many there are at ages without figures: from there on there is no interval.
  const firstUncovered = lines.findIndex(({ assumptions: keys }) => keys.includes('uncovered-ages-left-out'))
  const hasInterval = (applied: number) => firstUncovered < 0 || applied <= firstUncovered
  let end: Float64Array | null = null

  function atEnd(): Float64Array {
    end ??= realise(
      drawn.after[lines.length] ?? new Float64Array(count),
      estimator.total(null) ?? 0,
      realisation.after(lines.length),
      random,
    )
    return end
  }

  return {
    draws: { count, seed: drawSeed, detail },
    parameters,
    random,
    values: (place) => drawn.values[place] ?? new Float64Array(count),
    after(applied, bounds) {
      const expected = estimator.after(applied)
      const draws = drawn.after[applied]
      if (expected === null || draws === undefined || !hasInterval(applied)) return null
      if (applied === lines.length) return interval80(atEnd(), bounds)
      return interval80(realise(draws, expected, realisation.after(applied), random), bounds)
    },
    inAreas(areas, bounds) {
      const expected = estimator.total(areas)
      if (expected === null || !hasInterval(lines.length)) return null
      const draws = new Float64Array(Math.min(count, drawsOfAreas))
      for (const area of areas) {
        const own = drawn.byArea[area]
        if (own !== undefined)
          for (let draw = 0; draw < draws.length; draw += 1)
            draws[draw] = (draws[draw] ?? 0) + (own[draw] ?? 0)
      }
      return interval80(realise(draws, expected, realisation.inAreas(areas), random), bounds)
    },
    alone(parts, people, bounds) {
      const sum = parts.reduce((total, part) => total + part.people, 0)
      if (sum === 0) return null
      const factors = parts.map((part) => ({
        share: part.people / sum,
        at: factorOf(part, parameters, drawn),
      }))
      const draws = Float64Array.from({ length: count }, (_, draw) =>
        factors.reduce((total, { share, at }) => total + share * at(draw), 0),
      )
      return interval80(
        draws.map((factor) => factor * people),
        bounds,
      )
    },
    atEnd,
    influences() {
      const expected = estimator.total(null)
      if (expected === null || detail === 'preview') return []
      const left = new Float64Array(lines.length + 1)
      const available = parameters.list.flatMap(({ kind }, place) => (kind === 'availability' ? [place] : []))
      const endAt = (values: readonly number[]) => {
        model.evaluate(values, left, null)
        return available.reduce((people, place) => people * (values[place] ?? 1), left[lines.length] ?? 0)
      }
      return influencesOf(parameters, endAt, { expected, variance: realisation.after(lines.length) })
    },
  }
}
