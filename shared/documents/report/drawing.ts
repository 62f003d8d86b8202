import type { Tone } from './reportModel'

/** Places along an axis run from 0 (left end) to 1 (right end). */
export interface AxisTick {
  readonly place: number
  readonly label: string
}

export interface DrawnAxis {
  readonly scale: 'logarithmic' | 'linear'
  readonly ticks: readonly AxisTick[]
  readonly label: string
}

/** Bounds, 80 % interval and estimate on one axis; the ends are open where a bound lies beyond the axis. */
export interface IntervalMark {
  readonly lower: number
  readonly upper: number
  /** Null where none is known, or where it has no width. */
  readonly interval: { readonly lower: number; readonly upper: number } | null
  readonly estimate: number | null
  readonly openLower: boolean
  readonly openUpper: boolean
  readonly style: 'included' | 'excluded' | 'stated' | 'unknown'
}

export interface IntervalRow {
  readonly key: string
  readonly badge: string
  readonly label: string
  /** Null: nothing is drawn, and `note` says why. */
  readonly mark: IntervalMark | null
  readonly note: string
}

export interface BarRow {
  readonly key: string
  readonly badge: string
  readonly label: string
  /** End of the bar; it starts at 0. */
  readonly end: number
  /** True when the bar is longer than the axis: drawn with a break. */
  readonly broken: boolean
  readonly style: 'included' | 'excluded' | 'stated'
  readonly note: string
}

/** One uncertain thing: where the number at the end comes to lie with it at its low and at its high end. */
export interface TornadoRow {
  readonly key: string
  readonly badge: string
  readonly label: string
  readonly atLow: number
  readonly atHigh: number
  readonly style: 'counted' | 'assumed'
}

/** One moment of a fan: four in five lie between `p10` and `p90`, half of them between `p25` and `p75`. */
export interface FanPoint {
  /** Place along the axis of time. */
  readonly at: number
  readonly p10: number
  readonly p25: number
  readonly p50: number
  readonly p75: number
  readonly p90: number
}

/** What a figure shows, as positions and words; a rendering chooses sizes and fonts. */
export type Drawing =
  | {
      readonly kind: 'intervals'
      readonly axis: DrawnAxis
      readonly rows: readonly IntervalRow[]
      readonly target: { readonly place: number; readonly label: string } | null
    }
  | { readonly kind: 'bars'; readonly axis: DrawnAxis; readonly rows: readonly BarRow[] }
  | {
      readonly kind: 'tornado'
      readonly axis: DrawnAxis
      /** Where the estimate itself lies; bars go to both sides of it. */
      readonly centre: number
      readonly rows: readonly TornadoRow[]
    }
  | {
      readonly kind: 'fan'
      /** From left to right. */
      readonly time: DrawnAxis
      /** From the bottom up. */
      readonly people: DrawnAxis
      readonly points: readonly FanPoint[]
      /** On the axis of people. */
      readonly target: { readonly place: number; readonly label: string } | null
      /** On the axis of time. */
      readonly deadline: { readonly place: number; readonly label: string } | null
    }
  | { readonly kind: 'squares'; readonly squares: readonly { readonly key: string; readonly tone: Tone }[] }
  /** A single interval in a table cell; the axis is that of the column. */
  | { readonly kind: 'interval'; readonly mark: IntervalMark }
