import type { Grid } from '../grid'
import { refuseIdentityNumberInName, refuseIdentityNumbers } from '../identityNumbers'
import type { ImportTools } from '../importTools'
import { imported, refuseImport, type Imported } from '../importProblem'
import type { TellProgress } from '../importProgress'
import { packAgain } from './packAgain'
import { refuseSheetExtent } from './sheetExtent'

/** A table needs headings and a row. */
const fewestRows = 2

/**
 * The wished sheet of a workbook, else the first with a table, and the names of all. Every other sheet is searched for identity
 * numbers here; the chosen one is to be searched where it is read, with its headings.
 */
export async function openWorkbook(
  archive: ReadonlyMap<string, Uint8Array>,
  sheet: string | null,
  tools: Pick<ImportTools, 'readWorkbook'>,
  tell?: TellProgress,
): Promise<Imported<{ readonly names: readonly string[]; readonly chosen: Grid }>> {
  const extent = refuseSheetExtent(archive)
  if (extent !== null) return extent
  const sheets = await tools.readWorkbook(packAgain(archive))
  if (!sheets.ok) return sheets
  const names = sheets.value.flatMap((grid) => grid.sheet ?? [])
  const chosen =
    sheet === null
      ? (sheets.value.find(({ rows }) => rows.length >= fewestRows) ?? sheets.value[0])
      : sheets.value.find((grid) => grid.sheet === sheet)
  for (const grid of sheets.value) {
    const inName = refuseIdentityNumberInName(grid.sheet ?? '', 'sheet')
    if (inName !== null) return inName
    const identity = grid === chosen ? null : refuseIdentityNumbers(grid, [], tell)
    if (identity !== null) return identity
  }
  if (chosen === undefined)
    return refuseImport(
      'mapping-needed',
      sheet === null
        ? 'The workbook has no sheet.'
        : `There is no sheet "${sheet}". There are: ${names.join(', ')}.`,
      sheet === null ? {} : { sheet },
    )
  return imported({ names, chosen })
}
