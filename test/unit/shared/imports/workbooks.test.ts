import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { importTools } from '#electron/node/imports/importTools'
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

  it('is refused for an identity number in the name of a sheet or of the file, without repeating it', async () => {
    const bytes = workbook({ Data: counts })
    for (const problem of [
      await problemOf(workbook({ Data: counts, '15075530010': { A1: 'x' } })),
      await problemOf(bytes, 'list 150755 30010.xlsx'),
    ]) {
      expect(problem).toMatchObject({ code: 'identity-number' })
      expect(problem.message).not.toContain('30010')
    }
  })

  it.each([
    ['beyond the last column', { XFE9: 1 }, 'malformed'],
    ['beyond the last row', { C1048577: 1 }, 'malformed'],
    ['in a row 0', { C0: 1 }, 'malformed'],
    ['so far out that all between would not fit into memory', { XFD1048576: 1 }, 'too-large'],
  ])('is refused with a cell %s', async (_, cells, code) => {
    const problem = await problemOf(workbook({ Data: { ...counts, ...cells } }))
    expect(problem).toMatchObject({ code, place: { field: 'xl/worksheets/sheet1.xml' } })
  })

  it('is refused when the file of a sheet is not there', async () => {
    const { 'xl/worksheets/sheet1.xml': _sheet, ...others } = unzipSync(workbook({ Data: counts }))
    expect(await problemOf(zipSync(others))).toMatchObject({ code: 'malformed' })
  })

  it('names its sheets when another is asked for, and is refused when damaged', async () => {
    const bytes = workbook({ Data: counts })
    expect((await problemOf(bytes, 'x.xlsx', { sheet: 'Other' })).message).toContain('Data')
    expect(await problemOf(bytes.slice(0, bytes.length - 40))).toMatchObject({ code: 'malformed' })
  })
})

describe('an archive', () => {
  it('in which a byte changed is refused by the file, though it would be read', () => {
    const bytes = zipSync({ 'a.xml': strToU8('1234') }, { level: 0 })
    bytes[bytes.findIndex((_, at) => strFromU8(bytes.subarray(at, at + 4)) === '1234')] = 57
    expect(strFromU8(unzipSync(bytes)['a.xml'] ?? bytes)).toBe('9234')
    expect(openArchive(bytes, importTools)).toMatchObject({
      problem: { code: 'malformed', place: { field: 'a.xml' } },
    })
  })

  it('with two files of a name, whatever their case, is refused by the name', () => {
    const bytes = zipSync({ 'a.xml': strToU8('1'), 'A.xml': strToU8('2') })
    expect(openArchive(bytes, importTools)).toMatchObject({
      problem: { code: 'malformed', place: { field: 'A.xml' } },
    })
  })

  it('with a password is refused in words of its own', () => {
    const bytes = zipSync({ 'a.xml': strToU8('1') })
    const list = bytes.findLastIndex(
      (_, at) => bytes[at] === 0x50 && bytes[at + 2] === 1 && bytes[at + 3] === 2,
    )
    bytes[list + 8] = 1
    expect(openArchive(bytes, importTools)).toMatchObject({
      problem: { code: 'unrecognised', message: expect.stringContaining('password') as string },
    })
  })

  it('that unpacks to far more than it holds is not unpacked', () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(3_000_000) }, { level: 9 })
    expect(openArchive(bomb, importTools)).toMatchObject({ ok: false, problem: { code: 'too-large' } })
  })

  it.each([
    [
      'too many files',
      Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`f${index}`, strToU8('')])),
    ],
    ['a name that leads outside', { '../evil': strToU8('x') }],
  ])('with %s is refused', (_, files) => {
    expect(openArchive(zipSync(files), importTools)).toMatchObject({
      ok: false,
      problem: { code: 'too-large' },
    })
  })
})
