import { sha256 } from '#electron/node/sha256'
import type { SyncResult } from '#shared/sources/connector'
import type { Answered } from '#shared/sources/conversation'
import { createCtis } from '#shared/sources/ctis/connector'
import { converse, jsonAnswer, textAnswer } from '#test/support/converse'

/** What a portal with one trial brings: its record, and the trial as the search lists it. */
export function bringTrial(record: string, overview: { readonly ctNumber: string }): Answered<SyncResult> {
  const connector = createCtis({ countries: [578], conditions: [], mostRecords: 1 }, sha256)
  const [offer] = connector.offers
  if (offer === undefined) throw new Error('no offer')
  const listed = { pagination: { totalRecords: 1, totalPages: 1 }, data: [overview] }
  return converse(
    connector.sync(offer, { today: '2026-01-01', previous: null, sinceYear: null }),
    ({ method }) => (method === 'GET' ? textAnswer(record) : jsonAnswer(listed)),
  ).result
}
