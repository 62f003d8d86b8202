import { arcticCircle, type TestbedArea } from '../facets'
import type { NeedItem } from '../need/needItems'
import type { OfferBasis, TestbedOffer } from '../offers/testbedOffer'

export const matchReasons = [
  /** The place says so, or its source does. */
  'said',
  /** It says that it has it not. */
  'said-not',
  /** It states the whole list, and this is not in it. */
  'not-listed',
  'lies-there',
  'lies-elsewhere',
  /** All levels of the solution are taken in. */
  'takes-levels',
  'takes-some-levels',
  'takes-other-levels',
  /** The level that is stated is that of the service, not of what it takes in. */
  'own-level',
  'free',
  'free-in-part',
  'not-free',
  /** The end of the time that can be had is not stated, or its beginning. */
  'time-open',
  'not-stated',
] as const
export type MatchReason = (typeof matchReasons)[number]

/** One thing that is asked against what a place says. What is not stated is neither met nor lacking. */
export interface ItemMatch {
  readonly item: NeedItem
  readonly state: 'met' | 'lacks' | 'not-stated'
  readonly reason: MatchReason
  /** Where it is said; null where nobody says it, or the place itself tells. */
  readonly basis: OfferBasis | null
}

type Verdict = Pick<ItemMatch, 'state' | 'reason'> & { readonly basis?: OfferBasis }

const notStated: Verdict = { state: 'not-stated', reason: 'not-stated' }

function matchWord(offer: TestbedOffer, { facet, word }: Extract<NeedItem, { word: string }>): Verdict {
  const said = offer.stated.find((each) => each.facet === facet && each.word === word)
  if (said !== undefined)
    return said.has
      ? { state: 'met', reason: 'said', basis: said.basis }
      : { state: 'lacks', reason: 'said-not', basis: said.basis }
  return offer.whole.includes(facet) ? { state: 'lacks', reason: 'not-listed' } : notStated
}

/** Whether a place lies in an area; null where that is not known. */
function liesIn({ latitude, healthRegion }: TestbedOffer, area: TestbedArea): boolean | null {
  if (area === 'arctic') return latitude === null ? null : latitude >= arcticCircle
  return healthRegion === null ? null : healthRegion === area
}

function matchArea(offer: TestbedOffer, areas: readonly TestbedArea[]): Verdict {
  const known = areas.map((area) => liesIn(offer, area))
  if (known.includes(true)) return { state: 'met', reason: 'lies-there' }
  return known.includes(null) ? notStated : { state: 'lacks', reason: 'lies-elsewhere' }
}

function matchReadiness(
  { readiness, ownReadiness }: TestbedOffer,
  { low, high }: { readonly low: number; readonly high: number },
): Verdict {
  if (readiness === null)
    return ownReadiness === null ? notStated : { state: 'not-stated', reason: 'own-level' }
  if (readiness.low <= low && readiness.high >= high) return { state: 'met', reason: 'takes-levels' }
  return readiness.high < low || readiness.low > high
    ? { state: 'lacks', reason: 'takes-other-levels' }
    : { state: 'lacks', reason: 'takes-some-levels' }
}

function matchPeriod(
  { free }: TestbedOffer,
  { from, to }: { readonly from: string; readonly to: string },
): Verdict {
  if (free === null) return notStated
  const isAfter = free.from !== null && free.from > to
  const isBefore = free.to !== null && free.to < from
  if (isAfter || isBefore) return { state: 'lacks', reason: 'not-free' }
  const isCut = (free.from !== null && free.from > from) || (free.to !== null && free.to < to)
  if (isCut) return { state: 'lacks', reason: 'free-in-part' }
  // A first day without a last one is free from then on; a last day alone leaves open when it begins.
  return free.from === null ? { state: 'not-stated', reason: 'time-open' } : { state: 'met', reason: 'free' }
}

function verdictOf(offer: TestbedOffer, item: NeedItem): Verdict {
  switch (item.facet) {
    case 'countries':
      if (offer.countries.length === 0) return notStated
      return item.words.some((country) => offer.countries.includes(country))
        ? { state: 'met', reason: 'lies-there' }
        : { state: 'lacks', reason: 'lies-elsewhere' }
    case 'areas':
      return matchArea(offer, item.words)
    case 'readiness':
      return matchReadiness(offer, item)
    case 'period':
      return matchPeriod(offer, item)
    default:
      return matchWord(offer, item)
  }
}

/** A place against everything that is asked, in the order asked. */
export function matchOffer(offer: TestbedOffer, items: readonly NeedItem[]): readonly ItemMatch[] {
  return items.map((item) => {
    const { state, reason, basis = null } = verdictOf(offer, item)
    return { item, state, reason, basis }
  })
}
