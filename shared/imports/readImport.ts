import { decodeImport, type DecodedText } from './decodeImport'
import type { FileReading, ImportFile, ImportWish } from './fileReading'
import { refuseIdentityNumbers, refuseIdentityNumbersIn } from './identityNumbers'
import type { ImportFormat } from './importFormat'
import type { ImportTools } from './importTools'
import { imported, refuseImport, type Imported } from './importProblem'
import type { TellProgress } from './importProgress'
import { readPxWebCsv } from './pxWebCsv'
import { readGrid } from './readGrid'
import { readMappedGrid } from './readMappedGrid'
import { readArchive } from './readArchive'
import { recogniseText } from './recogniseText'
import { refuseFile } from './refuseFile'
import { isArchive } from './zip/openArchive'
import { readFixedFormat } from './readFixedFormat'
import { titleOf } from './titleOf'

/**
 * Recognises a file by its bytes and reads what it holds. Refused outright: what is of no known format, larger than the
 * limits, or holds identity numbers or rows of people; nothing of such a file is handed on. Where only the mapping does not
 * fit, the reading has the columns and says so in its content. `tell` hears how far it is.
 */
export async function readImport(
  file: ImportFile,
  wish: ImportWish,
  tools: ImportTools,
  tell: TellProgress = () => undefined,
): Promise<Imported<FileReading>> {
  const { bytes } = file
  tell({ stage: 'opening', share: null })
  const refused = refuseFile(file)
  if (refused !== null) return refused
  if (isArchive(bytes)) return readArchive(file, wish, tools, tell)
  const decoded = decodeImport(bytes, wish.mapping?.encoding ?? null, tools)
  if (!decoded.ok) return decoded
  const { text, encoding } = decoded.value
  const format = wish.format ?? recogniseText(text)
  if (format === null)
    return refuseImport(
      'unrecognised',
      text.trimStart().startsWith('<')
        ? 'This is a web page or XML, not a table. Save the table as CSV or XLSX.'
        : 'This is no table and no format that is read. docs/importing.md lists them.',
    )
  if (format === 'xlsx' || format === 'kohort-bundle')
    return refuseImport(
      'unrecognised',
      `This is no ${format === 'xlsx' ? 'workbook (XLSX)' : 'Kohort bundle'}.`,
    )
  if (format === 'csv' || format === 'pxweb-csv')
    return readTable(file, { text, encoding }, format, wish, tell)
  tell({ stage: 'searching', share: null })
  const identity = refuseTextIdentities(text, format, file.name)
  if (identity !== null) return identity
  tell({ stage: 'reading', share: null })
  const content = await readFixedFormat(format, text, file.name, tools)
  if (!content.ok) return content
  return imported({
    format,
    encoding,
    sheets: [],
    sheet: null,
    glance: null,
    mapping: null,
    guessed: false,
    content,
  })
}

function readTable(
  { name }: ImportFile,
  { text, encoding }: DecodedText,
  format: 'csv' | 'pxweb-csv',
  { mapping }: ImportWish,
  tell: TellProgress,
): Imported<FileReading> {
  const read = readGrid(text, name, mapping?.delimiter ?? null)
  if (!read.ok) return read
  const { grid, delimiter } = read.value
  const shared = { format, encoding, sheets: [], sheet: null }
  if (format === 'pxweb-csv' && mapping === null) {
    const content = readPxWebCsv(grid, name)
    if (content !== null) {
      const identity = refuseIdentityNumbers(grid, [], tell)
      if (identity !== null) return identity
      return content.ok
        ? imported({ ...shared, glance: null, mapping: null, guessed: false, content })
        : content
    }
  }
  const naming = { title: titleOf(name), sourceTable: name, written: { encoding, delimiter } }
  const table = readMappedGrid(grid, mapping, naming, tell)
  return table.ok ? imported({ ...shared, ...table.value }) : table
}

/** Tables are searched cell by cell, so that what stands in neighbouring cells is not taken for one number. */
function refuseTextIdentities(text: string, format: ImportFormat, name: string): Imported<never> | null {
  const isTable = format === 'omop-achilles' || format === 'nordcan' || format === 'bbmri-directory'
  if (!isTable) return refuseIdentityNumbersIn(text)
  const read = readGrid(text, name, null)
  return read.ok
    ? refuseIdentityNumbers(read.value.grid, read.value.grid.rows[0]?.cells.map(String) ?? [])
    : refuseIdentityNumbersIn(text)
}
