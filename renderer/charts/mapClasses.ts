import type { Quantity } from '#shared/estimate/result'

/** Number of colour classes of the map. */
export const mapClassCount = 6

/** Half the width of the 80 % interval over the estimate, from which a county is hatched. */
export const wideInterval = 0.44

/**
 * Five rising round numbers that part the values into six classes of about equal size.
 * Fewer than five when the values are too close together for that.
 */
export function classBreaks(values: readonly number[]): readonly number[] {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b)
  if (sorted.length === 0) return []
  const breaks: number[] = []
  for (let part = 1; part < mapClassCount; part += 1) {
    const value = roundToStep(quantile(sorted, part / mapClassCount))
    if (value > (breaks.at(-1) ?? 0)) breaks.push(value)
  }
  return breaks
}

/** The breaks to use now: the old ones while they still tell the counties apart, so that colours move and not the legend. */
export function keptBreaks(previous: readonly number[], values: readonly number[]): readonly number[] {
  const fresh = classBreaks(values)
  if (previous.length === 0 || fresh.length === 0) return fresh
  const used = new Set(values.map((value) => classOf(value, previous))).size
  const possible = new Set(values.map((value) => classOf(value, fresh))).size
  return used * 2 >= possible ? previous : fresh
}

/** The class of a value, 0 for the lowest. */
export function classOf(value: number, breaks: readonly number[]): number {
  return breaks.filter((limit) => value >= limit).length
}

/** Step of the colour ramp, 1 to 6, for a class; few classes are spread over the whole ramp. */
export function rampStep(classIndex: number, breaks: readonly number[]): number {
  if (breaks.length === 0) return 3
  return 1 + Math.round((classIndex * (mapClassCount - 1)) / breaks.length)
}

/** True when so much is open that the colour says little; where no interval is known the hard bounds decide. */
export function hasWideInterval(quantity: Quantity): boolean {
  if (quantity.estimate === null) return true
  if (quantity.kind === 'exact') return false
  const { lower, upper } = quantity.interval ?? quantity
  return (upper - lower) / 2 > wideInterval * quantity.estimate
}

function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1)
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? below
  return below + (above - below) * (place - Math.floor(place))
}

/** Rounds to one digit, or to two where one digit would move the value by more than a tenth. */
function roundToStep(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  const oneDigit = Math.round(value / power) * power
  if (Math.abs(oneDigit - value) <= value / 10) return tidy(oneDigit)
  return tidy(Math.round((value / power) * 2) * (power / 2))
}

function tidy(value: number): number {
  return Number(value.toPrecision(3))
}
