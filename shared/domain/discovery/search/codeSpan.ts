import { parseCodeRange, type CodeRange } from '../../terminology/codeRange'

/** A range of ICD-10 codes with its size. */
export interface CodeSpan extends CodeRange {
  /** As it was written, normalised. */
  readonly code: string
  /** How many categories of three characters it covers; less than one for a part of a category. */
  readonly size: number
}

/** Place of a category in the order of codes: `I21` -> 821. */
function categoryNumber(code: string): number {
  const digits = Number(code.slice(1, 3).padEnd(2, '0'))
  return (code.charCodeAt(0) - 65) * 100 + (Number.isNaN(digits) ? 0 : digits)
}

/** Null for text that is no code. */
export function codeSpanOf(code: string): CodeSpan | null {
  const range = parseCodeRange(code)
  if (range === null) return null
  const last = range.to.slice(0, -1)
  const whole = categoryNumber(last.length < 3 ? last.padEnd(3, '9') : last) - categoryNumber(range.from) + 1
  return { code, ...range, size: range.from === last && last.length > 3 ? 0.1 : Math.max(1, whole) }
}

/**
 * How well a code of an entry answers a code that was asked for, 0 to 1; 0 where they have nothing in common. An entry that
 * covers much beside it is less to the point: a category counts more than its block, a block more than its chapter.
 */
export function closeness(asked: CodeSpan, held: CodeSpan): number {
  if (asked.from > held.to || held.from > asked.to) return 0
  if (asked.from === held.from && asked.to === held.to) return 1
  if (asked.from <= held.from && held.to <= asked.to) return 0.9
  const wider = Math.log2(Math.max(1, held.size) / Math.max(1, Math.min(asked.size, held.size)))
  return Math.max(0.05, 0.9 - wider * 0.08)
}
