import type { SiteField } from '../fields/field'
import { columnsOf, fieldList, type SiteFieldKey } from '../fields/siteFields'
import type { SiteProfile } from '../siteProfile'

/** One value of a profile as a table holds it, under its path. */
export interface ProfileCell {
  /** `bedsDay`, `contractTime.low`, `coordinates.latitude`, `staff.1.role`: rows of lists count from 1. */
  readonly path: string
  readonly value: string | number
}

/** Between the parts of a choice of several. */
export const listSeparator = '; '

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function plain(value: unknown): string | number | null {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' || typeof value === 'number' ? value : null
}

function cellsOf(key: SiteFieldKey, field: SiteField, value: unknown): readonly ProfileCell[] {
  const cell = (path: string, part: unknown): readonly ProfileCell[] => {
    const stated = plain(part)
    return stated === null ? [] : [{ path, value: stated }]
  }
  if (field.kind === 'rows' && Array.isArray(value))
    return value
      .filter(isObject)
      .flatMap((row, index) =>
        columnsOf(field).flatMap(([column]) => cell(`${key}.${index + 1}.${column}`, row[column])),
      )
  if (Array.isArray(value)) return cell(key, value.join(listSeparator))
  if (isObject(value)) return Object.entries(value).flatMap(([part, inner]) => cell(`${key}.${part}`, inner))
  return cell(key, value)
}

/** Everything that a profile states, in the order of the catalogue. */
export function profileCells(profile: SiteProfile): readonly ProfileCell[] {
  return fieldList.flatMap(({ key, field }) => cellsOf(key, field, profile[key]))
}

/** Paths of a field that is not filled in yet; of a list the first `rows` rows. */
export function emptyPaths(key: SiteFieldKey, field: SiteField, rows: number): readonly string[] {
  if (field.kind === 'range') return [`${key}.low`, `${key}.high`]
  if (field.kind === 'point') return [`${key}.latitude`, `${key}.longitude`]
  if (field.kind !== 'rows') return [key]
  return Array.from({ length: rows }, (_, index) =>
    columnsOf(field).map(([column]) => `${key}.${index + 1}.${column}`),
  ).flat()
}
