import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openArchive } from '#shared/imports/zip/openArchive'
import { cellByCodes } from '#test/support/imports/cellByCodes'
import { onlyCube, problemOf, readFile } from '#test/support/imports/readFile'
import { workbook } from '#test/support/imports/workbook'

const counts = { A3: 'Fylke', B3: 'Antall', A4: '03', B4: 1234.0, A5: '11', B5: '<5' }

describe('a workbook', () => {
  it('is read from the row with the headings on, whatever its name', async () => {
    const bytes = workbook({ Forside: { A1: 'Tall' }, Data: { A1: 'Pasienter', ...counts } })
    const read = await readFile(bytes, 'tall.csv')
    expect(read).toMatchObject({
      ok: true,
      value: {
        format: 'xlsx',
        sheets: ['Forside', 'Data'],
        sheet: 'Data',
        glance: { headerRow: 3, rows: [{ row: 4, cells: ['03', '1234'] }, { row: 5 }] },
      },
    })
    const cube = await onlyCube(bytes)
    expect(cellByCodes(cube, '03')).toMatchObject({ value: 1234, precision: 'exact' })
    expect(cellByCodes(cube, '11')).toMatchObject({ value: null, upper: 4 })
  })

  it('counts rows as the spreadsheet does where the first are empty', async () => {
    const problem = await problemOf(workbook({ Data: { ...counts, A6: '12', B6: 9, A7: '15', B7: 'many' } }))
    expect(problem).toMatchObject({
      code: 'mapping-needed',
      place: { sheet: 'Data', row: 7, column: 'Antall' },
    })
  })

  it('is refused for an identity number on any sheet', async () => {
    // Check digits are right, the person is made up.
    const bytes = workbook({ Data: counts, Notes: { B9: 'for 15075530010 only' } })
    const problem = await problemOf(bytes)
    expect(problem).toMatchObject({ code: 'identity-number', place: { sheet: 'Notes', row: 9, column: 'B' } })
  })

  it('names the heading above an identity number on the sheet that is read', async () => {
    const problem = await problemOf(workbook({ Data: { ...counts, C3: 'Merknad', C5: '15075530010' } }))
    expect(problem).toMatchObject({
      code: 'identity-number',
      place: { sheet: 'Data', row: 5, column: 'Merknad' },
    })
  })

  it('names its sheets when another is asked for, and is refused when damaged', async () => {
    const bytes = workbook({ Data: counts })
    expect((await problemOf(bytes, 'x.xlsx', { sheet: 'Other' })).message).toContain('Data')
    expect(await problemOf(bytes.slice(0, bytes.length - 40))).toMatchObject({ code: 'malformed' })
  })
})

describe('an archive', () => {
  it('that unpacks to far more than it holds is not unpacked', () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(3_000_000) }, { level: 9 })
    expect(openArchive(bomb)).toMatchObject({ ok: false, problem: { code: 'too-large' } })
  })

  it.each([
    [
      'too many files',
      Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`f${index}`, strToU8('')])),
    ],
    ['a name that leads outside', { '../evil': strToU8('x') }],
  ])('with %s is refused', (_, files) => {
    expect(openArchive(zipSync(files))).toMatchObject({ ok: false, problem: { code: 'too-large' } })
  })
})
