import { isSiteBundle } from '../domain/sites/bundle/bundleArchive'
import { manifestName } from './bundle/bundleSchema'
import { readBundle } from './bundle/readBundle'
import type { FileReading, ImportFile, ImportWish } from './fileReading'
import type { ImportTools } from './importTools'
import { imported, refuseImport, type Imported } from './importProblem'
import type { TellProgress } from './importProgress'
import { readMappedGrid } from './readMappedGrid'
import { openArchive } from './zip/openArchive'
import { openWorkbook } from './zip/openWorkbook'

/** Reads a bundle, or one sheet of a workbook. All its sheets are searched for identity numbers: people send the whole file. */
export async function readArchive(
  { name, bytes }: ImportFile,
  { mapping, sheet, format }: ImportWish,
  tools: ImportTools,
  tell?: TellProgress,
): Promise<Imported<FileReading>> {
  if (isSiteBundle(bytes))
    return refuseImport(
      'site-profile',
      'This is the signed profile of a trial unit. It is opened under Trial units.',
    )
  const opened = openArchive(bytes, tools)
  if (!opened.ok) return opened
  if (opened.value.has(manifestName) && (format === null || format === 'kohort-bundle')) {
    const content = readBundle(opened.value, tools)
    if (!content.ok) return content
    return imported({
      format: 'kohort-bundle',
      encoding: null,
      sheets: [],
      sheet: null,
      glance: null,
      mapping: null,
      guessed: false,
      content,
    })
  }
  if (!opened.value.has('xl/workbook.xml') || (format !== null && format !== 'xlsx'))
    return refuseImport(
      'unrecognised',
      'This packed file is neither a workbook (XLSX) nor a Kohort bundle. Unpack it, and import the table inside.',
    )
  const book = await openWorkbook(opened.value, sheet, tools, tell)
  if (!book.ok) return book
  const { names, chosen } = book.value
  const title = titleIn(name, chosen.sheet, names)
  const naming = { title, sourceTable: name, written: { encoding: null, delimiter: null } }
  const table = readMappedGrid(chosen, mapping, naming, tell)
  return table.ok
    ? imported({ format: 'xlsx', encoding: null, sheets: names, sheet: chosen.sheet, ...table.value })
    : table
}

function titleIn(name: string, sheet: string | null, sheets: readonly string[]): string {
  const title = name.replace(/^.*[\\/]/, '').replace(/\.xlsx$/i, '')
  return sheets.length > 1 && sheet !== null ? `${title}: ${sheet}` : title
}
