import { simulateRecruitment } from '../statistics/recruitment/simulation/simulateRecruitment'
import type { SimulationResult } from '../statistics/recruitment/simulation/tally'
import type { CommonFactors } from './commonFactors'
import { timeLevels, type Evaluation, type EvaluationWish, type Steps } from './evaluation'
import { latticeCount } from './latticeLevels'
import { learntFactors } from './learntFactors'
import type { ForecastModel } from './model'
import { quantileOfSample, sampleOf, shareUntil, sliceLevels } from './samples'
import { recruitmentPlanAt } from './siteAt'

/** Replicates for each factor that the shared errors are followed at, where there are enough of them. */
const replicatesForEach = 100

/** Most factors that are followed. */
const mostFactors = 40

function* simulateAt(
  model: ForecastModel,
  factor: CommonFactors,
  wish: EvaluationWish,
): Steps<SimulationResult> {
  const { grid, horizon, seed, replicates, times } = wish
  const simulation = simulateRecruitment(recruitmentPlanAt(model, factor), {
    target: Math.max(1, model.target),
    time: model.time,
    grid,
    levels: sliceLevels,
    timeLevels: times ? sliceLevels : [],
    replicates,
    // The same people come, more or fewer of them: what is compared differs by what it says.
    seed,
    places: model.sites.map(({ place }) => place),
    ...(model.notBefore === null ? {} : { notBefore: model.notBefore }),
    latest: times ? Math.max(horizon, model.time, grid.at(-1) ?? 0) : Math.max(model.time, grid.at(-1) ?? 0),
  })
  if (!simulation.ok) throw new Error(`A checked plan cannot be simulated: ${simulation.error.message}`)
  for (;;) {
    const step = simulation.value.next()
    if (step.done === true) return step.value
    yield step.value.done / step.value.total
  }
}

/** Seeds that belong to one of the caller: more than there are factors. */
const seedsForEach = 64

/** A model by simulating its sites person by person. */
export function* evaluate(model: ForecastModel, wish: EvaluationWish): Steps<Evaluation> {
  const factors = learntFactors(
    model,
    latticeCount(Math.min(mostFactors, wish.replicates / replicatesForEach)),
  )
  const replicates = Math.max(1, Math.round(wish.replicates / factors.length))
  const found: SimulationResult[] = []
  for (const [index, factor] of factors.entries()) {
    const steps = simulateAt(model, factor, { ...wish, replicates, seed: wish.seed * seedsForEach + index })
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        found.push(step.value)
        break
      }
      yield (index + step.value) / factors.length
    }
  }
  const average = (valueOf: (at: SimulationResult) => number): number =>
    found.reduce((sum, at) => sum + valueOf(at), 0) / found.length
  const reached = model.target <= 0
  const error = Math.sqrt(found.reduce((sum, { probabilityError }) => sum + probabilityError ** 2, 0))
  const times = sampleOf(
    found.flatMap(({ timeQuantiles }) =>
      timeQuantiles.map(({ time }) => (time === 'unreachable' ? Infinity : time)),
    ),
  )
  return {
    replicates: replicates * factors.length,
    probability: reached
      ? { value: 1, error: 0 }
      : { value: average(({ probability }) => probability), error: error / found.length },
    mean: average(({ mean }) => mean),
    counts: wish.grid.map((time, place) => ({
      mean: average(({ counts }) => counts[place]?.mean ?? 0),
      sample: sampleOf(found.flatMap(({ counts }) => counts[place]?.quantiles ?? [])),
      reached: reached ? 1 : shareUntil(times, time),
    })),
    times: wish.times ? timeLevels.map((level) => (reached ? 0 : quantileOfSample(times, level))) : [],
    siteUntilTarget: model.sites.map((_, site) =>
      reached ? 0 : average(({ sites }) => sites[site]?.untilTarget ?? 0),
    ),
    siteMeans: model.sites.map((_, site) =>
      wish.grid.map((_at, place) => average(({ sites }) => sites[site]?.means[place] ?? 0)),
    ),
  }
}
