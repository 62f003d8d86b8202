import { barePlanSite } from '#shared/domain/studies/emptySitePlan'
import type { PlanSite, SitePlan } from '#shared/domain/studies/sitePlan'
import { sitePlanLimits } from '#shared/domain/studies/sitePlan'
import type { SiteCandidate } from '#shared/forecast/result'

/** How many more sites a plan takes. */
export function roomFor(plan: SitePlan): number {
  return sitePlanLimits.sites - plan.sites.length
}

/** One text for each place, whatever version of it is known. */
export function candidateKey({ origin }: Pick<SiteCandidate, 'origin'>): string {
  return origin.kind === 'catalogue' ? `catalogue ${origin.key}` : `profile ${origin.profile}`
}

function originKey({ origin }: PlanSite): string | null {
  return origin.kind === 'entered' ? null : candidateKey({ origin })
}

/** Places that the plan has already. */
export function takenKeys(plan: SitePlan): ReadonlySet<string> {
  return new Set(plan.sites.flatMap((site) => originKey(site) ?? []))
}

/** The smallest known area of a place whose people can be counted; null where none is known. */
export function areaOf(candidate: SiteCandidate): string | null {
  return candidate.referralArea ?? candidate.county ?? candidate.healthRegion
}

/** Candidates that bear every word of the search in name, trust, city or kind. */
export function foundCandidates(
  candidates: readonly SiteCandidate[],
  search: string,
): readonly SiteCandidate[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return candidates.filter(({ name, trust, city, type }) => {
    const text = [name, trust, city, type].join(' ').toLocaleLowerCase()
    return words.every((word) => text.includes(word))
  })
}

/** An identifier that no site of the plan and none of `taken` has. */
export function newSiteId(plan: SitePlan, taken: readonly string[] = []): string {
  const used = new Set([...plan.sites.map(({ id }) => id), ...taken])
  for (let number = used.size + 1; ; number += 1) {
    const id = `site-${String(number)}`
    if (!used.has(id)) return id
  }
}

/** The site that a candidate becomes; null where no area of it is known. */
export function siteFrom(candidate: SiteCandidate, id: string): PlanSite | null {
  const area = areaOf(candidate)
  if (area === null) return null
  const site = barePlanSite(id, { name: candidate.name.slice(0, 200), area, origin: candidate.origin })
  return { ...site, capabilities: [...candidate.capabilities] }
}

/** The sites that candidates become, those without a known area left out. */
export function sitesFrom(candidates: readonly SiteCandidate[], plan: SitePlan): readonly PlanSite[] {
  const sites: PlanSite[] = []
  for (const candidate of candidates) {
    const ids = sites.map(({ id }) => id)
    const site = siteFrom(candidate, newSiteId(plan, ids))
    if (site !== null) sites.push(site)
  }
  return sites
}
