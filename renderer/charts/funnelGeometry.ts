import type { Interval80, Quantity } from '#shared/estimate/result'
import { isLeftOf, isRightOf, type ChartAxis } from './chartAxis'

/** One row of the funnel as it is drawn. */
export interface FunnelMark {
  readonly estimate: number | null
  readonly interval: Interval80 | null
  /** Hard bounds; null for an exact number, and where the estimate alone is calculated. */
  readonly bounds: { readonly lower: number; readonly upper: number } | null
  /** True when the step rests on a share that somebody stated: drawn hollow. */
  readonly stated: boolean
}

/** The rectangle in which the marks are drawn, in pixels. */
export interface PlotArea {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly rowHeight: number
}

/** The line of hard bounds: an end inside the plot has a cap, an end outside runs off as an arrow. */
export interface WhiskerShape {
  readonly from: number
  readonly to: number
  readonly startsOutside: boolean
  readonly endsOutside: boolean
}

export interface FunnelShape {
  readonly y: number
  /** The estimate, hollow when it was stated; null when there is none or it lies outside the axis. */
  readonly dot: { readonly x: number; readonly hollow: boolean } | null
  /** Where the estimate is when it does not fit on the axis. */
  readonly offScale: 'left' | 'right' | null
  readonly whisker: WhiskerShape | null
  readonly band: BandShape | null
  /** A bar from zero, on a linear axis only; broken when it is longer than the axis. */
  readonly bar: { readonly to: number; readonly broken: boolean } | null
}

/** The mark of a number with all that is known of it. */
export function markOf(quantity: Quantity, stated: boolean): FunnelMark {
  const { estimate, interval, lower, upper } = quantity
  const bounds = quantity.kind === 'exact' || upper <= lower ? null : { lower, upper }
  return { estimate, interval: bounds === null ? null : interval, bounds, stated }
}

/** The 80 % interval as a bar, cut off where the axis ends. */
export interface BandShape {
  readonly from: number
  readonly to: number
  /** Rests on a stated share: hatched. */
  readonly stated: boolean
}

export type ToPixel = (value: number) => number

/** Turns the rows of the funnel into shapes; `toPixel` places values that lie on the axis. */
export function funnelShapes(
  marks: readonly FunnelMark[],
  axis: ChartAxis,
  plot: PlotArea,
  toPixel: ToPixel,
): readonly FunnelShape[] {
  const inside = (value: number) =>
    isLeftOf(axis, value) ? plot.left : isRightOf(axis, value) ? plot.right : toPixel(value)
  return marks.map((mark, row) => {
    const { estimate } = mark
    const offScale =
      estimate === null
        ? null
        : isRightOf(axis, estimate)
          ? 'right'
          : isLeftOf(axis, estimate)
            ? 'left'
            : null
    return {
      y: plot.top + (row + 0.5) * plot.rowHeight,
      dot: estimate === null || offScale !== null ? null : { x: inside(estimate), hollow: mark.stated },
      offScale,
      whisker: whisker(mark.bounds, axis, inside),
      band: band(mark, axis, inside),
      bar:
        axis.kind === 'log' || estimate === null
          ? null
          : { to: inside(estimate), broken: isRightOf(axis, estimate) },
    }
  })
}

function whisker(bounds: FunnelMark['bounds'], axis: ChartAxis, inside: ToPixel): WhiskerShape | null {
  if (bounds === null) return null
  const { lower, upper } = bounds
  if (isRightOf(axis, lower) || isLeftOf(axis, upper)) return null
  return {
    from: inside(lower),
    to: inside(upper),
    startsOutside: isLeftOf(axis, lower),
    endsOutside: isRightOf(axis, upper),
  }
}

/** Narrowest band in pixels: a narrower one would vanish behind its dot. */
const narrowestBand = 3

function band({ interval, stated }: FunnelMark, axis: ChartAxis, inside: ToPixel): BandShape | null {
  if (interval === null || interval.upper <= interval.lower) return null
  if (isRightOf(axis, interval.lower) || isLeftOf(axis, interval.upper)) return null
  const from = inside(interval.lower)
  return { from, to: Math.max(from + narrowestBand, inside(interval.upper)), stated }
}

/** The points of the dotted line from estimate to estimate, without those that have none. */
export function connectorPoints(
  shapes: readonly FunnelShape[],
  plot: PlotArea,
): readonly { readonly x: number; readonly y: number }[] {
  return shapes.flatMap((shape) => {
    if (shape.dot !== null) return [{ x: shape.dot.x, y: shape.y }]
    if (shape.offScale === null) return []
    return [{ x: shape.offScale === 'right' ? plot.right : plot.left, y: shape.y }]
  })
}

/** Height of a row: tighter when there are many criteria, so that the end stays in sight. */
export function funnelRowHeight(rows: number): number {
  return rows > 12 ? 36 : 46
}
