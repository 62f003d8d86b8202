import type { HiddenNumber } from './hiddenNumber'
import type { SmallCountRule } from './smallCountRule'

/** Sums of shares are not exact in binary: a bound this near a whole number is that number. */
const slack = 1e-6

function smallRange({ threshold, zeroShown }: SmallCountRule): HiddenNumber & { readonly reason: 'small' } {
  return { reason: 'small', from: zeroShown ? 1 : 0, to: threshold - 1 }
}

/** How a number of people is hidden, or null where it may be shown. It is judged as it would be printed: rounded to people. */
export function hiddenBy(rule: SmallCountRule, value: number): HiddenNumber | null {
  const people = Math.round(Math.abs(value))
  const range = smallRange(rule)
  return people >= range.from && people <= range.to ? range : null
}

/**
 * Moves the ends of a range outward past small numbers, so that neither end tells one: 2–3 becomes 1–4, 3–200 becomes
 * 1–200. What contains the truth still contains it.
 */
export function guardRange<Upper extends number | null>(
  { lower, upper }: { readonly lower: number; readonly upper: Upper },
  rule: SmallCountRule,
): { readonly lower: number; readonly upper: number | Upper } {
  const { from, to } = smallRange(rule)
  const least = Math.floor(lower + slack)
  const guardedLower = least >= rule.threshold ? lower : Math.min(least, from)
  if (upper === null) return { lower: guardedLower, upper }
  const most = Math.ceil(upper - slack)
  return { lower: guardedLower, upper: most >= from && most <= to ? to : upper }
}

/**
 * The difference of two shown numbers, such as what a criterion costs. Null with `hidden` where it is small, or where one
 * of the two is hidden and the difference would tell it; null without where one is not known.
 */
export function guardDifference(
  larger: { readonly estimate: number | null; readonly hidden?: HiddenNumber | undefined },
  smaller: { readonly estimate: number | null; readonly hidden?: HiddenNumber | undefined },
  rule: SmallCountRule,
): { readonly value: number | null; readonly hidden: HiddenNumber | null } {
  if (larger.hidden !== undefined || smaller.hidden !== undefined) {
    return { value: null, hidden: { reason: 'protects' } }
  }
  if (larger.estimate === null || smaller.estimate === null) return { value: null, hidden: null }
  const value = larger.estimate - smaller.estimate
  // That two numbers are equal hides nobody; it can be seen anyway.
  const hidden = Math.round(Math.abs(value)) === 0 ? null : hiddenBy(rule, value)
  return { value: hidden === null ? value : null, hidden }
}
