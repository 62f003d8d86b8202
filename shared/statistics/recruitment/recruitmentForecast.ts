import { computed, refuse, type Computed, type StatisticsError } from '../computed'
import { findPlanError, findTargetError, findTimeError, largestCount } from './checkPlan'
import { total } from './distributions/limitCount'
import { mostReachable, planCount, planMoments } from './planCount'
import type { PlanErrorCode, RecruitmentPlan } from './recruitmentPlan'
import { siteMoments, windowOf, type CountMoments } from './siteCount'

/** Slack with which a quantile takes a probability as reached, so that exact ties do not flip on rounding. */
const tieSlack = 1e-12
/** Steps of a convolution that are taken, some ten seconds of work. */
const mostSteps = 1e10

export interface CountForecast extends CountMoments {
  /** Smallest counts whose probability of not being exceeded reaches the levels, in their order. */
  readonly quantiles: readonly number[]
}

function findWorkError({ sites }: RecruitmentPlan, length: number): StatisticsError<PlanErrorCode> | null {
  if (sites.length * length * length <= 2 * mostSteps) return null
  return {
    code: 'too_large',
    message: `${sites.length} sites and ${length} people are too many to add up exactly: simulate.`,
  }
}

/** Without checks: P(count >= target) with every least quota met, for a plan that was checked before. */
export function probabilityOf(plan: RecruitmentPlan, target: number, time: number): number {
  if (mostReachable(plan) < target) return 0
  const { probabilities, leastMet } = planCount(plan, time, target)
  return Math.min(1, Math.max(0, leastMet - total(probabilities)))
}

/** What is wrong with a plan and its target, or null. */
export function findForecastError(
  plan: RecruitmentPlan,
  target: number,
): StatisticsError<PlanErrorCode> | null {
  return findPlanError(plan) ?? findTargetError(target) ?? findWorkError(plan, target)
}

/**
 * Probability that at least `target` people count by a time, exactly: the distributions of all sites are convolved (the
 * Poisson-gamma model of Anisimov and Fedorov 2007). With quotas, that every `least` is met as well.
 */
export function targetProbability(
  plan: RecruitmentPlan,
  target: number,
  time: number,
): Computed<number, PlanErrorCode> {
  const error = findForecastError(plan, target) ?? findTimeError(time)
  return error === null ? computed(probabilityOf(plan, target, time)) : refuse(error.code, error.message)
}

function quantile(cumulated: Float64Array, level: number): number | null {
  const place = cumulated.findIndex((sum) => sum >= level - tieSlack)
  return place < 0 ? null : place
}

/** Mean, variance and quantiles (levels from 0 to below 1) of the number that counts by a time. Quotas with `least` change nothing. */
export function countForecast(
  plan: RecruitmentPlan,
  time: number,
  levels: readonly number[],
): Computed<CountForecast, PlanErrorCode> {
  const error = findPlanError(plan) ?? findTimeError(time)
  if (error !== null) return refuse(error.code, error.message)
  if (!levels.every((level) => level >= 0 && level < 1))
    return refuse('invalid_plan', 'Levels of quantiles are at least 0 and below 1.')
  const moments = planMoments(plan, time)
  const quotas = (plan.quotas ?? []).map(({ sites, most }) => ({
    sites,
    ...(most === undefined ? {} : { most }),
  }))
  let length = Math.ceil(moments.mean + 3 * Math.sqrt(moments.variance)) + 10
  for (;;) {
    const tooLarge =
      length > largestCount ? { code: 'too_large' as const, message: 'The counts are too large.' } : null
    const workError = tooLarge ?? findWorkError(plan, length)
    if (workError !== null) return refuse(workError.code, workError.message)
    const { probabilities } = planCount({ ...plan, quotas }, time, length)
    let sum = 0
    const cumulated = probabilities.map((probability) => (sum += probability))
    const quantiles = levels.flatMap((level) => quantile(cumulated, level) ?? [])
    if (quantiles.length === levels.length) return computed({ ...moments, quantiles })
    length *= 2
  }
}

/** Mean and variance of the number that each site counts by a time, without quotas. */
export function siteForecasts(
  plan: RecruitmentPlan,
  time: number,
): Computed<readonly CountMoments[], PlanErrorCode> {
  const error = findPlanError(plan) ?? findTimeError(time)
  if (error !== null) return refuse(error.code, error.message)
  return computed(plan.sites.map((site) => siteMoments(site, windowOf(plan, time, false))))
}
