import type { SiteFacts } from '../../documents/report/reportAdditions'
import type { PlanSite, SitePlan } from '../../domain/studies/sitePlan'
import type { SiteCandidate } from '../../forecast/result'

function isOrigin({ origin }: PlanSite, candidate: SiteCandidate): boolean {
  return candidate.origin.kind === 'catalogue'
    ? origin.kind === 'catalogue' && candidate.origin.key === origin.key
    : origin.kind === 'profile' && candidate.origin.profile === origin.profile
}

/** What is known here of the sites of a plan: from the newest profile of the unit, or from the catalogue. */
export function gatherSites(
  plan: SitePlan | undefined,
  candidates: readonly SiteCandidate[],
): readonly SiteFacts[] {
  return (plan?.sites ?? []).flatMap((site): readonly SiteFacts[] => {
    const candidate = candidates.find((one) => isOrigin(site, one))
    if (candidate === undefined) return []
    const { type, trust, city, profile } = candidate
    return [
      {
        site: site.id,
        type,
        trust,
        city,
        profile:
          profile === null
            ? null
            : {
                version: profile.version,
                validFrom: profile.validFrom,
                expires: profile.expires,
                validity: profile.validity,
                statements: profile.statements,
              },
      },
    ]
  })
}
