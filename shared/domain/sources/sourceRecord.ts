/** One source of figures, as the reader finds it again. */
export interface SourceRecord {
  readonly key: string
  readonly name: string
  /** Who keeps the data. */
  readonly holder: string
  readonly address: string | null
  readonly licence: string
  /** ISO date on which the figures were read. */
  readonly retrievedAt: string
  /** How small numbers are treated, in words; null when the source does not say. */
  readonly suppressionRule: string | null
}
