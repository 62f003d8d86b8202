import { computed, refuse, type Computed } from '../computed'
import { solveIncreasing } from './solveIncreasing'
import { findForecastError, probabilityOf } from './recruitmentForecast'
import { mostReachable } from './planCount'
import type { PlanErrorCode, RecruitmentPlan } from './recruitmentPlan'

/** A time, or `unreachable`: the target is not met with that probability until the latest time looked at. */
export type TargetTime = number | 'unreachable'

/** Latest time that is looked at unless the caller says otherwise: far beyond any study, in days too. */
export const defaultLatest = 10_000

/**
 * The times by which at least `target` people count with the given probabilities (above 0 and below 1), by root finding on the exact
 * probability. Refused as that is, and `invalid_time` where `latest` or a level is out of range.
 */
export function timeToTarget(
  plan: RecruitmentPlan,
  target: number,
  levels: readonly number[],
  latest: number = defaultLatest,
): Computed<readonly TargetTime[], PlanErrorCode> {
  const error = findForecastError(plan, target)
  if (error !== null) return refuse(error.code, error.message)
  if (!(latest > 0 && latest < Infinity) || !levels.every((level) => level > 0 && level < 1))
    return refuse('invalid_time', 'The latest time is above 0, levels lie between 0 and 1.')
  if (mostReachable(plan) < target) return computed(levels.map(() => 'unreachable' as const))
  const seen = new Map<number, number>()
  const at = (time: number): number => {
    const known = seen.get(time)
    if (known !== undefined) return known
    const probability = probabilityOf(plan, target, time)
    seen.set(time, probability)
    return probability
  }
  return computed(
    levels.map((level) => solveIncreasing(at, level, latest, [...seen.keys()]) ?? 'unreachable'),
  )
}
