import { decodeImport } from '../../imports/decodeImport'
import type { Grid } from '../../imports/grid'
import { refuseIdentityNumbers } from '../../imports/identityNumbers'
import { imported, type Imported } from '../../imports/importProblem'
import type { ImportTools } from '../../imports/importTools'
import { readGrid } from '../../imports/readGrid'
import { isArchive, openArchive } from '../../imports/zip/openArchive'
import { packAgain } from '../../imports/zip/packAgain'

const open: (bytes: Uint8Array, tools: ImportTools) => ReturnType<typeof openArchive> = openArchive

async function sheetsOf(
  name: string,
  bytes: Uint8Array,
  tools: ImportTools,
): Promise<Imported<readonly Grid[]>> {
  if (isArchive(bytes)) {
    const archive = open(bytes, tools)
    return archive.ok ? tools.readWorkbook(packAgain(archive.value)) : archive
  }
  const decoded = decodeImport(bytes, null, tools)
  if (!decoded.ok) return decoded
  const read = readGrid(decoded.value.text, name, null)
  return read.ok ? imported([read.value.grid]) : read
}

/** The sheets of a workbook, or the one of a delimited text; refused when an identity number stands in any of them. */
export async function readSheets(
  name: string,
  bytes: Uint8Array,
  tools: ImportTools,
): Promise<Imported<readonly Grid[]>> {
  const sheets = await sheetsOf(name, bytes, tools)
  if (!sheets.ok) return sheets
  for (const grid of sheets.value) {
    const identity = refuseIdentityNumbers(grid, [])
    if (identity !== null) return identity
  }
  return sheets
}
