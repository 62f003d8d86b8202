import type { ImportDescription } from '#shared/contract/imports'
import type { ConnectorDescription, OfferDescription } from '#shared/contract/sync'
import { foldText } from '#shared/domain/terminology/foldText'
import { isUnderWay, type OfferRunState, type UnderWayState } from '#shared/sync/runState'
import { wordSearch } from '../../composables/wordSearch'
import { refusedStateOf, type RefusedState } from './runRow'
import { isOld } from './syncWords'

/** What a row says of its table; each has words, an icon and a tone. */
export type RowState =
  | UnderWayState
  | RefusedState
  | 'cancelled'
  | 'address'
  | 'nothingToAsk'
  | 'current'
  | 'old'
  | 'never'
  | 'off'

/** A table or catalogue of a source as the list shows it. */
export interface OfferRow {
  readonly key: string
  readonly offer: OfferDescription
  readonly connector: ConnectorDescription
  readonly state: RowState
  /** The newest word of a sync on it; null when none was heard. */
  readonly last: OfferRunState | null
  /** What it is found by, in both languages, folded. */
  readonly text: string
}

export function offerRows(
  connectors: readonly ConnectorDescription[],
  lastOf: ReadonlyMap<string, OfferRunState>,
  now: number,
): readonly OfferRow[] {
  return connectors.flatMap((connector) =>
    connector.offers.map((offer): OfferRow => {
      const last = lastOf.get(offer.key) ?? null
      return {
        key: offer.key,
        offer,
        connector,
        last,
        state: stateOf(offer, connector, last, now),
        text: foldText(
          [connector.name, connector.holder, offer.title, offer.purpose]
            .flatMap(({ en, nb }) => [en, nb])
            .concat(offer.key)
            .join(' '),
        ),
      }
    }),
  )
}

function stateOf(
  { kept, chosen }: OfferDescription,
  { base, nothingToAsk }: ConnectorDescription,
  last: OfferRunState | null,
  now: number,
): RowState {
  if (last !== null && isUnderWay(last.state)) return last.state
  if (base === '') return 'address'
  if (nothingToAsk) return 'nothingToAsk'
  if (last?.state === 'refused') return refusedStateOf(last)
  if (last?.state === 'cancelled') return 'cancelled'
  if (kept !== null) return isOld(kept.checkedAt, now) ? 'old' : 'current'
  return chosen ? 'never' : 'off'
}

/** Rows that hold every word of the query. */
export function filterOffers(rows: readonly OfferRow[], query: string): readonly OfferRow[] {
  const isFound = wordSearch(query)
  return rows.filter(({ text }) => isFound(text))
}

/** Imported files that hold every word of the query in their titles and keys. */
export function filterImports(
  files: readonly ImportDescription[],
  query: string,
): readonly ImportDescription[] {
  const isFound = wordSearch(query)
  return files.filter(({ key, title, tables }) =>
    isFound(foldText([key, title, ...tables.map((table) => table.title)].join(' '))),
  )
}
