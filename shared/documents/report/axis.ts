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

/** Bounds and estimate of a quantity on an axis. */
export function markOn(axis: Axis, quantity: Quantity, style: IntervalMark['style']): IntervalMark {
  return {
    lower: axis.place(quantity.lower),
    upper: axis.place(quantity.upper),
    estimate: quantity.estimate === null ? null : axis.place(quantity.estimate),
    openLower: quantity.lower < axis.from,
    openUpper: quantity.upper > axis.to,
    style,
  }
}
