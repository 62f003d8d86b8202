import type { SmallCountRule } from '../../domain/disclosure/smallCountRule'
import type { LocalisedName } from '../../domain/sources/localisedName'
import type { Protocol } from '../../domain/studies/protocol'

/** JSON text under the SHA-256 of exactly this text. */
export interface FrozenContent {
  readonly hash: string
  readonly content: string
}

/** A table whose cells the estimate read, as it was. */
export interface FrozenTable extends FrozenContent {
  readonly key: string
  readonly title: LocalisedName
  readonly source: string
  readonly period: string
}

/** The rules by which small numbers of the result were hidden. */
export interface FrozenRules {
  readonly sources: { readonly [source: string]: SmallCountRule }
  readonly population: SmallCountRule
}

/** Everything an estimate was computed from: the same engine makes the same result of it, byte for byte. */
export interface FrozenEvidence {
  readonly protocol: Protocol
  /** By key; each once. */
  readonly tables: readonly FrozenTable[]
  /** Descriptions of the tables among which the evidence was chosen: the choice depends on those not taken, too. */
  readonly candidates: FrozenContent
  readonly population: FrozenContent
  readonly rules: FrozenRules
}
