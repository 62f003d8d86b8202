import type { Cube } from '../domain/cubes/cube'
import type { CountTable } from '../domain/sources/countTable'
import type { CatalogueContent, SyncNote } from '../sources/connector'

/** A cube as it arrived, checked, with its fingerprint and what the estimate can use of it. */
export interface BroughtCube {
  readonly cube: Cube
  readonly contentHash: string
  readonly evidence: readonly CountTable[]
}

/** What a conversation brought. */
export interface BroughtContent {
  readonly cubes: readonly BroughtCube[]
  readonly catalogue: (CatalogueContent & { readonly contentHash: string }) | null
  readonly notes: readonly SyncNote[]
  /** ISO instant at which the conversation began. */
  readonly retrievedAt: string
  /** SHA-256 of all requests, hexadecimal. */
  readonly queryHash: string
  /** Base address; holds no secrets. */
  readonly address: string
}

/** What reading an offer cost. */
export interface TransferFigures {
  readonly requests: number
  readonly bytes: number
  /** Answers that an earlier, broken conversation had left. */
  readonly resumed: number
}
