import type { AreaDivision } from '../domain/geography/areaDivisions'
import type { Answered } from '../sources/conversation'
import type { KeptRelease } from '../sources/connector'
import type { SourceQuestions } from '../sources/questions/sourceQuestions'
import type { BroughtContent, TransferFigures } from './broughtContent'

/** One offer to bring, and what is known of it. */
export interface WantedOffer {
  readonly offer: string
  readonly base: string
  readonly token: string | null
  readonly previous: KeptRelease | null
  /** First year to ask for; null for the periods that the offer brings by itself. */
  readonly sinceYear: number | null
}

/**
 * `use`: what is there is not asked for again, and new answers are kept for the next start. `discard`: everything is asked
 * for, and kept for the next start. `none`: everything is asked for and nothing kept; what is there stays as it is.
 */
export type KeptAnswers = 'use' | 'discard' | 'none'

/** One run: what to bring and how. */
export interface SyncWish {
  readonly offers: readonly WantedOffer[]
  readonly proxy: string | null
  /** Keys of the areas that the estimate knows. */
  readonly areas: readonly string[]
  /** Earlier divisions of the country, so that older codes can be read. */
  readonly divisions: readonly AreaDivision[]
  /** What the person set the sources to be asked; the standard unless given. */
  readonly questions?: SourceQuestions
  /** What is done with the answers that a run which was broken off left; `use` unless given. */
  readonly keptAnswers?: KeptAnswers
}

export interface OfferProgress extends TransferFigures {
  readonly state: 'asking' | 'waiting' | 'checking'
  /** What is being fetched, in the words of the source. */
  readonly label: string
}

/** What the thread that talks to the sources tells the services. */
export type SyncReport =
  | { readonly kind: 'progress'; readonly offer: string; readonly progress: OfferProgress }
  /** Content waits to be kept; the thread goes on when `kept` comes. Null content: nothing has changed. */
  | {
      readonly kind: 'brought'
      readonly offer: string
      readonly result: Answered<BroughtContent | null>
      readonly figures: TransferFigures
    }
  | { readonly kind: 'ended' }
  | { readonly kind: 'threw'; readonly error: string }

export type SyncCommand =
  | { readonly kind: 'run'; readonly wish: SyncWish }
  /** The content of an offer has been dealt with; `saved` says whether it is on the disk. */
  | { readonly kind: 'kept'; readonly offer: string; readonly saved: boolean }
  | { readonly kind: 'cancel' }
