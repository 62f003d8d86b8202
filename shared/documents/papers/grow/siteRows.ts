import type { PaperRow } from '../../../domain/papers/paperContent'
import type { PaperSite, PaperSource } from '../paperSource'

function addressOf({ name, profile }: PaperSite): string {
  const place = [profile?.organisationName, profile?.address, profile?.city].filter(
    (part): part is string => part !== undefined && part !== '',
  )
  return [name, ...place.filter((part) => part !== name)].join(', ')
}

/** The one investigator that a profile names; several do not say who leads this trial. */
function investigatorOf({ profile }: PaperSite): string {
  const [only, ...others] = profile?.investigators ?? []
  return only !== undefined && others.length === 0 ? (only.name ?? '') : ''
}

/** A row of the suitability form for each site of the plan. */
export function suitabilityRows({ sites }: PaperSource): readonly PaperRow[] {
  return sites.map((site) => ({
    site: site.id,
    address: addressOf(site),
    investigator: investigatorOf(site),
    participants: site.quota,
  }))
}

/** A row of the enrolment plan for each site; what the plan does not share out stays not stated. */
export function enrolmentRows({ sites, protocol: { sites: plan } }: PaperSource): readonly PaperRow[] {
  return sites.map(({ id, quota }) => ({
    site: id,
    participants: quota,
    from: plan?.start ?? '',
    to: plan?.deadline ?? '',
  }))
}
