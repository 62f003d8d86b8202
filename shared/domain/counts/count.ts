/** What one unit of a count is. Counts of different grains never add. */
export const grains = [
  'persons',
  'donors',
  'samples',
  'contacts',
  'cases',
  'deaths',
  'procedures',
  'births',
  'units',
  'trials',
] as const
export type Grain = (typeof grains)[number]

/** How a published number relates to the true one. */
export const precisions = [
  'exact',
  'rounded',
  'floored',
  'perturbed',
  'magnitude',
  'suppressed',
  'missing',
  'not-applicable',
  'preliminary',
  'estimated',
] as const
export type Precision = (typeof precisions)[number]

/** Where a number comes from, so that it can be found again. */
export interface Provenance {
  /** Key of the source, for example `ssb-07459`. */
  readonly source: string
  /** Table or publication inside the source. */
  readonly table: string
  /** Release or reference period as printed by the source. */
  readonly release: string
  /** ISO date on which the figure was read. */
  readonly retrievedAt: string
  /** SHA-256 of the request or of the file that held the figure. */
  readonly queryHash: string
  /**
   * In English, as recorded: it travels with the number into files and is not shown. Screens and documents word the
   * licence of the source instead.
   */
  readonly licence: string
  /** Vintage of the area codes, for example `2024`. */
  readonly areaVintage: string
}

/**
 * One published count: a closed interval `[lower, upper]` that contains the true count, with what is known about it.
 * `value` is null when the source shows no number; `upper` is null when nothing bounds it from above.
 * `precision: 'exact'` means that value, lower and upper are equal.
 */
export interface Count {
  readonly value: number | null
  readonly lower: number
  readonly upper: number | null
  readonly precision: Precision
  /** The symbol printed by the source, verbatim, such as `:` or `<5`. */
  readonly marker: string | null
  readonly grain: Grain
  /** False when the cell may not be added to its siblings. */
  readonly additive: boolean
  readonly provenance: readonly Provenance[]
}
