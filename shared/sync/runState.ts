import type { SyncNote } from '../sources/connector'
import type { SourceProblem } from '../sources/conversation'

/** How far an offer has come in a run. */
export const offerStates = [
  'queued',
  'asking',
  'waiting',
  'checking',
  'keeping',
  'brought',
  'unchanged',
  'refused',
  'cancelled',
] as const
export type OfferState = (typeof offerStates)[number]

const endStates = ['brought', 'unchanged', 'refused', 'cancelled'] as const satisfies readonly OfferState[]

/** States of an offer that has not come to its end in a run. */
export type UnderWayState = Exclude<OfferState, (typeof endStates)[number]>

export function isUnderWay(state: OfferState): state is UnderWayState {
  return !endStates.some((end) => end === state)
}

export interface OfferRunState {
  readonly offer: string
  readonly state: OfferState
  /** What is being fetched, in the words of the source. */
  readonly label: string
  readonly requests: number
  readonly bytes: number
  /** Answers that an earlier, broken run had left. */
  readonly resumed: number
  readonly cells: number
  readonly problem: SourceProblem | null
  readonly notes: readonly SyncNote[]
}

/** Whether an offer has come to its end in a run. */
export function hasEnded({ state }: Pick<OfferRunState, 'state'>): boolean {
  return !isUnderWay(state)
}

export const syncCauses = ['manual', 'schedule', 'command'] as const
export type SyncCause = (typeof syncCauses)[number]

export interface SyncRunState {
  readonly id: number
  readonly startedAt: string
  /** Null while it runs, and for a run that was broken off. */
  readonly endedAt: string | null
  readonly cause: SyncCause
  readonly offers: readonly OfferRunState[]
}
