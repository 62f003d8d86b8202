import { simulateRecruitment } from '../statistics/recruitment/simulation/simulateRecruitment'
import type { SimulationResult } from '../statistics/recruitment/simulation/tally'
import { commonFactors, latticeCount, type CommonFactors } from './commonFactors'
import { timeLevels, type Evaluation, type EvaluationWish, type Steps } from './evaluation'
import { recruitmentPlanAt, type ForecastModel } from './model'
import { quantileOfSample, sampleOf, shareUntil, sliceLevels } from './samples'

/** Replicates for each factor that the shared errors are followed at, where there are enough of them. */
const replicatesForEach = 100

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
    latest: times ? Math.max(horizon, model.time, grid.at(-1) ?? 0) : Math.max(model.time, grid.at(-1) ?? 0),
  })
  if (!simulation.ok) throw new Error(`A checked plan cannot be simulated: ${simulation.error.message}`)
  for (;;) {
    const step = simulation.value.next()
    if (step.done === true) return step.value
    yield step.value.done / step.value.total
  }
}

/** A model by simulating its sites person by person. */
export function* evaluate(model: ForecastModel, wish: EvaluationWish): Steps<Evaluation> {
  const factors = commonFactors(model, latticeCount(wish.replicates / replicatesForEach))
  const replicates = Math.max(1, Math.round(wish.replicates / factors.length))
  const found: SimulationResult[] = []
  for (const [index, factor] of factors.entries()) {
    const steps = simulateAt(model, factor, { ...wish, replicates, seed: wish.seed + index })
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
    siteMeans: model.sites.map((_, site) =>
      wish.grid.map((_at, place) => average(({ sites }) => sites[site]?.means[place] ?? 0)),
    ),
  }
}
