import type { LeftOffer } from '../../contract/sync'
import type { ReadableDatabase, WritableDatabase } from '../../database/port'
import { forgetDataset, listSyncedCatalogues, readSyncedCatalogue } from '../../database/syncedEvidence'
import { discardOthers, listSyncedTables, readSyncedTable } from '../../database/syncedTables'
import { forgetTableReleases } from '../../database/tableReleases'
import type { SourceConnector } from '../../sources/connector'
import { importSourceKey } from '../imports/importSource'
import { sweep } from './keepContent'

/** Keys of offers of which something is kept, files that people hold left out. */
function keptOffers(cache: ReadableDatabase): readonly string[] {
  const offers = [...listSyncedTables(cache).map(({ offer }) => offer), ...listSyncedCatalogues(cache)]
  return [...new Set(offers)].filter((offer) => !offer.startsWith(`${importSourceKey}/`))
}

/** What is kept and no source offers any more: of a server or table that was taken away, or of an earlier question. */
export function leftOffers(
  cache: ReadableDatabase,
  connectors: readonly SourceConnector[],
): readonly LeftOffer[] {
  const offered = new Set(connectors.flatMap(({ offers }) => offers.map(({ key }) => key)))
  return keptOffers(cache).flatMap((offer): LeftOffer[] => {
    if (offered.has(offer)) return []
    const tables = listSyncedTables(cache, offer)
    const catalogue = readSyncedCatalogue(cache, offer)
    const [first] = tables
    return [
      {
        offer,
        title: first === undefined ? offer : (readSyncedTable(cache, first.key)?.description.title ?? offer),
        cells: tables.reduce((total, { cells }) => total + cells, 0),
        entries: catalogue?.entries ?? 0,
        retrievedAt: (first ?? catalogue)?.retrievedAt ?? '',
      },
    ]
  })
}

/** Kept offers of a source that answered another question than it is asked now. */
export function earlierQuestions(
  cache: ReadableDatabase,
  { key, offers, oneQuestion }: SourceConnector,
): readonly string[] {
  if (oneQuestion !== true) return []
  const asked = new Set(offers.map((offer) => offer.key))
  return keptOffers(cache).filter((offer) => offer.startsWith(`${key}/`) && !asked.has(offer))
}

/** Takes away everything that an offer brought: tables, history, entries and what the estimate used of them. */
export async function forgetOffer(
  cache: WritableDatabase,
  offer: string,
  pause: () => Promise<void>,
): Promise<void> {
  const tables = listSyncedTables(cache, offer)
  cache.transaction(() => {
    for (const { key } of tables) forgetTableReleases(cache, key)
    discardOthers(cache, offer, [])
    forgetDataset(cache, offer)
  })
  await sweep(cache, pause, ['leaving'])
}
