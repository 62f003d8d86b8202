import type { StatedSmallCountRule } from '../disclosure/smallCountRule'
import type { LocalisedName } from './localisedName'

/** One source of figures, as the reader finds it again. */
export interface SourceRecord {
  readonly key: string
  readonly name: LocalisedName
  /** Who keeps the data. */
  readonly holder: LocalisedName
  readonly address: string | null
  readonly licence: LocalisedName
  /** ISO date on which the figures were read. */
  readonly retrievedAt: string
  /** How small numbers are treated, in words; null when the source does not say. */
  readonly suppressionRule: LocalisedName | null
  /** The same rule as numbers; null when the source states none, and the default applies. */
  readonly smallCountRule: StatedSmallCountRule | null
}
