import type { DateWindow, Limit } from '../definition'
import type { CirceDateRange, CirceNumericRange } from './expression'

/** A range of numbers: one or two stretches, each with its limits; null where it cannot be told. */
export interface Stretch {
  readonly low: Limit | null
  readonly high: Limit | null
}

export const rangeOperators = ['lt', 'lte', 'eq', '!eq', 'gt', 'gte', 'bt', '!bt'] as const
export type RangeOperator = (typeof rangeOperators)[number]

export function operatorOf(op: string | null): RangeOperator | null {
  return rangeOperators.find((known) => known === op) ?? null
}

const to = (value: number, included: boolean): Stretch => ({ low: null, high: { value, included } })
const from = (value: number, included: boolean): Stretch => ({ low: { value, included }, high: null })
const within = (low: number, high: number): Stretch => ({
  low: { value: low, included: true },
  high: { value: high, included: true },
})

/** The stretches that a range allows, any of them; null where an operator or a value is missing. */
export function stretchesOf({ Op, Value, Extent }: CirceNumericRange): readonly Stretch[] | null {
  const operator = operatorOf(Op)
  if (operator === null || Value === null) return null
  switch (operator) {
    case 'lt':
      return [to(Value, false)]
    case 'lte':
      return [to(Value, true)]
    case 'gt':
      return [from(Value, false)]
    case 'gte':
      return [from(Value, true)]
    case 'eq':
      return [within(Value, Value)]
    case '!eq':
      return [to(Value, false), from(Value, false)]
    case 'bt':
      return Extent === null ? null : [within(Value, Extent)]
    case '!bt':
      return Extent === null ? null : [to(Value, false), from(Extent, false)]
  }
}

/** Completed years of a stretch. */
export function wholeYears({ low, high }: Stretch): {
  readonly from: number | null
  readonly to: number | null
} {
  return {
    from: low === null ? null : low.included ? Math.ceil(low.value) : Math.floor(low.value) + 1,
    to: high === null ? null : high.included ? Math.floor(high.value) : Math.ceil(high.value) - 1,
  }
}

/** Days since 1 March of year 0 in the Gregorian calendar, so that a leap day ends a year. */
function dayNumber(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1
  const fromMarch = (month + 9) % 12
  return (
    365 * shifted +
    Math.floor(shifted / 4) -
    Math.floor(shifted / 100) +
    Math.floor(shifted / 400) +
    Math.floor((153 * fromMarch + 2) / 5) +
    day -
    1
  )
}

const padded = (value: number, length: number): string => String(value).padStart(length, '0')

/** Inverse of `dayNumber`, as `yyyy-mm-dd`. */
function isoOf(number: number): string {
  let year = Math.floor((10_000 * number + 14_780) / 3_652_425)
  let rest = number - dayNumber(year, 3, 1)
  if (rest < 0) {
    year -= 1
    rest = number - dayNumber(year, 3, 1)
  }
  const fromMarch = Math.floor((100 * rest + 52) / 3060)
  const month = ((fromMarch + 2) % 12) + 1
  const day = rest - Math.floor((fromMarch * 306 + 5) / 10) + 1
  return `${padded(year + Math.floor((fromMarch + 2) / 12), 4)}-${padded(month, 2)}-${padded(day, 2)}`
}

/** A day that exists, written `yyyy-mm-dd`; a time after it is left out. Null for anything else. */
export function isoDay(text: string): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(T.*)?$/.exec(text.trim())
  if (parts === null) return null
  const [, year = '', month = '', day = ''] = parts
  if (Number(month) < 1 || Number(month) > 12) return null
  const written = `${year}-${month}-${day}`
  return isoOf(dayNumber(Number(year), Number(month), Number(day))) === written ? written : null
}

function shifted(iso: string, days: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  return isoOf(dayNumber(year, month, day) + days)
}

/** The days that a range of dates allows; null where it is none that is one stretch, or no date. */
export function windowOf({ Op, Value, Extent }: CirceDateRange): DateWindow | null {
  const operator = operatorOf(Op)
  const first = Value === null ? null : isoDay(Value)
  const last = Extent === null ? null : isoDay(Extent)
  if (operator === null || first === null) return null
  switch (operator) {
    case 'lt':
      return { from: null, to: shifted(first, -1) }
    case 'lte':
      return { from: null, to: first }
    case 'gt':
      return { from: shifted(first, 1), to: null }
    case 'gte':
      return { from: first, to: null }
    case 'eq':
      return { from: first, to: first }
    case 'bt':
      return last === null ? null : { from: first, to: last }
    case '!eq':
    case '!bt':
      return null
  }
}
