import type { OfferRunState } from '#shared/sync/runState'

/** How a refusal is shown: a network that is away and a token that is missing are told apart from the others. */
export type RefusedState = 'refused' | 'unreachable' | 'signIn'

export function refusedStateOf({ problem }: OfferRunState): RefusedState {
  if (problem?.code === 'unreachable') return 'unreachable'
  return problem?.code === 'sign-in-needed' ? 'signIn' : 'refused'
}

/** How a table of a run stands, in the words of the list. */
export function rowStateOf(offer: OfferRunState): OfferRunState['state'] | RefusedState {
  return offer.state === 'refused' ? refusedStateOf(offer) : offer.state
}
