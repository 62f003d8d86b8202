import type { PlanSite, SitePlan } from './sitePlan'

/** What of a plan differs beside its sites. */
export const sitePlanParts = [
  'start',
  'deadline',
  'allocation',
  'confidence',
  'season',
  'betweenSiteVariation',
  'meeting',
  'screenFailure',
  'screening',
  'statedRateFactor',
  'completion',
  'currency',
  'requires',
  'interim',
  'notBefore',
  'permits',
  'sampleSize',
] as const satisfies readonly (keyof SitePlan)[]

export type SitePlanPart = (typeof sitePlanParts)[number]

export type SitePlanDifference =
  /** A plan where there was none, or none where there was one. */
  | { readonly kind: 'site-plan'; readonly part: SitePlanPart | 'whole' }
  | {
      readonly kind: 'site'
      /** Null where the site is new. */
      readonly before: PlanSite | null
      /** Null where the site is gone. */
      readonly after: PlanSite | null
    }

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function siteDifferences(
  before: readonly PlanSite[],
  after: readonly PlanSite[],
): readonly SitePlanDifference[] {
  const earlier = new Map(before.map((site) => [site.id, site]))
  const later = new Set(after.map(({ id }) => id))
  return [
    ...before
      .filter(({ id }) => !later.has(id))
      .map((site): SitePlanDifference => ({ kind: 'site', before: site, after: null })),
    ...after.flatMap((site): readonly SitePlanDifference[] => {
      const was = earlier.get(site.id) ?? null
      return same(was, site) ? [] : [{ kind: 'site', before: was, after: site }]
    }),
  ]
}

/** Everything in which one site plan differs from another: the plan, then sites that went, then changed and new ones. */
export function sitePlanDifferences(
  before: SitePlan | undefined,
  after: SitePlan | undefined,
): readonly SitePlanDifference[] {
  const sites = siteDifferences(before?.sites ?? [], after?.sites ?? [])
  if (before === undefined || after === undefined) {
    return before === after ? [] : [{ kind: 'site-plan', part: 'whole' }, ...sites]
  }
  return [
    ...sitePlanParts
      .filter((part) => !same(before[part], after[part]))
      .map((part): SitePlanDifference => ({ kind: 'site-plan', part })),
    ...sites,
  ]
}
