import type { SyncResult, TableOffer } from './connector'
import { refused, type Conversation } from './conversation'

/** The conversation of an offer that the source does not have: it asks nothing. */
export function* refuseOffer(offer: TableOffer): Conversation<SyncResult> {
  return refused('not-found', `${offer.key} is no table of this source.`, { key: offer.key })
}
