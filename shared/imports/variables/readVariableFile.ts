import { decodeImport } from '../decodeImport'
import type { ImportFile } from '../fileReading'
import type { ImportTools } from '../importTools'
import { imported, refuseImport, type Imported } from '../importProblem'
import type { TellProgress } from '../importProgress'
import { readGrid } from '../readGrid'
import { recogniseText } from '../recogniseText'
import { refuseFile } from '../refuseFile'
import { isArchive, openArchive } from '../zip/openArchive'
import { openWorkbook } from '../zip/openWorkbook'
import { readDescribedVariables } from './readDescribedVariables'
import { isHelsedataJson, readHelsedataJson } from './readHelsedataJson'
import { readVariableGrid } from './readVariableGrid'
import type { VariableReading, VariableWish } from './variableReading'

/**
 * Reads a list of variables: a table (CSV, XLSX), saved answers of helsedata.no, or a description of datasets. Refused outright:
 * what is none of these, larger than the limits, or holds identity numbers or rows of people.
 */
export async function readVariableFile(
  file: ImportFile,
  { mapping, sheet, register }: VariableWish,
  tools: ImportTools,
  tell: TellProgress = () => undefined,
): Promise<Imported<VariableReading>> {
  tell({ stage: 'opening', share: null })
  const refused = refuseFile(file)
  if (refused !== null) return refused
  if (isArchive(file.bytes)) return readBook(file, { mapping, sheet }, tools, tell)
  const decoded = decodeImport(file.bytes, mapping?.encoding ?? null, tools)
  if (!decoded.ok) return decoded
  const { text, encoding } = decoded.value
  const start = text.trimStart()
  if (/^[{[]/.test(start) && isHelsedataJson(text)) {
    const read = readHelsedataJson(text, register)
    return read.ok ? imported({ ...read.value, encoding }) : read
  }
  const format = recogniseText(text)
  if (format === 'healthdcat') {
    const read = await readDescribedVariables(text, file.name, tools)
    return read.ok ? imported({ ...read.value, encoding }) : read
  }
  if (/^[{[<]/.test(start) || start === '')
    return refuseImport(
      'unrecognised',
      'This is no list of variables. CSV, XLSX, saved answers of helsedata.no (JSON) and HealthDCAT-AP are read.',
    )
  const grid = readGrid(text, file.name, mapping?.delimiter ?? null)
  if (!grid.ok) return grid
  const { delimiter } = grid.value
  const read = readVariableGrid(grid.value.grid, mapping, { encoding, delimiter }, tell)
  return read.ok
    ? imported({ format: 'csv', encoding, sheets: [], sheet: null, registers: [], ...read.value })
    : read
}

async function readBook(
  { bytes }: ImportFile,
  { mapping, sheet }: Pick<VariableWish, 'mapping' | 'sheet'>,
  tools: ImportTools,
  tell: TellProgress,
): Promise<Imported<VariableReading>> {
  const opened = openArchive(bytes, tools)
  if (!opened.ok) return opened
  if (!opened.value.has('xl/workbook.xml'))
    return refuseImport(
      'unrecognised',
      'This packed file is no workbook (XLSX). Unpack it, and import the list inside.',
    )
  const book = await openWorkbook(opened.value, sheet, tools, tell)
  if (!book.ok) return book
  const { names, chosen } = book.value
  const read = readVariableGrid(chosen, mapping, { encoding: null, delimiter: null }, tell)
  return read.ok
    ? imported({
        format: 'xlsx',
        encoding: null,
        sheets: names,
        sheet: chosen.sheet,
        registers: [],
        ...read.value,
      })
    : read
}
