import type { ImportedSite } from '../../database/importedSites'

/** The newest of each unit; where two contradict each other under one number, the one that came last. */
export function newestOfEach(sites: readonly ImportedSite[]): readonly ImportedSite[] {
  const newest = new Map<string, ImportedSite>()
  for (const site of sites) {
    const known = newest.get(site.unit)
    const isNewer =
      known === undefined ||
      site.version > known.version ||
      (site.version === known.version && site.importedAt > known.importedAt)
    if (isNewer) newest.set(site.unit, site)
  }
  return [...newest.values()]
}
