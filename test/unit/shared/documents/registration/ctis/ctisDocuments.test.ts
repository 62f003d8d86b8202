import { unzipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { writeTextDocument } from '#electron/node/documents/textDocument/writeTextDocument'
import { writeWorkbook } from '#electron/node/documents/writeWorkbook'
import { ctisTextDocument } from '#shared/documents/registration/ctis/ctisTextDocument'
import { ctisWorkbook } from '#shared/documents/registration/ctis/ctisWorkbook'
import { emptyRegistration } from '#shared/domain/registration/record/emptyRecord'
import { ctisRecord } from '#test/support/registration/ctisRecord'

const context = { now: '2026-11-22T10:00:00.000Z', applicationVersion: '0.1.0', uuid: (name: string) => name }

describe('the sheet as a workbook', () => {
  it('reads back as it was made: part I, products, part II by site, countries, problems', async () => {
    const record = ctisRecord()
    record.titles.official = '=HYPERLINK("x")'
    record.parties.publicContact.phone = '22 00 00 00'
    const bytes = await writeWorkbook(ctisWorkbook(record, 'nb'))
    const sheets = await readXlsxFile(Buffer.from(bytes))
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Del I',
      'Legemidler',
      'Del II per studiested',
      'Deltakere per land',
      'Problemer',
    ])
    const rows = (name: string) => sheets.find(({ sheet }) => sheet === name)?.data ?? []
    const row = (name: string, key: string) => rows(name).find(([first]) => first === key)
    expect(row('Del I', 'CT03.01.01')?.slice(0, 6)).toEqual([
      'CT03.01.01',
      'Full tittel på engelsk',
      null,
      '=HYPERLINK("x")',
      null,
      'Fylt ut',
    ])
    expect(row('Del I', 'CT03.02.01.04')?.slice(3, 5)).toEqual(['Therapeutic exploratory (Phase II)', '4'])
    expect(row('Legemidler', 'CT05.05.01')?.[3]).toBe('L01EA01')
    expect(rows('Del II per studiested').filter(([key]) => key === 'CT06.01.08.03')).toHaveLength(2)
    expect(rows('Deltakere per land').map((cells) => cells[3])).toEqual([
      'Planlagte deltakere',
      80,
      40,
      120,
      null,
      120,
    ])
    expect(rows('Problemer')[1]?.slice(0, 2)).toEqual(['Feil', 'CT04.10.02.03'])
    const files = unzipSync(bytes)
    expect(new TextDecoder().decode(files['xl/worksheets/sheet1.xml'])).toContain('state="frozen"')
    expect(Buffer.from(await writeWorkbook(ctisWorkbook(record, 'nb'))).equals(bytes)).toBe(true)
  })

  it('keeps the fields of a criterion together and says what is missing', () => {
    const record = emptyRegistration()
    record.eligibility.inclusion = [
      { id: 'a', text: 'First', group: null },
      { id: 'b', text: 'Second', group: null },
    ]
    const [partOne, products] = ctisWorkbook(record, 'en').sheets
    const cells = (partOne?.rows ?? []).map((row) => row.map(({ value }) => value))
    const criteria = cells.filter(([key]) => String(key).startsWith('CT03.02.05.01.0')).slice(0, 4)
    expect(criteria.map(([key, , , value]) => [key, value])).toEqual([
      ['CT03.02.05.01.01', 1],
      ['CT03.02.05.01.02', 'First'],
      ['CT03.02.05.01.01', 2],
      ['CT03.02.05.01.02', 'Second'],
    ])
    expect(cells.find(([key]) => key === 'CT03.01.03')?.[5]).toBe('Missing')
    expect(products?.rows[1]?.[1]?.value).toBe('No medicinal product is stated.')
  })
})

describe('the sheet as a document', () => {
  it('says what is filled in, what is missing and what a person fills in', async () => {
    const document = ctisTextDocument(ctisRecord(), 'en', context)
    const bytes = await writeTextDocument(document)
    const text = new TextDecoder().decode(unzipSync(bytes)['word/document.xml'])
    for (const words of [
      'CT03.01.01',
      'A randomised trial of examplinib',
      'Oslo Hospital',
      'No problems found.',
    ]) {
      expect(text).toContain(words)
    }
    expect(document.sections.map(({ title }) => title)).toEqual([
      'Examplinib in lung cancer',
      'Part I',
      'Products',
      'Part II by site',
      'Problems',
    ])
    const tables = document.sections.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'table')
    expect(JSON.stringify(tables)).toContain('To be filled in by a person')
    expect(new Set(tables.map(({ key }) => key)).size).toBe(tables.length)
  })
})
