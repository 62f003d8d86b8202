import { foldText } from '../../terminology/foldText'
import { needItems } from '../need/needItems'
import type { TestbedNeed } from '../need/testbedNeed'
import type { TestbedOffer } from '../offers/testbedOffer'
import { matchOffer, type ItemMatch } from './matchNeed'

/** How many of the things that are asked a place has: `met` for certain, `atMost` if it has all that is not stated. */
export interface MatchScore {
  readonly met: number
  readonly atMost: number
  readonly asked: number
}

export interface TestbedHit {
  readonly offer: TestbedOffer
  readonly matches: readonly ItemMatch[]
  readonly score: MatchScore
}

export function scoreOf(matches: readonly ItemMatch[]): MatchScore {
  const of = (state: ItemMatch['state']) => matches.filter((match) => match.state === state).length
  return { met: of('met'), atMost: of('met') + of('not-stated'), asked: matches.length }
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** Most that is met first, then least that is lacking, then what was confirmed last; names decide the rest. */
function compareHits(one: TestbedHit, other: TestbedHit): number {
  return (
    other.score.met - one.score.met ||
    other.score.atMost - one.score.atMost ||
    compareText(other.offer.confirmed ?? '', one.offer.confirmed ?? '') ||
    compareText(foldText(one.offer.name), foldText(other.offer.name)) ||
    compareText(one.offer.entry, other.offer.entry)
  )
}

/** All places against a need, best first; the same places in any order give the same list. */
export function rankOffers(offers: readonly TestbedOffer[], need: TestbedNeed): readonly TestbedHit[] {
  const items = needItems(need)
  return offers
    .map((offer) => {
      const matches = matchOffer(offer, items)
      return { offer, matches, score: scoreOf(matches) }
    })
    .sort(compareHits)
}

/** For each level from 1 to 9, how many of the places take it in; those that do not say are in none of them. */
export function readinessHistogram(offers: readonly TestbedOffer[]): readonly number[] {
  return Array.from(
    { length: 9 },
    (_, index) =>
      offers.filter(
        ({ readiness }) => readiness !== null && readiness.low <= index + 1 && readiness.high >= index + 1,
      ).length,
  )
}
