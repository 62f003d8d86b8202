import type { OfferDescription } from '../../contract/sync'
import type { ReadableDatabase } from '../../database/port'
import { countEvidence } from '../../database/syncedEvidence'
import { readSyncedTable } from '../../database/syncedTables'
import type { SourceConnector, TableOffer } from '../../sources/connector'

/** Title of an offer, and what the estimate can use of it: of a table that the person added as the table itself says. */
export function describeAdded(
  cache: ReadableDatabase,
  connector: SourceConnector,
  { key, title, added }: TableOffer,
): Pick<OfferDescription, 'title' | 'use'> {
  const table = added === true ? readSyncedTable(cache, key) : null
  if (table === null) return { title, use: null }
  const { description } = table
  const use = connector.useOf?.(key, description) ?? null
  const isRead = use?.used !== true || countEvidence(cache, key) > 0
  return {
    title: description.title === '' ? title : { en: description.title, nb: description.title },
    use: isRead ? use : { used: false, reason: 'not-readable', what: [] },
  }
}
