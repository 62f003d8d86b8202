import { needOf } from '#shared/domain/sites/match/needWords'
import type { PlanSite, SitePlan } from '#shared/domain/studies/sitePlan'
import { sitePlanLimits } from '#shared/domain/studies/sitePlan'
import type { SiteCandidate } from '#shared/forecast/result'
import { siteOf, type Wording } from './profile/profileSite'

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

/** Where candidates come from: units of this workspace, profiles of others, the catalogue. */
export const candidateOrigins = ['own', 'imported', 'catalogue'] as const
export type CandidateOrigin = (typeof candidateOrigins)[number]

export function originOf({ profile }: SiteCandidate): CandidateOrigin {
  if (profile === null) return 'catalogue'
  return profile.site === null ? 'own' : 'imported'
}

/** What a list of candidates is narrowed to; null for anything. */
export interface CandidateFilter {
  readonly search: string
  readonly origin: CandidateOrigin | null
  /** Key of a health region. */
  readonly region: string | null
  /** A word of what it must say that it has. */
  readonly capability: string | null
}

/** What some candidate says that it has, of the words that are known. */
export function capabilitiesOfAny(candidates: readonly SiteCandidate[]): readonly string[] {
  const said = new Set(candidates.flatMap(({ capabilities }) => capabilities))
  return [...said].filter((word) => needOf(word)?.kind === 'capability')
}

/** Candidates that pass the filter and bear every word of the search in name, trust, city, kind or organisation. */
export function foundCandidates(
  candidates: readonly SiteCandidate[],
  { search, origin, region, capability }: CandidateFilter,
): readonly SiteCandidate[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return candidates.filter((candidate) => {
    if (origin !== null && originOf(candidate) !== origin) return false
    if (region !== null && candidate.healthRegion !== region) return false
    if (capability !== null && !candidate.capabilities.includes(capability)) return false
    const { name, trust, city, type, profile } = candidate
    const text = [name, trust, city, type, profile?.organisationName].join(' ').toLocaleLowerCase()
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

/**
 * The sites that candidates become. `areas` are those that a person chose, by the key of the candidate; a place of which no area is
 * known or chosen is left out.
 */
export function sitesFrom(
  candidates: readonly SiteCandidate[],
  plan: SitePlan,
  areas: ReadonlyMap<string, string>,
  wording: Wording,
): readonly PlanSite[] {
  const sites: PlanSite[] = []
  for (const candidate of candidates) {
    const area = areaOf(candidate) ?? areas.get(candidateKey(candidate)) ?? null
    const ids = sites.map(({ id }) => id)
    if (area !== null) sites.push(siteOf(candidate, newSiteId(plan, ids), area, wording))
  }
  return sites
}
