import { readSiteVersion } from '../../database/siteVersions'
import { readImportedSite } from '../../database/importedSites'
import { beaconItem } from '../../domain/discovery/entries/beaconEntry'
import type { CatalogueItem } from '../../domain/discovery/entries/catalogueItem'
import { unitItem } from '../../domain/discovery/entries/unitEntry'
import { createProfileCandidates } from '../forecasts/profileCandidates'
import type { ServicePorts } from '../ports'
import { currentQuestions, currentSyncSettings, baseOf } from '../sync/syncSettings'
import { listSyncedTables } from '../../database/syncedTables'
import { areaNamesOf } from './gatherCatalogue'

/**
 * Units and testbeds whose profiles are held here: published ones of this workspace, and the newest imported one of each other
 * unit. A profile says itself whether it is one of a testbed.
 */
export function gatherUnits(
  ports: Pick<ServicePorts, 'workspace' | 'cache' | 'signing' | 'now'>,
): readonly CatalogueItem[] {
  const { database } = ports.workspace
  const nameOf = areaNamesOf(ports.cache.database)
  const seen = new Set<string>()
  return createProfileCandidates(ports, ['trial-unit', 'testbed'])().flatMap((candidate) => {
    const behind = candidate.profile
    if (behind === null || seen.has(behind.unit)) return []
    const held =
      behind.site === null
        ? readSiteVersion(database, behind.unit, behind.version)
        : readImportedSite(database, behind.site)
    if (held === null) return []
    seen.add(behind.unit)
    const { county, healthRegion, city, position } = candidate
    return [
      unitItem(
        {
          unit: behind.unit,
          profile: held.profile,
          has: behind.statements.has,
          place: { county, healthRegion, city, position },
          publishedAt: behind.publishedAt,
          expires: behind.expires,
          signerKnown: behind.signer?.key !== 'unknown',
          isCurrent: behind.validity === 'valid',
        },
        nameOf,
      ),
    ]
  })
}

/** Beacons that can be asked, with the questions that a person set. */
export function gatherBeacons({
  workspace,
  cache,
  connectors,
}: Pick<ServicePorts, 'workspace' | 'cache' | 'connectors'>): readonly CatalogueItem[] {
  const settings = currentSyncSettings(workspace.database)
  const { beacon: questions } = currentQuestions(workspace.database)
  const tables = listSyncedTables(cache.database)
  return connectors
    .filter(({ key }) => key === 'beacon')
    .map((connector) => {
      const { key, record, coverage } = connector
      const base = baseOf(connector, settings)
      const answers = tables.filter(({ source }) => source === key).map(({ retrievedAt }) => retrievedAt)
      return beaconItem({
        key,
        name: record.name,
        holder: record.holder,
        coverage,
        suppressionRule: record.suppressionRule,
        licence: record.licence,
        address: base === '' ? null : base,
        questions: questions.map(({ name }) => name),
        answeredAt: answers.sort().at(-1) ?? null,
      })
    })
}
