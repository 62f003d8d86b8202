import { computed, refuse, type Computed } from '../computed'
import type { IntegerRange } from './integerRange'

/**
 * How a count became the figure that was published. `k`: smallest count still shown; `base`: multiple that is rounded to.
 * `helsedata3`: 1 is shown as 0 and 2 as 3. `secondary`: hidden to protect other cells, so that the figure says nothing
 * but that the count is at least `least`.
 */
export type PublishingRule =
  | { readonly mode: 'exact' }
  | { readonly mode: 'suppress'; readonly k: number; readonly zeroHidden: boolean }
  | { readonly mode: 'secondary'; readonly least: number }
  | {
      readonly mode: 'round_nearest' | 'round_random' | 'round_up' | 'round_down'
      readonly base: number
    }
  | { readonly mode: 'helsedata3' }
  | {
      readonly mode: 'suppress_then_round'
      readonly k: number
      readonly base: number
      readonly zeroHidden: boolean
    }

/** A figure as it stands in a table: a number, or a mark in its place. */
export type PublishedFigure = number | 'hidden'

export type PublishedCellErrorCode = 'impossible_value' | 'invalid_rule'

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

function findRuleError(rule: PublishingRule): string | null {
  if ('k' in rule && !(isCount(rule.k) && rule.k > 0))
    return `The threshold ${rule.k} is not a whole number above 0.`
  if ('base' in rule && !(isCount(rule.base) && rule.base > 0)) {
    return `The base ${rule.base} is not a whole number above 0.`
  }
  if (rule.mode === 'secondary' && !isCount(rule.least))
    return `The least count ${rule.least} is not a count.`
  return null
}

/** Counts that round to the shown multiple of the base; halves go up. Null where it is none. */
function roundedRange(shown: number, base: number): IntegerRange | null {
  if (shown % base !== 0) return null
  return { lower: Math.max(0, shown - Math.floor(base / 2)), upper: shown + Math.ceil(base / 2) - 1 }
}

function hiddenRange(rule: PublishingRule): IntegerRange | null {
  switch (rule.mode) {
    case 'suppress':
    case 'suppress_then_round': {
      const lower = rule.zeroHidden ? 0 : 1
      return lower < rule.k ? { lower, upper: rule.k - 1 } : null
    }
    case 'secondary':
      return { lower: rule.least, upper: Infinity }
    default:
      return null
  }
}

function shownRange(shown: number, rule: PublishingRule): IntegerRange | null {
  switch (rule.mode) {
    case 'exact':
      return { lower: shown, upper: shown }
    case 'secondary':
      return null
    case 'suppress':
      return shown >= rule.k || (shown === 0 && !rule.zeroHidden) ? { lower: shown, upper: shown } : null
    case 'helsedata3':
      if (shown === 0) return { lower: 0, upper: 1 }
      if (shown === 3) return { lower: 2, upper: 3 }
      return shown > 3 ? { lower: shown, upper: shown } : null
    case 'round_nearest':
      return roundedRange(shown, rule.base)
    case 'suppress_then_round': {
      const rounded = roundedRange(shown, rule.base)
      if (rounded === null) return null
      const zeroShown = shown === 0 && !rule.zeroHidden
      if (rounded.upper < rule.k) return zeroShown ? { lower: 0, upper: 0 } : null
      return { lower: zeroShown ? 0 : Math.max(rounded.lower, rule.k), upper: rounded.upper }
    }
    case 'round_random':
    case 'round_up':
    case 'round_down': {
      if (shown % rule.base !== 0) return null
      const reach = rule.base - 1
      return {
        lower: rule.mode === 'round_down' ? shown : Math.max(0, shown - reach),
        upper: rule.mode === 'round_up' ? shown : shown + reach,
      }
    }
  }
}

/**
 * The counts a published figure can stand for: those that the publishing rule turns into it (smallest and largest; with
 * `suppress_then_round` and a base above the threshold, 0 may stand apart from the others). Refused: `impossible_value`
 * where the rule never gives such a figure, so that another rule must have been at work; `invalid_rule`.
 */
export function publishedCellRange(
  figure: PublishedFigure,
  rule: PublishingRule,
): Computed<IntegerRange, PublishedCellErrorCode> {
  const error = findRuleError(rule)
  if (error !== null) return refuse('invalid_rule', error)
  if (figure !== 'hidden' && !isCount(figure)) {
    return refuse('impossible_value', `${figure} is not a count.`)
  }
  const range = figure === 'hidden' ? hiddenRange(rule) : shownRange(figure, rule)
  if (range === null) {
    const shown = figure === 'hidden' ? 'a hidden cell' : `the figure ${figure}`
    return refuse('impossible_value', `The rule ${rule.mode} never gives ${shown}: another rule was at work.`)
  }
  return computed(range)
}
