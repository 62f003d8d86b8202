import { cellText, nameColumns, type Grid, type NamedGrid } from '../../../imports/grid'
import { imported, refuseImport, type Imported } from '../../../imports/importProblem'
import type { SiteProfile } from '../siteProfile'
import { plainText } from './escapedText'
import { isProfilePath, readCells, type PlacedCell } from './readCells'
import type { TableProblem } from './tableProblem'

/** A profile that a table holds, with the cells that are no part of it. */
export interface ReadProfile {
  readonly profile: SiteProfile
  readonly problems: readonly TableProblem[]
}

export const tableLimits = { units: 200 } as const

/** Headings of the table that has one row for each field, in the languages of the templates. */
const fieldHeadings = new Set(['field', 'felt'])
const valueHeadings = new Set(['value', 'verdi'])

function undone(value: string | number): string | number {
  return typeof value === 'string' ? plainText(value) : value
}

function readRows({ rows, header }: NamedGrid, at: { field: number; value: number }): ReadProfile {
  const cells = rows.map(({ row, cells: found }): PlacedCell => ({
    path: cellText(found[at.field]),
    value: undone(found[at.value] ?? ''),
    row,
    column: header[at.value] ?? '',
  }))
  return readCells(cells.filter(({ path }) => path !== ''))
}

function readColumns({ rows, header }: NamedGrid): readonly ReadProfile[] {
  return rows.map(({ row, cells }) =>
    readCells(header.map((path, index) => ({ path, value: undone(cells[index] ?? ''), row, column: path }))),
  )
}

/**
 * The profiles of a sheet: one row for each field (columns `field` and `value`), or one row for each unit with a column for
 * each field. Refused where neither can be told.
 */
export function readProfileTable(grid: Grid): Imported<readonly ReadProfile[]> {
  const named = nameColumns(grid, null)
  if (!named.ok) return named
  const { header, rows, headerRow } = named.value
  const field = header.findIndex((name) => fieldHeadings.has(name.toLowerCase()))
  const value = header.findIndex((name) => valueHeadings.has(name.toLowerCase()))
  if (field !== -1 && value !== -1) return imported([readRows(named.value, { field, value })])
  if (!header.some(isProfilePath))
    return refuseImport(
      'unrecognised',
      `Row ${headerRow} names neither "field" and "value" nor fields of a profile, such as unitName. Start from the template.`,
      { row: headerRow, ...(grid.sheet !== null && { sheet: grid.sheet }) },
    )
  if (rows.length > tableLimits.units)
    return refuseImport('too-large', `It has ${rows.length} units; ${tableLimits.units} are read at a time.`)
  return imported(readColumns(named.value))
}
