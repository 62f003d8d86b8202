import { strFromU8 } from 'fflate'
import { refuseImport, type Imported } from '../importProblem'

/** The last row and column of a spreadsheet: XFD1048576. */
const lastRow = 1_048_576
const lastColumn = 16_384
/** Places from the first cell to the last of a sheet; readers fill them all, also the empty ones. */
const mostPlaces = 20_000_000

const rowOrCell = /<(?:\w+:)?(row|c)\b([^>]*)>/g
const reference = /\sr\s*=\s*["']([A-Za-z]*)(\d+)["']/

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

/**
 * Refuses a workbook with a cell outside of what a sheet can hold, or with so much between its first and last cells that
 * reading them would fill the memory: one stray cell far out is enough.
 */
export function refuseSheetExtent(files: ReadonlyMap<string, Uint8Array>): Imported<never> | null {
  for (const [field, bytes] of files) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(field)) continue
    let [rows, columns] = [0, 0]
    for (const [, kind, attributes = ''] of strFromU8(bytes, true).matchAll(rowOrCell)) {
      const [, letters = '', digits = ''] = reference.exec(attributes) ?? []
      if (digits === '') continue
      const [row, column] = [Number(digits), columnNumber(letters)]
      if (row < 1 || row > lastRow || column > lastColumn)
        return refuseImport(
          'malformed',
          `No sheet has a cell ${letters.slice(0, 10)}${digits.slice(0, 10)}.`,
          {
            field,
            ...(row >= 1 && row <= lastRow && { row }),
          },
        )
      rows = Math.max(rows, row)
      if (kind === 'c' && !attributes.endsWith('/')) columns = Math.max(columns, column)
    }
    if (rows * columns > mostPlaces)
      return refuseImport(
        'too-large',
        `A sheet reaches to row ${rows} and column ${columns}, which is more than is read. Delete what stands far from the table, or save it as CSV.`,
        { field, row: rows },
      )
  }
  return null
}
