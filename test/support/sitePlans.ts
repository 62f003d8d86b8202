import { barePlanSite, emptySitePlan } from '#shared/domain/studies/emptySitePlan'
import type { PlanSite, SitePlan } from '#shared/domain/studies/sitePlan'

/** A value without range, with a citation. */
export function known(value: number) {
  return { value, lower: value, upper: value, citation: 'A study, 2024' }
}

/** A site of which nothing is stated but where it lies. */
export function planSiteOf({ id, ...wish }: Partial<PlanSite> & { readonly id: string }): PlanSite {
  return {
    ...barePlanSite(id, { name: `Site ${id}`, area: 'county:01', origin: { kind: 'entered' } }),
    ...wish,
  }
}

/** A plan of two years in which nothing is stated. */
export function sitePlanOf(wish: Partial<SitePlan> = {}): SitePlan {
  return { ...emptySitePlan({ start: '2027-01-01', deadline: '2029-01-01' }), ...wish }
}
