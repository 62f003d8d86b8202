import { nullable } from 'valibot'
import type { IntegerRange } from '../suppression/integerRange'
import { keys, numeric } from './inputs'

/** A range as JSON: null stands for no upper limit. */
export const limits = keys({ lo: numeric, hi: nullable(numeric) })

export function toRange({ lo, hi }: { readonly lo: number; readonly hi: number | null }): IntegerRange {
  return { lower: lo, upper: hi ?? Infinity }
}

/** An upper limit as JSON. */
export function toLimit(upper: number): number | null {
  return upper === Infinity ? null : upper
}

export function toPair({ lower, upper }: IntegerRange): readonly [number, number | null] {
  return [lower, toLimit(upper)]
}
