import { parseCodeRange, rangeContains, rangesOverlap, type CodeRange } from './codeRange'

/** How the codes of a criterion relate to the codes of a table. */
export type CodeRelation =
  'equal' | 'criterion-within-table' | 'table-within-criterion' | 'overlapping' | 'disjoint'

/** The length of an ICD-10 category (`G40`) and of an ATC therapeutic group (`C09`). */
const categoryLength = 3

/**
 * Relates two code lists by the codes they cover, not by how they are written: `E10-E14` equals `E10, E11 … E14`,
 * and `G40.0-G40.9` equals `G40`. Text that is not a code stands only for itself and what begins with it.
 * Two empty lists are equal; an empty list and another one are disjoint.
 */
export function matchCodes(criterionCodes: readonly string[], tableCodes: readonly string[]): CodeRelation {
  const criterion = coverage(criterionCodes)
  const table = coverage(tableCodes)
  if (criterion.length === 0 || table.length === 0)
    return criterion.length === table.length ? 'equal' : 'disjoint'
  const criterionWithin = coverageHolds(table, criterion)
  const tableWithin = coverageHolds(criterion, table)
  if (criterionWithin && tableWithin) return 'equal'
  if (criterionWithin) return 'criterion-within-table'
  if (tableWithin) return 'table-within-criterion'
  return criterion.some((one) => table.some((other) => rangesOverlap(one, other)))
    ? 'overlapping'
    : 'disjoint'
}

/** Ranges in ascending order with a gap between each two. */
export type CodeCoverage = readonly CodeRange[]

/** True when every code of `inner` lies in `outer`; false when one of them is empty. For relating many lists to each other. */
export function coverageHolds(outer: CodeCoverage, inner: CodeCoverage): boolean {
  return inner.length > 0 && inner.every((range) => holdsRange(outer, range))
}

/** Only the last range that begins before the inner one can hold it. */
function holdsRange(outer: CodeCoverage, inner: CodeRange): boolean {
  let low = 0
  let high = outer.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((outer[middle]?.from ?? '') <= inner.from) low = middle + 1
    else high = middle
  }
  const candidate = outer[low - 1]
  return candidate !== undefined && rangeContains(candidate, inner)
}

/** Lists are read-only and asked for again by every edit: each is read once. */
const coverages = new WeakMap<readonly string[], CodeCoverage>()

/** The codes that a list covers. */
export function coverage(codes: readonly string[]): CodeCoverage {
  const known = coverages.get(codes)
  if (known !== undefined) return known
  const made = readCoverage(codes)
  coverages.set(codes, made)
  return made
}

function readCoverage(codes: readonly string[]): CodeCoverage {
  const ranges = codes
    .filter((code) => code.trim() !== '')
    .map(widest)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const merged: CodeRange[] = []
  for (const range of ranges) {
    const last = merged.at(-1)
    if (last === undefined || !reaches(last.to, range.from)) merged.push(range)
    else if (range.to > last.to) merged[merged.length - 1] = { from: last.from, to: range.to }
  }
  return merged
}

function widest(code: string): CodeRange {
  const text = code.trim().toUpperCase()
  return widened(parseCodeRange(code) ?? { from: text, to: `${text}~` })
}

/**
 * A range that begins at the first subcategory begins at its category, and likewise at the end.
 * Only digits at the first place after the category: further down, Norwegian codes go on with letters (I21.0a).
 */
function widened(range: CodeRange): CodeRange {
  const { from, to } = range
  const last = to.replace(/~$/, '')
  return {
    from: from.length === categoryLength + 1 && from.endsWith('0') ? from.slice(0, -1) : from,
    to: last.length === categoryLength + 1 && last.endsWith('9') ? `${last.slice(0, -1)}~` : to,
  }
}

/** True when no code lies between the end of one range and the beginning of the next. */
function reaches(to: string, from: string): boolean {
  return from <= to || successor(to.replace(/~$/, '')) === from
}

/** The code after this one at the same level: `E13` after `E12`, `F00` after `E99`, `A10B` after `A10A`. */
function successor(code: string): string {
  const last = code.at(-1)
  if (last === undefined) return ''
  const rest = code.slice(0, -1)
  if (last === '9') return `${successor(rest)}0`
  if (last === 'Z') return `${successor(rest)}A`
  return rest + String.fromCharCode(last.charCodeAt(0) + 1)
}
