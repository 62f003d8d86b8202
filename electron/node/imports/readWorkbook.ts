import { importLimits } from '#shared/imports/importFormat'
import type { Grid, GridCell } from '#shared/imports/grid'
import { imported, refuseImport, type Imported } from '#shared/imports/importProblem'

const damaged = 'The workbook cannot be read. Open and save it again, or save it as CSV.'

/** A cell of the library: dates become ISO dates, so that a date is a date whatever its form in the workbook. */
function cellOf(value: unknown): GridCell {
  if (typeof value === 'number' || typeof value === 'string') return value
  if (value instanceof Date) {
    const text = Number.isNaN(value.getTime()) ? '' : value.toISOString()
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text
  }
  return typeof value === 'boolean' ? String(value) : ''
}

/**
 * The sheets of a workbook with the numbers of their rows. The archive must have been opened within limits before. The
 * library is loaded with the first workbook, since most runs of the program read none.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Imported<readonly Grid[]>> {
  const { default: readSheets } = await import('read-excel-file/universal')
  const copy = new ArrayBuffer(bytes.length)
  new Uint8Array(copy).set(bytes)
  let sheets: Awaited<ReturnType<typeof readSheets>>
  try {
    sheets = await readSheets(copy)
  } catch {
    return refuseImport('malformed', damaged)
  }
  if (sheets.length > importLimits.sheets)
    return refuseImport(
      'too-large',
      `The workbook has ${sheets.length} sheets; ${importLimits.sheets} are read.`,
    )
  const grids: Grid[] = []
  for (const { sheet, data } of sheets) {
    // The library gives none for a sheet whose file is not in the archive.
    if (!Array.isArray(data)) return refuseImport('malformed', damaged, { sheet })
    if (data.length > importLimits.rows)
      return refuseImport('too-large', `It has ${data.length} rows; ${importLimits.rows} are read.`, {
        sheet,
      })
    const rows = data.map((cells, index) => ({ row: index + 1, cells: cells.map(cellOf) }))
    const long = rows.find(({ cells }) =>
      cells.some((cell) => typeof cell === 'string' && cell.length > importLimits.characters),
    )
    if (long !== undefined)
      return refuseImport('too-large', `Row ${long.row}: a cell is longer than is read.`, {
        sheet,
        row: long.row,
      })
    grids.push({ sheet, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) })
  }
  return imported(grids)
}
