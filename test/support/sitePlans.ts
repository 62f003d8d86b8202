import type { PlanSite, SitePlan } from '#shared/domain/studies/sitePlan'

/** A value without range, with a citation. */
export function known(value: number) {
  return { value, lower: value, upper: value, citation: 'A study, 2024' }
}

/** A site of which nothing is stated but where it lies. */
export function planSiteOf(wish: Partial<PlanSite> & { readonly id: string }): PlanSite {
  return {
    name: `Site ${wish.id}`,
    origin: { kind: 'entered' },
    area: 'county:01',
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
    ...wish,
  }
}

/** A plan of two years in which nothing is stated. */
export function sitePlanOf(wish: Partial<SitePlan> = {}): SitePlan {
  return {
    start: '2027-01-01',
    deadline: '2029-01-01',
    allocation: 'competitive',
    confidence: 0.8,
    season: null,
    betweenSiteVariation: null,
    meeting: null,
    screenFailure: null,
    screening: null,
    statedRateFactor: null,
    completion: null,
    currency: 'NOK',
    requires: [],
    interim: null,
    sites: [],
    ...wish,
  }
}
