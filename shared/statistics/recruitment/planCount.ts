import { convolve, convolvePower } from './distributions/convolve'
import type { Probabilities } from './distributions/fillProbabilities'
import { foldAt, momentsOf, thin, total } from './distributions/limitCount'
import { countedShare, type Quota, type RecruitingSite, type RecruitmentPlan } from './recruitmentPlan'
import { siteMoments, siteProbabilities, windowOf, type CountMoments, type SiteWindow } from './siteCount'

/** Distribution of all that sites count, for the counts below `length`; sites of one kind are added together at once. */
function addSites(sites: readonly RecruitingSite[], window: SiteWindow, length: number): Probabilities {
  const kinds = new Map<string, { readonly site: RecruitingSite; times: number }>()
  for (const site of sites) {
    const key = JSON.stringify(site)
    const kind = kinds.get(key)
    if (kind === undefined) kinds.set(key, { site, times: 1 })
    else kind.times += 1
  }
  let sum: Probabilities = Float64Array.of(1)
  for (const { site, times } of kinds.values()) {
    sum = convolve(sum, convolvePower(siteProbabilities(site, window, length), times, length), length)
  }
  return sum.length === length ? sum : convolve(sum, Float64Array.of(1), length)
}

function sitesOf(plan: RecruitmentPlan, places: readonly number[]): readonly RecruitingSite[] {
  return places.flatMap((place) => plan.sites[place] ?? [])
}

function freeSites({ sites, quotas = [] }: RecruitmentPlan): readonly RecruitingSite[] {
  const bound = new Set(quotas.flatMap((quota) => quota.sites))
  return sites.filter((_, place) => !bound.has(place))
}

/** What the sites of a quota count together. Whole where the quota has a `most`, else for the counts below `length`. */
function quotaCount(plan: RecruitmentPlan, quota: Quota, time: number, length: number): Probabilities {
  const sites = sitesOf(plan, quota.sites)
  if (quota.most === undefined) return addSites(sites, windowOf(plan, time, false), length)
  return thin(foldAt(addSites(sites, windowOf(plan, time, true), quota.most)), countedShare(plan))
}

/** Distribution of all that a plan counts, and the chance that every `least` of a quota is met. */
export interface PlanCount {
  /** Probabilities of counts below the length asked for, with every `least` met. */
  readonly probabilities: Probabilities
  /** 1 where no quota has a `least`. */
  readonly leastMet: number
}

/** Adds up the sites of a plan at a time, by exact convolution. */
export function planCount(plan: RecruitmentPlan, time: number, length: number): PlanCount {
  let probabilities = addSites(freeSites(plan), windowOf(plan, time, false), length)
  let leastMet = 1
  for (const quota of plan.quotas ?? []) {
    const { least = 0 } = quota
    const counts = quotaCount(plan, quota, time, Math.max(length, least))
    leastMet *= Math.max(0, 1 - total(counts.subarray(0, least)))
    counts.fill(0, 0, least)
    probabilities = convolve(probabilities, counts, length)
  }
  return { probabilities, leastMet }
}

/** Mean and variance of all that a plan counts. */
export function planMoments(plan: RecruitmentPlan, time: number): CountMoments {
  const free = freeSites(plan).map((site) => siteMoments(site, windowOf(plan, time, false)))
  const bound = (plan.quotas ?? []).flatMap((quota) =>
    quota.most === undefined
      ? sitesOf(plan, quota.sites).map((site) => siteMoments(site, windowOf(plan, time, false)))
      : [momentsOf(quotaCount(plan, quota, time, quota.most + 1))],
  )
  return [...free, ...bound].reduce(
    (sum, { mean, variance }) => ({ mean: sum.mean + mean, variance: sum.variance + variance }),
    { mean: 0, variance: 0 },
  )
}

/** The most that a plan can count; Infinity where a site has neither a cap nor a pool that nobody joins. */
export function mostReachable(plan: RecruitmentPlan): number {
  const capOf = ({ totalCap = Infinity, pool }: RecruitingSite): number =>
    Math.min(totalCap, pool?.inflow === 0 ? pool.present : Infinity)
  const sum = (sites: readonly RecruitingSite[]): number => sites.reduce((all, site) => all + capOf(site), 0)
  return (plan.quotas ?? []).reduce(
    (all, { sites, most = Infinity }) => all + Math.min(most, sum(sitesOf(plan, sites))),
    sum(freeSites(plan)),
  )
}
