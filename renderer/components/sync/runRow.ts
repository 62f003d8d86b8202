import type { OfferRunState } from '#shared/sync/runState'
import type { RowState } from './offerRows'

/** How a table of a run stands, in the words of the list: a network that is away is told apart from a refusal. */
export function rowStateOf({ state, problem }: OfferRunState): RowState | OfferRunState['state'] {
  if (state !== 'refused') return state
  if (problem?.code === 'unreachable') return 'unreachable'
  return problem?.code === 'sign-in-needed' ? 'signIn' : 'refused'
}
