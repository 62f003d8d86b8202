import { guessDelimiter, readDelimitedRows, type Delimiter } from '../sources/delimited/readDelimited'
import type { Grid } from './grid'
import { importLimits } from './importFormat'
import { asImportProblem, imported, type Imported } from './importProblem'

/** A delimited text as a sheet of cells. */
export function readGrid(
  text: string,
  name: string,
  delimiter: Delimiter | null,
): Imported<{ readonly grid: Grid; readonly delimiter: Delimiter }> {
  const used = delimiter ?? guessDelimiter(text)
  const read = readDelimitedRows(text, name, used, importLimits.rows)
  return read.ok
    ? imported({
        grid: { sheet: null, rows: read.value.map(({ line, cells }) => ({ row: line, cells })) },
        delimiter: used,
      })
    : { ok: false, problem: asImportProblem(read.problem) }
}
