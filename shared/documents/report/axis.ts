import { formatInteger } from '../../domain/counts/formatNumber'
import type { Language } from '../../domain/studies/protocol'
import type { Quantity } from '../../estimate/result'
import type { DrawnAxis, IntervalMark } from './drawing'

/** An axis that can place values: `place` runs from 0 to 1 and stays there for values beyond the ends. */
export interface Axis {
  readonly drawn: DrawnAxis
  readonly from: number
  readonly to: number
  place(value: number): number
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value))
}

/** Four decimals are a tenth of a point on paper, and keep documents the same on every machine. */
function rounded(place: number): number {
  return Math.round(clamp(place) * 10_000) / 10_000
}

/**
 * A logarithmic axis over whole decades, with a tick at each. Zero has no place on it: it lies before the left end.
 * @param values numbers of people; those of 0 are left out
 */
export function logarithmicAxis(values: readonly number[], label: string, language: Language): Axis {
  const positive = values.filter((value) => value > 0)
  const smallest = positive.length === 0 ? 1 : Math.min(...positive)
  const largest = positive.length === 0 ? 10 : Math.max(...positive)
  const first = Math.max(0, Math.floor(Math.log10(smallest)))
  const last = Math.max(first + 1, Math.ceil(Math.log10(largest)))
  const place = (value: number) => (value <= 0 ? 0 : rounded((Math.log10(value) - first) / (last - first)))
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index)).map(
    (value) => ({
      place: place(value),
      label: formatInteger(value, language),
    }),
  )
  return { drawn: { scale: 'logarithmic', ticks, label }, from: 10 ** first, to: 10 ** last, place }
}

/** The smallest of 1, 2, 2.5 and 5 times a power of ten that cuts the span into at most `parts` whole steps of people. */
function niceStep(span: number, parts: number): number {
  const rough = span / parts
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10
  return Math.max(1, Math.ceil(factor * power))
}

/** A linear axis from 0 to a round number at or above the largest value, with three to five ticks. */
export function linearAxis(values: readonly number[], label: string, language: Language): Axis {
  const largest = Math.max(1, ...values)
  const step = niceStep(largest, 4)
  const steps = Math.ceil(largest / step - 1e-9)
  const to = steps * step
  const place = (value: number) => rounded(value / to)
  const ticks = Array.from({ length: steps + 1 }, (_, index) => index * step).map((value) => ({
    place: place(value),
    label: formatInteger(value, language),
  }))
  return { drawn: { scale: 'linear', ticks, label }, from: 0, to, place }
}

/** A linear axis over the values alone, with three to six ticks at round numbers; it need not begin at 0. */
export function spanAxis(values: readonly number[], label: string, language: Language): Axis {
  const [smallest, largest] = [Math.min(...values), Math.max(...values)]
  const step = niceStep(Math.max(1, largest - smallest), 4)
  const from = Math.floor(smallest / step + 1e-9) * step
  const to = Math.max(from + step, Math.ceil(largest / step - 1e-9) * step)
  const place = (value: number) => rounded((value - from) / (to - from))
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step)
  return {
    drawn: {
      scale: 'linear',
      ticks: ticks.map((value) => ({ place: place(value), label: formatInteger(value, language) })),
      label,
    },
    from,
    to,
    place,
  }
}

/** Bounds, 80 % interval and estimate of a quantity on an axis. */
export function markOn(axis: Axis, quantity: Quantity, style: IntervalMark['style']): IntervalMark {
  const { interval } = quantity
  return {
    lower: axis.place(quantity.lower),
    upper: axis.place(quantity.upper),
    interval:
      interval === null || interval.upper <= interval.lower
        ? null
        : { lower: axis.place(interval.lower), upper: axis.place(interval.upper) },
    estimate: quantity.estimate === null ? null : axis.place(quantity.estimate),
    openLower: quantity.lower < axis.from,
    openUpper: quantity.upper > axis.to,
    style,
  }
}
