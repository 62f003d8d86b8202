import type { PlanSite, SitePlan } from './sitePlan'

/** Probability that is asked for until a person says otherwise; it decides nothing but what is sought. */
const usualConfidence = 0.8

/** The currency of costs until a person says otherwise. */
export const usualCurrency = 'NOK'

/** A plan in which nothing is stated but its days: everything else is a default that the forecast names. */
export function emptySitePlan({ start, deadline }: Pick<SitePlan, 'start' | 'deadline'>): SitePlan {
  return {
    start,
    deadline,
    allocation: 'competitive',
    confidence: usualConfidence,
    season: null,
    betweenSiteVariation: null,
    meeting: null,
    screenFailure: null,
    screening: null,
    statedRateFactor: null,
    completion: null,
    currency: usualCurrency,
    requires: [],
    interim: null,
    sites: [],
  }
}

/** A site of which nothing is stated but its name and where it lies. */
export function barePlanSite(
  id: string,
  { name, area, origin }: Pick<PlanSite, 'name' | 'area' | 'origin'>,
): PlanSite {
  return {
    id,
    name,
    origin,
    area,
    included: true,
    lock: 'none',
    catchment: [],
    statedRate: null,
    rateBasis: 'data',
    startUp: null,
    cap: null,
    quota: null,
    competing: null,
    cost: null,
    capabilities: [],
  }
}
