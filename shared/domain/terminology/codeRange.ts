/**
 * Codes of a classification as an interval of strings: `code` lies in it when `from <= code && code <= to` in plain
 * string order. `to` ends in `~`, which stands after every letter and digit, so that a code covers all codes that begin
 * with it. The order is the same in JavaScript and in SQLite because codes are plain ASCII.
 */
export interface CodeRange {
  readonly from: string
  readonly to: string
}

const afterEveryCode = '~'
const codePattern = /^[A-Z0-9]{1,12}$/

/**
 * Reads `E11` (E11 and everything below it), `I21-I22` (from I21 to the last code below I22) and prefixes
 * such as `E1`. Dots, blanks, lower case and an en dash are accepted. Null when the text is no code or runs backwards.
 */
export function parseCodeRange(text: string): CodeRange | null {
  const parts = text.toUpperCase().replace(/[\s.]/g, '').split(/[-–]/)
  const [first, last = first] = parts
  if (parts.length > 2 || first === undefined || last === undefined) return null
  if (!codePattern.test(first) || !codePattern.test(last)) return null
  const range = { from: first, to: last + afterEveryCode }
  return range.from <= range.to ? range : null
}

/** True when at least one code lies in both. */
export function rangesOverlap(first: CodeRange, second: CodeRange): boolean {
  return first.from <= second.to && second.from <= first.to
}

/** True when every code of `inner` lies in `outer`. */
export function rangeContains(outer: CodeRange, inner: CodeRange): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}
