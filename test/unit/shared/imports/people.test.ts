import { describe, expect, it } from 'vitest'
import { findIdentityNumber, isIdentityNumber } from '#shared/imports/identityNumbers'
import { problemOf, readFile } from '#test/support/imports/readFile'

/** Eleven digits with check digits of their own, for a birth date as it is written: nobody's number. */
function madeUp(date: string, individual: string): string {
  const digits = [...`${date}${individual}`].map(Number)
  const check = (weights: readonly number[], all: readonly number[]) =>
    (11 - (weights.reduce((sum, weight, index) => sum + weight * (all[index] ?? 0), 0) % 11)) % 11
  const first = check([3, 7, 6, 1, 8, 9, 4, 5, 2], digits)
  const second = check([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], [...digits, first])
  return first > 9 || second > 9
    ? madeUp(date, String(Number(individual) + 1).padStart(3, '0'))
    : `${date}${individual}${first}${second}`
}

const ordinary = madeUp('150755', '310')
const kinds = {
  ordinary,
  'with a D': madeUp('550755', '310'),
  'of a test person (month and 40)': madeUp('154755', '310'),
  'of a test person (month and 80)': madeUp('158755', '310'),
  'of a test person (month and 65)': madeUp('157255', '310'),
  'with a zero in front': madeUp('010755', '310'),
}

describe('identity numbers', () => {
  it.each(Object.entries(kinds))('tells a number %s', (_, digits) => {
    expect(isIdentityNumber(digits)).toBe(true)
    expect(findIdentityNumber(`no. ${digits.slice(0, 6)} ${digits.slice(6)}`)).toBe(4)
    expect(findIdentityNumber(`a${digits}`)).toBe(1)
  })

  it.each([
    ['.', ' '],
    ['/', ' '],
    ['-', '-'],
    [' ', ' '],
    ['.', '.'],
    ['/', ''],
    ['', '.'],
    ['', ' - '],
  ])('tells one with %j in its date and %j behind it', (mark, between) => {
    const date = [ordinary.slice(0, 2), ordinary.slice(2, 4), ordinary.slice(4, 6)].join(mark)
    expect(findIdentityNumber(`no. ${date}${between}${ordinary.slice(6)}`)).toBe(4)
  })

  it.each(['1.234.567.890.123', '15.07.55 12345', '12,15.07.55'])(
    'takes %s for a plain number or a date',
    (text) => {
      expect(findIdentityNumber(text)).toBeNull()
    },
  )

  it('tells one with its whole year', () => {
    const [day, month, rest] = [ordinary.slice(0, 2), ordinary.slice(2, 4), ordinary.slice(6)]
    expect(findIdentityNumber(`${day}.${month}.19${ordinary.slice(4, 6)} ${rest}`)).toBe(0)
    expect(findIdentityNumber(`${day}${month}19${ordinary.slice(4, 6)}${rest}`)).toBeNull()
  })

  it('tells one whose first zero a spreadsheet took away', () => {
    expect(findIdentityNumber(kinds['with a zero in front'].slice(1))).toBe(0)
  })

  it.each(['12345678901', '974707152', `0.${ordinary}`, `${ordinary}0`, '99999999999', '1 234 567'])(
    'takes %s for a plain number',
    (text) => {
      expect(findIdentityNumber(text)).toBeNull()
    },
  )

  it.each([
    ['a cell', `area;count;note\nA;5;\nB;6;${ordinary}\n`, { row: 3, column: 'note' }],
    [
      'a cell with a space',
      `area,count,note\nA,5,${ordinary.slice(0, 6)} ${ordinary.slice(6)}\n`,
      { row: 2 },
    ],
    [
      'a cell with dots',
      `Område;Antall\n${ordinary.slice(0, 2)}.${ordinary.slice(2, 4)}.${ordinary.slice(4, 6)} ${ordinary.slice(6)};5\n`,
      { row: 2, column: 'Område' },
    ],
    ['a heading', `area,${ordinary},count\nA,1,5\n`, { row: 1, column: 'B' }],
    ['results of Achilles', `analysis_id,stratum_1,count_value\n2,8507,10\n2,${ordinary},9\n`, { row: 3 }],
    [
      'a table of a statistics bank',
      `"07459: Persons"\n\n"region";"Persons 2024"\n"${ordinary}";5\n`,
      { row: 4 },
    ],
    ['JSON', `{"class":"dataset",\n "label":"${ordinary}"}`, { row: 2, column: 11 }],
    [
      'Turtle',
      `@prefix dcat: <http://www.w3.org/ns/dcat#> .\n<x> dcat:keyword "${ordinary}" .\n`,
      { row: 2 },
    ],
  ])('in %s refuse the file by their place and are not repeated', async (_, text, place) => {
    const read = await readFile(text)
    expect(read).toMatchObject({ ok: false, problem: { code: 'identity-number', place } })
    const told = JSON.stringify(read)
    expect(told).not.toContain(ordinary)
    expect(told).not.toContain(ordinary.slice(6))
  })
})

describe('rows of people', () => {
  const many = (row: (index: number) => string) =>
    Array.from({ length: 30 }, (_, index) => row(index)).join('\n')
  it.each([
    ['names', `Etternavn,count\nx,1\n`, 'Etternavn'],
    ['dates of birth', `area,Fødselsdato,count\nA,1.1.1950,3\n`, 'Fødselsdato'],
    ['telephones', 'area,telefon,count\nA,1,3\n', 'telefon'],
    ['numbers of patients', `patient_id,age,n\n${many((index) => `${index},50,1`)}`, 'patient_id'],
    ['mail addresses', `contact,count\n${many((index) => `p${index}@example.org,2`)}`, 'contact'],
    ['a row each', `age,sex,count\n${many((index) => `${index},F,1`)}`, 'count'],
  ])('with %s are refused', async (_, text, column) => {
    expect(await problemOf(text)).toMatchObject({ code: 'person-level', place: { column } })
  })

  it('are not seen in a table of counts', async () => {
    expect(await readFile(`age,patients\n${many((index) => `${index},${index % 3}`)}`)).toMatchObject({
      ok: true,
      value: { content: { ok: true } },
    })
  })
})
