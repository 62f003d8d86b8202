import type { ProfileReference, SiteList } from '#shared/contract/sites'
import type { PlanSite } from '#shared/domain/studies/sitePlan'

/** Where the version of a profile that a site rests on is kept here; null where it is not, or the site has another origin. */
export function profileBehind(
  { origin }: Pick<PlanSite, 'origin'>,
  { own, imported }: SiteList,
): ProfileReference | null {
  if (origin.kind !== 'profile') return null
  const version = Number(origin.version)
  const unit = own.find((one) => one.unit === origin.profile)
  if (unit !== undefined) {
    const isThere = Number.isInteger(version) && version >= 1 && version <= (unit.published?.version ?? 0)
    return isThere ? { kind: 'version', unit: unit.unit, version } : null
  }
  const held = imported.find((one) => one.unit === origin.profile && one.version === version)
  return held === undefined ? null : { kind: 'imported', site: held.site }
}
