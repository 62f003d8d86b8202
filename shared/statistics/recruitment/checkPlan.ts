import type { StatisticsError } from '../computed'
import { findOpeningError } from './opening'
import { findRateError } from './rateDistribution'
import type { PatientPool, PlanErrorCode, Quota, RecruitingSite, RecruitmentPlan } from './recruitmentPlan'
import { findSeasonError } from './season'

type PlanError = StatisticsError<PlanErrorCode>

const mostSites = 2000
/** Largest count that is looked at one by one. */
export const largestCount = 100_000

const isAmount = (value: number): boolean => value >= 0 && value < Infinity
const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

function findPoolError({ present, inflow, exitHazard, reference = present }: PatientPool): string | null {
  if (!isAmount(present) || present > largestCount)
    return `The pool has to be a number from 0 to ${largestCount}.`
  if (!isAmount(inflow) || !isAmount(exitHazard)) return 'Inflow and exit hazard of a pool are at least 0.'
  if (!(reference > 0 && reference < Infinity))
    return 'Where nobody is in the pool at the opening, the size of pool that the rate holds for has to be given.'
  return null
}

function findSiteError(site: RecruitingSite): PlanError | null {
  const { passFraction = 1, rateCap = 0, totalCap = 0, closing = 0, pool } = site
  const wrong = (message: string): PlanError => ({ code: 'invalid_site', message })
  if (!(passFraction >= 0 && passFraction <= 1)) return wrong('The share that passes lies between 0 and 1.')
  if (!isAmount(rateCap)) return wrong('A cap on the rate is at least 0.')
  if (!isCount(totalCap) || totalCap > largestCount)
    return wrong(`A cap on the total is a whole number of at most ${largestCount}.`)
  if (!isAmount(closing)) return wrong('The closing is a time of at least 0.')
  const poolError = pool === undefined ? null : findPoolError(pool)
  if (poolError !== null) return { code: 'invalid_pool', message: poolError }
  return findRateError(site.rate) ?? findOpeningError(site.opening)
}

function findQuotaError(quotas: readonly Quota[], siteCount: number): string | null {
  const places = quotas.flatMap(({ sites }) => sites)
  if (!places.every((place) => isCount(place) && place < siteCount))
    return 'A quota names a site that is not there.'
  if (new Set(places).size !== places.length) return 'A site is in two quotas.'
  const sound = quotas.every(
    ({ most = largestCount, least = 0 }) =>
      isCount(most) && isCount(least) && most <= largestCount && least <= largestCount,
  )
  return sound ? null : `Quotas are whole numbers of at most ${largestCount}.`
}

/** What is wrong with a plan, with the place of the site; null where nothing is. */
export function findPlanError(plan: RecruitmentPlan): PlanError | null {
  const { sites, lag = 0, season, quotas = [], completion } = plan
  if (sites.length > mostSites)
    return {
      code: 'too_large',
      message: `There are ${sites.length} sites; at most ${mostSites} are computed.`,
    }
  for (const [place, site] of sites.entries()) {
    const error = findSiteError(site)
    if (error !== null) return { code: error.code, message: `Site ${place + 1}: ${error.message}` }
  }
  const { followUp = 0, dropHazard = 0 } = completion ?? {}
  if (![lag, followUp, dropHazard].every(isAmount))
    return { code: 'invalid_plan', message: 'Lag, follow-up and drop-out hazard are at least 0.' }
  const quotaError = findQuotaError(quotas, sites.length)
  if (quotaError !== null) return { code: 'invalid_quota', message: quotaError }
  return season === undefined ? null : findSeasonError(season)
}

export function findTimeError(time: number): PlanError | null {
  if (isAmount(time)) return null
  return { code: 'invalid_time', message: `The time is ${time}; it should be at least 0.` }
}

export function findTargetError(target: number): PlanError | null {
  if (isCount(target) && target >= 1 && target <= largestCount) return null
  return {
    code: 'invalid_target',
    message: `The target is ${target}; it should be a whole number from 1 to ${largestCount}.`,
  }
}
