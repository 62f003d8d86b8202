import { posteriorRate, type RateDistribution } from '../statistics/recruitment/rateDistribution'
import type { PatientPool, RecruitingSite, RecruitmentPlan } from '../statistics/recruitment/recruitmentPlan'
import { noCommonError, type CommonFactors } from './commonFactors'
import type { ForecastModel } from './model'
import type { FollowedPool, ModelSite } from './modelSite'
import { seenPool } from './seenPool'

/** Most people that a simulation looks at one by one at one site. */
const mostPeople = 100_000

/** Available people of a site over what the estimate says of them. */
function peopleAt({ area }: ModelSite, { people, areas }: CommonFactors): number {
  const deviate = area === null ? undefined : areas.get(area.key)
  if (area === null || deviate === undefined) return people
  return people * Math.exp(area.deviation * deviate - area.deviation ** 2 / 2)
}

function scaledRate(rate: RateDistribution, factor: number): RateDistribution {
  return rate.type === 'known'
    ? { type: 'known', rate: rate.rate * factor }
    : { ...rate, beta: rate.beta / factor }
}

/** A site under shared errors, with what was seen of it: its pool and rate when the forecast begins. */
interface SiteState {
  readonly prior: RateDistribution
  /** Enrolled participants per unit of the rate that were to be expected so far; 0 where nothing was seen. */
  readonly exposure: number
  readonly pool: FollowedPool | null
}

function stateAt(site: ModelSite, factors: CommonFactors): SiteState {
  const { follows, seen, passing } = site
  const people = peopleAt(site, factors)
  const prior = scaledRate(site.rate, people ** follows.people * factors.stated ** follows.stated)
  const pool: FollowedPool | null =
    site.pool === null
      ? null
      : {
          ...site.pool,
          present: site.pool.present * people,
          inflow: site.pool.inflow * people,
          reference: site.pool.reference * people,
        }
  if (seen === null) return { prior, exposure: 0, pool }
  const found = pool === null ? null : seenPool(pool, seen.enrolled / passing, seen.months)
  return {
    prior,
    exposure: (found?.exposure ?? seen.months) * seen.season * passing,
    pool: pool === null || found === null ? pool : { ...pool, present: found.present },
  }
}

/** Logarithm of how likely what was seen of a site is under shared errors, but for what does not depend on them. */
export function likelihoodAt(site: ModelSite, factors: CommonFactors): number {
  if (site.seen === null) return 0
  const { enrolled } = site.seen
  const { prior, exposure } = stateAt(site, factors)
  if (exposure <= 0) return 0
  // Poisson counts under a gamma rate; under a known one, Poisson alone.
  if (prior.type === 'known') {
    const expected = prior.rate * exposure
    return (enrolled === 0 ? 0 : enrolled * Math.log(Math.max(expected, Number.MIN_VALUE))) - expected
  }
  const { alpha, beta } = prior
  return alpha * Math.log(beta / (beta + exposure)) + enrolled * Math.log(exposure / (beta + exposure))
}

function rateIn({ prior, exposure }: SiteState, { seen }: ModelSite): RateDistribution {
  return seen === null ? prior : posteriorRate(prior, seen.enrolled, exposure)
}

/** The rate of a site when the forecast begins. */
export function rateAt(site: ModelSite, factors: CommonFactors): RateDistribution {
  return rateIn(stateAt(site, factors), site)
}

/** People that a site is expected to have available from the beginning until a time in months; null where they never run out. */
export function everAvailableAt(site: ModelSite, time: number): number | null {
  const { pool } = stateAt(site, noCommonError)
  return pool === null ? null : pool.present + pool.inflow * time
}

function patientPool({ present, inflow, leaving, reference }: FollowedPool): PatientPool {
  return { present: Math.min(present, mostPeople), inflow, exitHazard: leaving, reference }
}

/** A site as statistics see it, under shared errors; it opens no earlier than `notBefore`, in months. */
export function recruitingSiteAt(site: ModelSite, factors: CommonFactors, notBefore = 0): RecruitingSite {
  const state = stateAt(site, factors)
  return {
    rate: rateIn(state, site),
    opening: notBefore > 0 ? { type: 'held', until: notBefore, opening: site.opening } : site.opening,
    passFraction: site.passing,
    ...(site.most === null ? {} : { totalCap: Math.min(site.most, mostPeople) }),
    ...(state.pool === null ? {} : { pool: patientPool(state.pool) }),
  }
}

/** The sites under shared errors. What all of them wait for is a time here: how it is spread is for the caller to follow. */
export function recruitmentPlanAt(
  model: ForecastModel,
  factors: CommonFactors,
  notBefore = 0,
): RecruitmentPlan {
  const { lag, season, completion } = model
  return {
    sites: model.sites.map((site) => recruitingSiteAt(site, factors, notBefore)),
    lag,
    ...(season === null ? {} : { season }),
    ...(completion === null ? {} : { completion }),
  }
}
