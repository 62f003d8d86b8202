import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { importMapping, type MappingInput } from '#shared/imports/mapped/mapping'
import { stateTable } from '#shared/imports/stateImport'
import { contentOf, onlyCube, problemOf, readFile } from '#test/support/imports/readFile'
import { cellByCodes } from '#test/support/imports/cellByCodes'

const mapping = (input: MappingInput) => v.parse(importMapping, input)

describe('tables with columns of their own', () => {
  it('finds the numbers also where every other row has a symbol', async () => {
    const rows = Array.from(
      { length: 4000 },
      (_, index) => `place ${index},${index % 2 === 0 ? '<5' : index}`,
    )
    const cube = await onlyCube(`area,patients\n${rows.join('\n')}\n`)
    expect(cube.measures).toMatchObject([{ grain: 'persons' }])
    expect(stateTable(cube)).toMatchObject({ precision: { exact: 2000, suppressed: 2000 } })
  })

  it('reads areas, sex and age, small numbers and totals', async () => {
    const cube = await onlyCube(
      [
        'Fylke;Fylkenavn;Kjønn;Aldersgruppe;Antall pasienter',
        '03;Oslo;Menn;18-39;1 234',
        '03;Oslo;Menn;40-64;<5',
        '03;Oslo;Kvinner;18-39;*',
        '03;Oslo;Kvinner;40-64;7',
      ].join('\r\n'),
    )
    expect(cube.dimensions).toMatchObject([
      { id: 'Fylke', role: 'area', categories: [{ code: '03', label: 'Oslo' }] },
      { id: 'Kjønn', role: 'sex' },
      { id: 'Aldersgruppe', role: 'age' },
    ])
    expect(cube.measures).toMatchObject([{ code: null, grain: 'persons', additive: true }])
    expect(cellByCodes(cube, '03', 'Menn', '18-39')).toMatchObject({ value: 1234, precision: 'exact' })
    expect(cellByCodes(cube, '03', 'Menn', '40-64')).toMatchObject({
      value: null,
      lower: 0,
      upper: 4,
      precision: 'suppressed',
      marker: '<5',
    })
    expect(cellByCodes(cube, '03', 'Kvinner', '18-39')).toMatchObject({
      upper: null,
      precision: 'suppressed',
    })
    expect(stateTable(cube)).toMatchObject({
      cells: 4,
      precision: { exact: 2, suppressed: 2 },
      sums: [{ grain: 'persons', value: 1241, lower: 1241, upper: null, additive: true }],
    })
  })

  it.each(['Andel', 'Andel pasienter', 'Prosent', '% av alle', 'Share', 'Rate per 1000'])(
    'takes a column "%s" for numbers that count nothing, no division',
    async (name) => {
      const text = `Fylke;Antall;${name}\n03;400;12,5\n46;500;15,6\n50;300;9,4\n`
      const cube = await onlyCube(text)
      expect(cube.dimensions.map(({ id }) => id)).toEqual(['Fylke', 'measure'])
      expect(cube.measures).toMatchObject([
        { code: 'Antall', grain: 'persons', additive: true },
        { code: name, grain: null, additive: false },
      ])
      expect(cellByCodes(cube, '46', name)).toMatchObject({
        value: 15.6,
        precision: 'exact',
        additive: false,
      })
      expect(stateTable(cube).sums).toMatchObject([{ value: 1200 }, { value: null, additive: false }])
    },
  )

  it('bounds a hidden part by its total and sums the parts alone', async () => {
    const cube = await onlyCube('region,sex,count\n03,Both sexes,10\n03,Men,*\n03,Women,8\n')
    expect(cellByCodes(cube, '03', 'Men')).toMatchObject({ lower: 0, upper: 10 })
    expect(stateTable(cube).sums).toMatchObject([{ value: 8, lower: 8, upper: 18 }])
  })

  it.each([
    ['utf-8 with a mark', new TextEncoder().encode('\uFEFFområde;antall\nØst;12\n'), 'utf-8'],
    ['windows-1252', latin1('område;antall\nØst;12\n'), 'windows-1252'],
    ['utf-16 with a mark', utf16('\uFEFFområde;antall\nØst;12\n'), 'utf-16le'],
    ['utf-16 without a mark', utf16('område;antall\nØst;12\n'), 'utf-16le'],
  ] as const)('reads %s', async (_, bytes, encoding) => {
    const read = await readFile(bytes)
    expect(read).toMatchObject({ ok: true, value: { format: 'csv', encoding } })
    expect(cellByCodes(await onlyCube(bytes), 'Øst')).toMatchObject({ value: 12 })
  })

  it.each([
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ['1\u202f234', 1234],
    ['12,5', 12.5],
    ['1.234,5', 1234.5],
    ['1 234 567', 1_234_567],
  ])('reads %j of a Norwegian spreadsheet', async (text, value) => {
    const cube = await onlyCube(`område;rate\nA;${text}\nB;0,1\n`, 'x.csv')
    expect(cellByCodes(cube, 'A')).toMatchObject({ value })
  })

  it('never makes a number of a dash or of nothing unless the person says so', async () => {
    const text = 'area,count\nA,-\nB,\nC,3\n'
    const guessed = await onlyCube(text)
    expect(cellByCodes(guessed, 'A')).toMatchObject({ value: null, precision: 'missing', marker: '-' })
    expect(cellByCodes(guessed, 'B')).toMatchObject({ value: null, precision: 'missing' })
    const said = await onlyCube(text, 'x.csv', {
      mapping: mapping({
        dimensions: [{ column: 'area', role: 'other' }],
        measures: [{ column: 'count', grain: 'persons' }],
        symbols: [
          { symbol: '-', meaning: 'zero' },
          { symbol: '', meaning: 'missing' },
        ],
      }),
    })
    expect(cellByCodes(said, 'A')).toMatchObject({ value: 0, precision: 'exact' })
  })

  it.each([
    [
      { meaning: 'suppressed', lower: 1, upper: 4 },
      { lower: 1, upper: 4, precision: 'suppressed' },
    ],
    [{ meaning: 'not-applicable' }, { lower: 0, upper: null, precision: 'not-applicable' }],
    [{ meaning: 'missing' }, { lower: 0, upper: null, precision: 'missing' }],
  ] as const)('takes an empty cell for what the person says: %o', async (said, cell) => {
    const cube = await onlyCube('area,count\nA,\nC,3\n', 'x.csv', {
      mapping: mapping({
        dimensions: [{ column: 'area', role: 'other' }],
        measures: [{ column: 'count', grain: 'persons' }],
        symbols: [{ symbol: '', ...said }],
      }),
    })
    expect(cellByCodes(cube, 'A')).toMatchObject({ value: null, marker: null, ...cell })
  })

  it('keeps several columns of numbers apart', async () => {
    const cube = await onlyCube('area,donors,samples,rate\nA,10,30,1.5\nB,20,50,2.5\n')
    expect(cube.measures).toMatchObject([
      { code: 'donors', grain: 'donors' },
      { code: 'samples', grain: 'samples' },
      { code: 'rate', grain: null, additive: false },
    ])
    expect(stateTable(cube).sums).toMatchObject([
      { measure: 'donors', value: 30 },
      { measure: 'samples', value: 80 },
      { measure: 'rate', value: null, lower: null, upper: null, additive: false },
    ])
  })

  it('takes titles above the headings for what they are', async () => {
    const cube = await onlyCube('Pasienter 2024\n\nområde;kjønn;antall\nA;Menn;4\nA;Kvinner;5\n')
    expect(cellByCodes(cube, 'A', 'Kvinner')).toMatchObject({ value: 5 })
  })

  it.each([
    ['area,count\nA,5\nA,6\n', { code: 'unsound', place: { row: 3 } }],
    ['area,count\nA,5\nB,many\n', { code: 'mapping-needed', place: { row: 3, column: 'count' } }],
    ['area,count\nA,5\nB,-6\n', { code: 'malformed', place: { row: 3, column: 'count' } }],
    ['area,count\nA,5\n,6\n', { code: 'malformed', place: { row: 3, column: 'area' } }],
    ['area,area,count\nA,5,6\n', { code: 'malformed', place: { row: 1, column: 'area' } }],
    ['area,count\n', { code: 'malformed' }],
    [
      'area,sex,count\nA,Both,5\nA,Men,6\nA,Women,1\n',
      { code: 'unsound', place: { codes: { sex: 'Both' } } },
    ],
    ['area,count\nA,"5\n', { code: 'malformed', place: { row: 2 } }],
  ])('refuses %j with its place', async (text, problem) => {
    expect(await problemOf(text)).toMatchObject(problem)
  })

  it('names the columns there are when a mapping does not fit', async () => {
    const problem = await problemOf('area,count\nA,5\n', 'x.csv', {
      mapping: mapping({
        dimensions: [{ column: 'region', role: 'area' }],
        measures: [{ column: 'count', grain: 'persons' }],
      }),
    })
    expect(problem).toMatchObject({ code: 'mapping-needed', place: { column: 'region' } })
    expect(problem.message).toContain('area, count')
  })

  it('points at numbers that can be read in two ways', async () => {
    const { notes } = await contentOf('area;antall\nA;1.234\nB;2.500\n')
    expect(notes).toContainEqual(expect.objectContaining({ code: 'thousands-or-decimals', count: 2 }))
  })

  it('keeps hostile headings from being more than names', async () => {
    const cube = await onlyCube('__proto__,constructor,count\nA,B,5\n')
    expect(cube.dimensions.map(({ id }) => id)).toEqual(['__proto__', 'constructor'])
    expect(Object.getPrototypeOf({})).toBe(Object.prototype)
  })
})

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  )
}
