import * as v from 'valibot'
import type { Json } from '../../../contract/outcome'
import { siteLimits, type SiteColumn, type SiteField } from '../fields/field'
import { isSiteFieldKey, siteFields, type SiteFieldKey } from '../fields/siteFields'
import { siteProfile, type SiteProfile } from '../siteProfile'
import { readValue } from './readValue'
import type { TableProblem } from './tableProblem'

/** A cell of a table with the place where it stands. */
export interface PlacedCell {
  readonly path: string
  readonly value: string | number
  readonly row: number
  readonly column: string
}

/** Where a path leads: the field, and the part or the row and column of it. */
interface Target {
  readonly key: SiteFieldKey
  readonly field: SiteField | SiteColumn
  readonly steps: readonly (string | number)[]
}

function targetOf(path: string): Target | null {
  const [key = '', first, second, ...more] = path.trim().split('.')
  if (!isSiteFieldKey(key) || more.length > 0) return null
  const field: SiteField = siteFields[key]
  if (field.kind === 'rows') {
    const row = /^[1-9]\d{0,2}$/.test(first ?? '') ? Number(first) : null
    const column =
      second !== undefined && Object.hasOwn(field.columns, second) ? field.columns[second] : undefined
    if (row === null || row > siteLimits.rows || second === undefined || column === undefined) return null
    return { key, field: column, steps: [row - 1, second] }
  }
  if (field.kind === 'range' || field.kind === 'point') {
    const named = field.kind === 'range' ? ['low', 'high'] : ['latitude', 'longitude']
    if (first === undefined || second !== undefined || !named.includes(first)) return null
    const unit = { ...field, kind: 'number', least: 0, most: 0, decimals: 0, unit: null } as const
    return { key, field: unit, steps: [first] }
  }
  return first === undefined ? { key, field, steps: [] } : null
}

export function isProfilePath(path: string): boolean {
  return targetOf(path) !== null
}

/** What cells make of fields, still without a look at the schema. */
function gather(
  cells: readonly PlacedCell[],
  problems: TableProblem[],
): Map<SiteFieldKey, Json | Map<string, Json> | Map<string, Json>[]> {
  const gathered = new Map<SiteFieldKey, Json | Map<string, Json> | Map<string, Json>[]>()
  for (const { path, value, row, column } of cells) {
    if (String(value).trim() === '') continue
    const target = targetOf(path)
    const place = { row, column, path }
    if (target === null) {
      problems.push({ code: 'unknown-field', ...place })
      continue
    }
    const { key, field, steps } = target
    const found = readValue(field, value)
    if (!found.ok) {
      problems.push({ code: found.code, ...place })
      continue
    }
    const [step, inner] = steps
    const present = gathered.get(key)
    if (step === undefined) gathered.set(key, found.value)
    else if (typeof step === 'string') {
      const known = present instanceof Map ? present : new Map<string, Json>()
      gathered.set(key, known.set(step, found.value))
    } else if (typeof inner === 'string') {
      const rows = Array.isArray(present) ? (present as Map<string, Json>[]) : []
      while (rows.length <= step) rows.push(new Map())
      rows[step]?.set(inner, found.value)
      gathered.set(key, rows)
    }
  }
  return gathered
}

function settled(value: Json | Map<string, Json> | Map<string, Json>[]): unknown {
  if (value instanceof Map) return Object.fromEntries(value)
  if (Array.isArray(value))
    return value.map((item: unknown) => (item instanceof Map ? (Object.fromEntries(item) as unknown) : item))
  return value
}

/** The profile that cells make; what does not fit is left out and told, with its place. */
export function readCells(cells: readonly PlacedCell[]): {
  readonly profile: SiteProfile
  readonly problems: readonly TableProblem[]
} {
  const problems: TableProblem[] = []
  const stated: [SiteFieldKey, unknown][] = []
  for (const [key, gathered] of gather(cells, problems)) {
    const value = settled(gathered)
    // Rows that the table leaves out in between are none.
    const full = Array.isArray(value) ? value.filter((item) => !isEmpty(item)) : value
    const fits = v.safeParse(siteFields[key].schema, full)
    if (fits.success) stated.push([key, fits.output])
    else {
      const place = cells.find(({ path }) => path.split('.')[0] === key)
      problems.push({ code: 'does-not-fit', row: place?.row ?? 0, column: place?.column ?? '', path: key })
    }
  }
  return { profile: v.parse(siteProfile, Object.fromEntries(stated)), problems }
}

function isEmpty(item: unknown): boolean {
  return typeof item === 'object' && item !== null && Object.keys(item).length === 0
}
