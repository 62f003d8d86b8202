import { listImportedSites } from '../../database/importedSites'
import { readSiteVersion } from '../../database/siteVersions'
import type { PaperSite } from '../../documents/papers/paperSource'
import { formatIsoDate } from '../../domain/counts/formatNumber'
import type { SiteProfile } from '../../domain/sites/siteProfile'
import type { LocalisedName } from '../../domain/sources/localisedName'
import type { PlanSite } from '../../domain/studies/planSite'
import type { Protocol } from '../../domain/studies/protocol'
import type { ServicePorts } from '../ports'

interface Held {
  readonly profile: SiteProfile
  readonly version: number
  readonly publishedAt: string
}

/** The version of a profile that a site of a plan came from, own or imported; null where it is not held. */
function profileBehind(
  { workspace: { database } }: Pick<ServicePorts, 'workspace'>,
  { origin }: PlanSite,
): Held | null {
  if (origin.kind !== 'profile') return null
  const version = Number(origin.version)
  if (!Number.isInteger(version)) return null
  const own = readSiteVersion(database, origin.profile, version)
  if (own !== null) return own
  return (
    listImportedSites(database).find((site) => site.unit === origin.profile && site.version === version) ??
    null
  )
}

function versionWords({ version, publishedAt }: Held): LocalisedName {
  const day = (language: 'en' | 'nb') => formatIsoDate(publishedAt.slice(0, 10), language, 'short')
  return { en: `version ${version} of ${day('en')}`, nb: `versjon ${version} fra ${day('nb')}` }
}

/** Included sites of the plan with the profiles behind them. */
export function paperSites(
  ports: Pick<ServicePorts, 'workspace'>,
  { sites: plan }: Protocol,
): readonly PaperSite[] {
  return (plan?.sites ?? [])
    .filter(({ included }) => included)
    .map((site) => {
      const held = profileBehind(ports, site)
      return {
        id: site.id,
        name: site.name,
        quota: site.quota,
        profile: held?.profile ?? null,
        profileVersion: held === null ? null : versionWords(held),
      }
    })
}
