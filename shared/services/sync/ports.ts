import type { Outcome } from '../../contract/outcome'
import type { Answered } from '../../sources/conversation'
import type { BroughtContent, TransferFigures } from '../../sync/broughtContent'
import type { OfferProgress, SyncWish } from '../../sync/syncMessages'

/** Hears what a run brings. */
export interface SyncListener {
  onProgress(offer: string, progress: OfferProgress): void
  /** Resolves to true when the content is on the disk. */
  onBrought(
    offer: string,
    result: Answered<BroughtContent | null>,
    figures: TransferFigures,
  ): Promise<boolean>
}

/** What talks to the sources. A defect ends it before every offer was told of, and is reported. */
export interface SourceRun {
  /** Resolves when it has ended and `onBrought` has answered for all that it brought. */
  readonly finished: Promise<void>
  cancel(): void
  /** True once the host closes: what is being kept is given up. */
  isClosing(): boolean
}

export type RunSync = (wish: SyncWish, listener: SyncListener) => SourceRun

/** Tokens of sources, where the host keeps secrets. */
export interface Secrets {
  read(source: string): string | null
  /** Keeps a token, or takes it away for null. */
  keep(source: string, token: string | null): Promise<Outcome<null>>
}
