import { importLimits } from './importFormat'
import { imported, refuseImport, type Imported } from './importProblem'

/** A cell as it stands in the file: workbooks know numbers, texts do not. */
export type GridCell = string | number

export interface GridRow {
  /** As a spreadsheet or an editor counts it, from 1. */
  readonly row: number
  readonly cells: readonly GridCell[]
}

/** A sheet of cells. Rows without anything in them are left out. */
export interface Grid {
  /** Null for a text file. */
  readonly sheet: string | null
  readonly rows: readonly GridRow[]
}

/** A grid of which one row names the columns. */
export interface NamedGrid extends Grid {
  /** One name per column, each once; the letter of the column where the file has no name. */
  readonly header: readonly string[]
  readonly headerRow: number
}

/** `A` for 0, `AB` for 27, as spreadsheets name columns. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : `${columnLetters(Math.floor(index / 26) - 1)}${last}`
}

export function cellText(cell: GridCell | undefined): string {
  return cell === undefined ? '' : String(cell).trim()
}

/** Takes the row with that number, or the first that fills the most columns among the first 50, for the names. */
export function nameColumns(grid: Grid, headerRow: number | null): Imported<NamedGrid> {
  const at = headerRow === null ? guessHeader(grid.rows) : grid.rows.findIndex(({ row }) => row === headerRow)
  const found = grid.rows[at]
  const place = { ...(grid.sheet !== null && { sheet: grid.sheet }) }
  if (found === undefined)
    return refuseImport(
      'mapping-needed',
      headerRow === null
        ? 'The table is empty. Choose another sheet or file.'
        : `Row ${headerRow} is empty, so it cannot name the columns. Choose the row with the headings.`,
      { ...place, ...(headerRow !== null && { row: headerRow }) },
    )
  const rows = grid.rows.slice(at + 1)
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), found.cells.length)
  if (width > importLimits.columns)
    return refuseImport('too-large', `It has ${width} columns; ${importLimits.columns} are read.`, place)
  const header = Array.from(
    { length: width },
    (_, index) => cellText(found.cells[index]) || columnLetters(index),
  )
  const twice = header.find((name, index) => header.indexOf(name) !== index)
  if (twice !== undefined)
    return refuseImport(
      'malformed',
      `Row ${found.row}: the heading "${twice}" stands twice. Rename one of the columns.`,
      { ...place, row: found.row, column: twice },
    )
  return imported({ sheet: grid.sheet, rows, header, headerRow: found.row })
}

function guessHeader(rows: readonly GridRow[]): number {
  const filled = rows.slice(0, 50).map(({ cells }) => cells.filter((cell) => cellText(cell) !== '').length)
  return filled.indexOf(Math.max(...filled))
}
