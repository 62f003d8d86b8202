import { computed, refuse, type Computed } from '../computed'
import { enrolmentPool } from '../prevalence/enrolmentPool'
import { findPlanError, findTimeError } from './checkPlan'
import { openingTimes } from './openingNodes'
import type { PlanErrorCode, RecruitingSite, RecruitmentPlan } from './recruitmentPlan'
import { siteMoments, windowOf } from './siteCount'

/** A site that would use up much of its pool. */
export interface PressedPool {
  /** Place of the site in the plan. */
  readonly site: number
  /** People it would screen if its pool never emptied. */
  readonly expectedWithoutPool: number
  /** People of its pool at the opening and all who come until the end, each once. */
  readonly everAvailable: number
  readonly share: number
}

/** Share of a pool from which on a rate that never falls says too much. */
const pressing = 0.5

function available(site: RecruitingSite, time: number): number {
  if (site.pool === undefined) return Infinity
  const { present, inflow } = site.pool
  const until = Math.min(time, site.closing ?? Infinity)
  return openingTimes(site.opening, until, { breaks: [], fineness: 1 }).reduce((sum, { value, weight }) => {
    const pool = enrolmentPool({
      initialPool: present,
      inflow,
      growth: 0,
      exitHazard: 0,
      recruitmentHazard: 0,
      window: until - value,
    })
    return sum + weight * (pool.ok ? pool.value.everAvailable : 0)
  }, 0)
}

/**
 * The sites with a pool that would screen more than half of all who are ever in it, by a rate that never falls: there the finite
 * pool changes the forecast. Forecasts always use a pool that a site has; this says where it matters.
 */
export function pressedPools(
  plan: RecruitmentPlan,
  time: number,
): Computed<readonly PressedPool[], PlanErrorCode> {
  const error = findPlanError(plan) ?? findTimeError(time)
  if (error !== null) return refuse(error.code, error.message)
  const { season } = plan
  const screening: RecruitmentPlan = { sites: [], ...(season === undefined ? {} : { season }) }
  return computed(
    plan.sites.flatMap((site, place) => {
      if (site.pool === undefined) return []
      const { rate, opening, rateCap, closing } = site
      const endless: RecruitingSite = {
        rate,
        opening,
        ...(rateCap === undefined ? {} : { rateCap }),
        ...(closing === undefined ? {} : { closing }),
      }
      const expectedWithoutPool = siteMoments(endless, windowOf(screening, time, false)).mean
      const everAvailable = available(site, time)
      const share = everAvailable > 0 ? expectedWithoutPool / everAvailable : 0
      return share > pressing ? [{ site: place, expectedWithoutPool, everAvailable, share }] : []
    }),
  )
}
