import { unzipSync, zipSync } from 'fflate'
import type { CellObject } from 'write-excel-file/universal'
import type { WorkbookCell, WorkbookModel } from '#shared/documents/workbook/workbookModel'
import { choiceLists } from './choiceLists'
import { addEvidence } from './evidencePart'

/** Nothing in a workbook depends on when it was made: the same model gives the same bytes. */
const date = '1980-01-02T00:00:00'

const looks = {
  plain: {},
  text: { format: '@', wrap: true, alignVertical: 'top' },
  head: { fontWeight: 'bold', backgroundColor: '#EEF2F3', wrap: true, alignVertical: 'top' },
  quiet: { textColor: '#5B6971', wrap: true, alignVertical: 'top' },
} as const

function cellOf({ value, look }: WorkbookCell): CellObject | null {
  const style = looks[look]
  // An empty text carries the format into a cell that is still to be filled in.
  if (value === null) return look === 'plain' ? null : { ...style, value: '', type: String }
  return typeof value === 'number'
    ? { ...style, value, type: Number, ...(look === 'text' && { format: 'General' }) }
    : { ...style, value, type: String }
}

/** A workbook (XLSX). The library for it is loaded with the first. */
export async function writeWorkbook({ sheets, evidence }: WorkbookModel): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/universal')
  const written = write(
    sheets.map(({ name, widths, headRows, rows }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      ...(headRows > 0 && { stickyRowsCount: headRows }),
      data: rows.map((row) => row.map(cellOf)),
    })),
    { features: [choiceLists(sheets)] },
  )
  const archive = new Uint8Array(await (await written.toBlob()).arrayBuffer())
  // The library packs with the time of day.
  const files = new Map(Object.entries(unzipSync(archive)))
  if (evidence !== undefined) addEvidence(files, 'xl/_rels/workbook.xml.rels', evidence)
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1))
  return zipSync(Object.fromEntries(sorted), { mtime: date })
}
