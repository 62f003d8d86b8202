import { columnsOf, fieldList, type SiteFieldKey } from './fields/siteFields'
import type { SiteField } from './fields/field'
import type { SiteProfile } from './siteProfile'

/** A row of a list that is new, gone, or other than before. Rows are counted from 0. */
export interface RowDifference {
  readonly before: number | null
  readonly after: number | null
  /** Columns that differ; empty for a row that is new or gone. */
  readonly columns: readonly string[]
}

/** One field in which two profiles differ; what it was and is stands in the two profiles. */
export interface ProfileDifference {
  readonly field: SiteFieldKey
  readonly kind: 'stated' | 'no-longer-stated' | 'changed'
  /** For lists: row by row; empty for other fields. */
  readonly rows: readonly RowDifference[]
}

type Row = Readonly<Record<string, unknown>>

function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => same(item, other[index]))
  if (isRow(one) && isRow(other)) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)])
    return [...keys].every((key) => same(one[key], other[key]))
  }
  return one === other
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Lists in which order means nothing. */
function unordered(field: SiteField, value: unknown): unknown {
  const isSet = field.kind === 'choices' || field.kind === 'areas' || field.kind === 'texts'
  return isSet && Array.isArray(value) ? [...(value as readonly string[])].sort() : value
}

function rowsOf(value: unknown): readonly Row[] {
  return Array.isArray(value) ? value.filter(isRow) : []
}

/** Rows are the same thing when their first column is; of several with one name, the first goes with the first. */
function rowDifferences(field: SiteField, before: unknown, after: unknown): readonly RowDifference[] {
  const columns = columnsOf(field).map(([column]) => column)
  const [name = ''] = columns
  const earlier = rowsOf(before)
  const taken = new Set<number>()
  const changed = rowsOf(after).flatMap((row, index): readonly RowDifference[] => {
    const was = earlier.findIndex((other, at) => !taken.has(at) && same(other[name], row[name]))
    if (was === -1) return [{ before: null, after: index, columns: [] }]
    taken.add(was)
    const differing = columns.filter((column) => !same(earlier[was]?.[column], row[column]))
    return differing.length === 0 ? [] : [{ before: was, after: index, columns: differing }]
  })
  const gone = earlier.flatMap((_, index) =>
    taken.has(index) ? [] : [{ before: index, after: null, columns: [] }],
  )
  return [...gone, ...changed]
}

/** Everything in which one profile differs from another, field by field in the order of the catalogue. */
export function compareProfiles(before: SiteProfile, after: SiteProfile): readonly ProfileDifference[] {
  return fieldList.flatMap(({ key, field }): readonly ProfileDifference[] => {
    const [was, is] = [before[key], after[key]]
    if (same(unordered(field, was), unordered(field, is))) return []
    const rows = field.kind === 'rows' ? rowDifferences(field, was, is) : []
    if (was === undefined) return [{ field: key, kind: 'stated', rows }]
    return [{ field: key, kind: is === undefined ? 'no-longer-stated' : 'changed', rows }]
  })
}
