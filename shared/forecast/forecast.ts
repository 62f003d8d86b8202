import { monthsAfter, monthsBetween, type PlanSite } from '../domain/studies/sitePlan'
import { assumptionsUsed } from './assumptionsUsed'
import { eligibilityThreshold } from './defaults'
import { evaluate } from './evaluate'
import { timeLevels, within, type Evaluation, type Steps } from './evaluation'
import { exactProbability } from './exactProbability'
import { horizonOf, monthsOf } from './grid'
import { interimOf } from './interim'
import { buildModel, type BuiltModel, type ForecastInput } from './model'
import { isBeyondReach, notesOf } from './notesOf'
import type { EligibilityIndicator, ForecastResult, Moment, MonthForecast, Percentiles } from './result'
import { quantileOfSample, type Sample } from './samples'
import { poolUse, siteForecastsOf } from './siteForecasts'
import { tornadoOf } from './tornado'
import { withoutEachSite } from './withoutEachSite'

/** Changes with every change of a number that equal input would give. */
export const forecastVersion = '1.1.0'

/** Replicates: few while a person edits. */
export const replicatesOf = { preview: 2000, refined: 10_000 } as const

/** A forecast but for what only its caller knows. */
export type ForecastNumbers = Omit<ForecastResult, 'inputHash' | 'estimateHash' | 'pool'> & {
  /** Available people in the catchments of the included sites; null without an estimate. */
  readonly poolSize: number | null
}

function percentiles(sample: Sample, add: number): Percentiles<number> {
  const [p10 = 0, p25 = 0, p50 = 0, p75 = 0, p90 = 0] = timeLevels.map(
    (level) => quantileOfSample(sample, level) + add,
  )
  return { p10, p25, p50, p75, p90 }
}

function momentsOf(times: readonly number[], start: string, elapsed: number): Percentiles<Moment> {
  const moment = (time: number | undefined): Moment => {
    if (time === undefined || time === Infinity) return null
    const months = time + elapsed
    return { months, date: monthsAfter(start, months) }
  }
  const [p10, p25, p50, p75, p90] = times
  return { p10: moment(p10), p25: moment(p25), p50: moment(p50), p75: moment(p75), p90: moment(p90) }
}

/** Probabilities by month that never fall, and agree with the one at the deadline. */
function chancesByMonth(
  months: readonly number[],
  deadline: number,
  { counts }: Evaluation,
  atDeadline: number,
): readonly number[] {
  return months.map((month, index) => {
    const reached = counts[index]?.reached ?? 0
    if (month === deadline) return atDeadline
    return month < deadline ? Math.min(reached, atDeadline) : Math.max(reached, atDeadline)
  })
}

/** A sum over the sites that take part. */
function includedSum({ plan }: ForecastInput, valueOf: (site: PlanSite) => number): number {
  return plan.sites.reduce((sum, site) => sum + (site.included ? valueOf(site) : 0), 0)
}

function indicatorOf(input: ForecastInput, { pools }: BuiltModel): EligibilityIndicator {
  const eligible = includedSum(input, ({ id }) => pools.get(id)?.eligible ?? 0)
  const { value: threshold, citation } = eligibilityThreshold
  const value = eligible / input.target
  return { value, threshold, above: value >= threshold, citation }
}

/** When and how surely the target of a plan is reached. */
export function* forecast(input: ForecastInput, detail: ForecastResult['detail']): Steps<ForecastNumbers> {
  const { plan, recruitable, target, seed } = input
  const built = buildModel(input)
  const { model, pools } = built
  const months = monthsOf(model)
  const refined = detail === 'refined'
  const replicates = replicatesOf[detail]
  const wish = { grid: months, horizon: horizonOf(model), replicates, seed, times: true }
  const evaluation = yield* within(evaluate(model, wish), 0, refined ? 0.35 : 0.9)
  const exact = exactProbability(model)
  const probability = exact === null ? evaluation.probability : { value: exact, error: 0 }
  const deadline = months.indexOf(model.time)
  const rows = yield* within(
    siteForecastsOf(input, built, evaluation, months),
    refined ? 0.35 : 0.9,
    refined ? 0.45 : 1,
  )
  const sites = refined ? yield* within(withoutEachSite(model, seed, rows), 0.45, 0.7) : rows
  const tornado = refined ? yield* within(tornadoOf(input), 0.7, 1) : []
  const interim = yield* within(interimOf(input, built), 1, 1)
  const chances = chancesByMonth(months, model.time, evaluation, probability.value)
  const atDeadline = evaluation.counts[deadline]?.sample ?? Float64Array.of(0)
  return {
    forecastVersion,
    detail,
    target,
    start: plan.start,
    deadline: plan.deadline,
    window: monthsBetween(plan.start, plan.deadline),
    method: exact === null ? 'simulated' : 'exact',
    simulation: { replicates: evaluation.replicates, seed },
    crossCheck: exact === null ? null : evaluation.probability,
    probability,
    reachable: !isBeyondReach(built),
    expected: { mean: evaluation.mean + model.enrolled, ...percentiles(atDeadline, model.enrolled) },
    months: months.map((month, index): MonthForecast => {
      const { mean = 0, sample = Float64Array.of(0) } = evaluation.counts[index] ?? {}
      return {
        month: month + model.elapsed,
        date: monthsAfter(plan.start, month + model.elapsed),
        mean: mean + model.enrolled,
        ...percentiles(sample, model.enrolled),
        probability: chances[index] ?? 0,
      }
    }),
    timeToTarget: momentsOf(evaluation.times, plan.start, model.elapsed),
    sites,
    poolSize: recruitable === null ? null : includedSum(input, ({ id }) => pools.get(id)?.present ?? 0),
    indicator: recruitable === null ? null : indicatorOf(input, built),
    interim,
    tornado,
    assumptions: assumptionsUsed(plan, recruitable),
    notes: notesOf(input, built, poolUse(built, evaluation, deadline)),
  }
}
