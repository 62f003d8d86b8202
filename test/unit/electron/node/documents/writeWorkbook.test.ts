import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '#electron/node/documents/writeWorkbook'
import { readWorkbook } from '#electron/node/imports/readWorkbook'
import type { WorkbookCell, WorkbookModel } from '#shared/documents/workbook/workbookModel'

const cell = (value: WorkbookCell['value'], look: WorkbookCell['look'] = 'plain'): WorkbookCell => ({
  value,
  look,
})

const model: WorkbookModel = {
  sheets: [
    {
      name: 'Tall',
      widths: [20, 30],
      headRows: 1,
      rows: [
        [cell('hva', 'head'), cell('verdi', 'head')],
        [cell('=1+1', 'text'), cell('+47 22', 'plain')],
        [cell('<&"\nø'), cell(-3.25)],
        [cell('tom'), cell(null, 'text')],
      ],
      choices: [
        {
          row: 3,
          column: 1,
          rows: 2,
          from: { sheet: "Jo's valg", column: 27, row: 1, rows: 3 },
          strict: true,
        },
      ],
    },
    { name: "Jo's valg", widths: [10], headRows: 0, rows: [[cell('a')]], choices: [] },
  ],
}

describe('a workbook', () => {
  it('is read back as it was written, texts as texts', async () => {
    expect(await readWorkbook(await writeWorkbook(model))).toEqual({
      ok: true,
      value: [
        {
          sheet: 'Tall',
          rows: [
            { row: 1, cells: ['hva', 'verdi'] },
            { row: 2, cells: ['=1+1', '+47 22'] },
            { row: 3, cells: ['<&"\nø', -3.25] },
            { row: 4, cells: ['tom', ''] },
          ],
        },
        { sheet: "Jo's valg", rows: [{ row: 1, cells: ['a'] }] },
      ],
    })
  })

  it('holds no formula and offers its lists', async () => {
    const files = unzipSync(await writeWorkbook(model))
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).not.toContain('<f>')
    expect(sheet).toMatch(
      /<\/sheetData><dataValidations count="1"><dataValidation type="list" [^>]*sqref="B4:B5"><formula1>'Jo''s valg'!\$AB\$2:\$AB\$4<\/formula1>/,
    )
  })

  it('has the same bytes at another time', async () => {
    const first = await writeWorkbook(model)
    const later = await writeWorkbook(model)
    expect(Buffer.compare(first, later)).toBe(0)
    // The time of the archive stands in each of its files: 2 January 1980, midnight.
    expect(Buffer.from(first).readUInt32LE(10)).toBe(0x00220000)
  })
})
