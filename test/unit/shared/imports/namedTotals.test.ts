import { describe, expect, it } from 'vitest'
import { stateTable } from '#shared/imports/stateImport'
import { onlyCube, problemOf } from '#test/support/imports/readFile'

const sumOf = async (column: string, rows: readonly string[]) =>
  stateTable(await onlyCube(`${column};Antall\n${rows.join('\n')}\n`)).sums[0]?.value

describe('totals of a column of names', () => {
  it.each(['Hele landet', 'Totalt', 'I alt', 'Norge', 'Sum', 'Total', 'Whole country'])(
    'leaves %s out of the sum of its counties',
    async (total) => {
      expect(await sumOf('Fylke', [`${total};9`, 'Oslo;4', 'Vestland;5'])).toBe(9)
    },
  )

  it('leaves totals of diagnoses and hospitals out, whose people may stand in several parts', async () => {
    expect(await sumOf('Diagnose', ['Totalt;8', 'Hjertesvikt;5', 'Atrieflimmer;4'])).toBe(9)
    expect(await sumOf('Sykehus', ['Alle sykehus;8', 'Haukeland;5', 'Ullevål;4'])).toBe(9)
  })

  it('adds everything where no total is named', async () => {
    expect(await sumOf('Fylke', ['Oslo;4', 'Vestland;5'])).toBe(9)
  })

  it('refuses a total that is less than its parts allow', async () => {
    for (const file of [
      'Fylke;Antall\nHele landet;5\nOslo;4\nVestland;5\n',
      'Sykehus;Antall\nSum;3\nA;4\nB;1\n',
    ])
      expect((await problemOf(file)).code).toBe('unsound')
  })
})

describe('one area under two names', () => {
  it.each([
    ['Oslo;10', '03;12'],
    ['Trøndelag;10', 'Trööndelage;1', 'TRØNDELAG - Trööndelage;12'],
    ['Hele landet;9', 'Norge;9', 'Oslo;4'],
  ])('is refused: %s, %s', async (...rows) => {
    const problem = await problemOf(`Fylke;Antall\n${rows.join('\n')}\n`)
    expect(problem.code).toBe('unsound')
    expect(problem.message).toContain('are the same area')
  })
})
