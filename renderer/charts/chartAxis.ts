import type { Quantity } from '#shared/estimate/result'

/** The stretch of numbers that a chart shows. */
export interface ChartAxis {
  readonly kind: 'log' | 'linear'
  readonly minimum: number
  readonly maximum: number
}

/** Where a value stands on an axis, 0 at its start and 1 at its end; values outside stand at the nearer end. */
export function positionOn(axis: ChartAxis, value: number): number {
  if (value <= axis.minimum) return 0
  if (value >= axis.maximum) return 1
  if (axis.kind === 'linear') return (value - axis.minimum) / (axis.maximum - axis.minimum)
  return Math.log(value / axis.minimum) / Math.log(axis.maximum / axis.minimum)
}

export function isLeftOf(axis: ChartAxis, value: number): boolean {
  return value < axis.minimum
}

export function isRightOf(axis: ChartAxis, value: number): boolean {
  return value > axis.maximum
}

/** The nearest number 1, 2 or 5 times a power of ten that is not above `value`; `value` is positive. */
export function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9)
  const step = [5, 2, 1].find((candidate) => candidate * power <= value * (1 + 1e-9)) ?? 1
  return step * power
}

/** The nearest number 1, 2 or 5 times a power of ten that is not below `value`; `value` is positive. */
export function roundUp(value: number): number {
  const below = roundDown(value)
  if (below >= value * (1 - 1e-9)) return below
  return below * (Math.round(below / 10 ** Math.floor(Math.log10(below) + 1e-9)) === 2 ? 2.5 : 2)
}

/** Bounds further from the numbers than this factor run off the axis as an arrow: they would press the rest together. */
const furthestBound = 30

/**
 * A logarithmic axis on which all quantities can be read. Estimates and their intervals always fit; a bound far
 * from every estimate, and a lower bound of 0, which has no place on such an axis, run off its end.
 */
export function logarithmicAxis(quantities: readonly Quantity[]): ChartAxis {
  const estimates = quantities
    .flatMap(({ estimate, interval }) => [estimate, interval?.lower ?? null, interval?.upper ?? null])
    .flatMap((value) => (value !== null && value > 0 ? [value] : []))
  const bounds = quantities.flatMap(({ lower, upper }) => [lower, upper]).filter((value) => value > 0)
  const anchors = estimates.length > 0 ? estimates : bounds
  if (anchors.length === 0) return { kind: 'log', minimum: 1, maximum: 10 }
  const least = Math.min(...anchors)
  const most = Math.max(...anchors)
  const lowest = Math.max(Math.min(least / 1.5, ...bounds), least / furthestBound, 0.1)
  const highest = Math.min(Math.max(most * 1.5, ...bounds), most * furthestBound)
  return { kind: 'log', minimum: roundDown(lowest), maximum: Math.max(10, roundUp(highest * 1.02)) }
}

/** A linear axis from zero on which `last`, the number that matters, can be read; longer bars are broken. */
export function linearAxis(last: Quantity): ChartAxis {
  const anchor = Math.max(last.estimate ?? last.upper, 1)
  const certain = Math.max(anchor * 1.6, (last.interval?.upper ?? 0) * 1.05)
  const highest = Math.max(certain, Math.min(last.upper * 1.1, anchor * 5))
  return { kind: 'linear', minimum: 0, maximum: roundUp(highest) }
}

/** Round numbers to print along an axis, at most `most` of them. */
export function axisTicks(axis: ChartAxis, most: number): readonly number[] {
  return axis.kind === 'linear' ? linearTicks(axis, most) : logarithmicTicks(axis, most)
}

function linearTicks(axis: ChartAxis, most: number): readonly number[] {
  const step = roundUp(axis.maximum / Math.max(1, most - 0.5))
  const ticks: number[] = []
  for (let tick = 0; tick <= axis.maximum * (1 + 1e-9); tick += step) ticks.push(tick)
  return ticks
}

function logarithmicTicks(axis: ChartAxis, most: number): readonly number[] {
  const first = Math.floor(Math.log10(axis.minimum) + 1e-9)
  const last = Math.ceil(Math.log10(axis.maximum) - 1e-9)
  const within = (value: number) =>
    value >= axis.minimum * (1 - 1e-9) && value <= axis.maximum * (1 + 1e-9) && value >= 1
  const powers = Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index))
  const lists = [[1, 2, 5], [1, 3], [1]].map((steps) =>
    powers.flatMap((power) => steps.map((step) => step * power)).filter(within),
  )
  const fitting = lists.find((ticks) => ticks.length >= 2 && ticks.length <= most)
  if (fitting !== undefined) return fitting
  const tens = lists.at(-1) ?? []
  const chosen = tens.length > most ? tens : (lists[0] ?? [])
  const stride = Math.max(1, Math.ceil((chosen.length - 1) / Math.max(1, most - 1)))
  return chosen.filter((_, index) => index % stride === 0)
}
