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
import { createEffectsOfCells } from './cellEffects'
import { cellNoise } from './cellNoise'
import { createChance } from './chanceVariance'
import { interval80, realise } from './realise'
import { createStrataChain } from './strataChain'
import { tableCorrections } from './tableCorrections'
import { withCellNoise } from './withCellNoise'

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
    overlapGrids(lines, estimator, universe, assumptions, detail),
  )
  const shape = { lines: lines.length, areas: estimator.units.areaCount }
  const drawn = drawEstimate(model, parameters, shape, count, createRandom(drawSeed))
  const chain = createStrataChain(lines, estimator, universe)
  const chance = createChance(lines, chain, universe)
  const cells = createEffectsOfCells(lines, chain, tableCorrections(lines, chain, model, parameters))
  const everywhere = universe.strata.baseAreas.map((_, index) => index)
  const random = createRandom(drawSeed + 1)
  // Nobody knows how many there are at ages without figures: from there on there is no interval.
  const firstUncovered = lines.findIndex(({ assumptions: keys }) => keys.includes('uncovered-ages-left-out'))
  const hasInterval = (applied: number) => firstUncovered < 0 || applied <= firstUncovered
  let end: Float64Array | null = null

  /** Draws with what the cells leave open, and chance. */
  function peopleOf(
    draws: Float64Array,
    expected: number,
    applied: number,
    areas: readonly number[] = everywhere,
  ): Float64Array {
    const variance = chance.variance(applied, areas)
    const noise = cellNoise(cells.onLeft(applied, areas), variance)
    const moved = withCellNoise(draws, expected, noise, random)
    return expected > 0
      ? realise(moved, expected, variance, random)
      : realise(moved, 1, noise === null ? 0 : 1 - Math.min(1, noise.most), random)
  }

  function atEnd(): Float64Array {
    const draws = drawn.after[lines.length] ?? new Float64Array(count)
    end ??= peopleOf(draws, estimator.total(null) ?? 0, lines.length)
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
      return interval80(peopleOf(draws, expected, applied), bounds)
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
      return interval80(peopleOf(draws, expected, lines.length, areas), bounds)
    },
    alone(parts, people, bounds) {
      const sum = parts.reduce((total, part) => total + part.people, 0)
      const noise = cellNoise(cells.onAlone(parts), 0)
      if (sum === 0 && noise === null) return null
      const factors = parts.map((part) => ({
        share: sum === 0 ? 0 : part.people / sum,
        at: factorOf(part, parameters, drawn),
      }))
      const draws = Float64Array.from({ length: count }, (_, draw) =>
        factors.reduce((total, { share, at }) => total + share * at(draw), 0),
      )
      const moved = draws.map((factor) => factor * people)
      return interval80(withCellNoise(moved, people, noise, random), bounds)
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
      return influencesOf(parameters, endAt, {
        expected,
        variance: chance.variance(lines.length, everywhere),
      })
    },
  }
}
