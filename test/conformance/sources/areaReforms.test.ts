import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CubeCell } from '#shared/domain/cubes/cubeCells'
import { reformsOf, type AreaChange } from '#shared/domain/geography/areaChanges'
import { carrySeries } from '#shared/domain/geography/carrySeries'
import { changesSchema, codesSchema, correspondsSchema } from '#shared/sources/klass/klassSchema'
import { readJson } from '#shared/sources/readAnswer'
import { valueOf } from '#test/support/converse'
import { parseCsv } from '#test/support/csv'
import { residentShares } from '#test/support/residentShares'

const folder = resolve(import.meta.dirname, '../../../../shared/samples')
const history = join(folder, 'ssb-pxweb/norway_locations_redistricting.csv')
const reason = 'the recorded answers beside the project are not here'

const codeOf = (text: string | undefined) => (text ?? '').replace('municip_nor', '')

function rowsEnding(year: string) {
  return parseCsv(readFileSync(history, 'utf8')).filter((row) => row['year_end'] === year)
}

/** Changes of code after a year, as the file lists them. */
function changesAfter(year: string): readonly AreaChange[] {
  return rowsEnding(year).flatMap((row) => {
    const [oldCode, newCode] = [codeOf(row['municip_code']), codeOf(row['municip_code_end'])]
    return newCode === '' || newCode === 'NA' || newCode === oldCode
      ? []
      : [
          {
            oldCode,
            oldName: row['municip_name'] ?? '',
            newCode,
            newName: '',
            date: `${Number(year) + 1}-01-01`,
          },
        ]
  })
}

function exact(value: number): CubeCell {
  return { value, lower: value, upper: value, precision: 'exact', marker: null, additive: true }
}

describe('reforms of municipalities', () => {
  it.skipIf(!existsSync(history))(
    `carries the reforms of 2018, 2020 and 2024 without losing anybody (skipped when ${reason})`,
    () => {
      const years = ['2017', '2019', '2023']
      const changes = years.map(changesAfter)
      expect(changes.map(({ length }) => length)).toEqual([54, 312, 115])
      for (const [at, lines] of changes.entries()) {
        const [successors] = reformsOf(lines)
        if (successors === undefined) throw new Error('no reform')
        const old = new Map([...successors.keys()].map((code, index) => [code, exact(100 + index)]))
        const population = new Map([...successors.values()].flat().map((code, index) => [code, 1000 + index]))
        const carried = carrySeries(old, successors, residentShares(successors, population))
        const bounds = [...carried.values()]
        const total = [...old.values()].reduce((sum, { value }) => sum + (value ?? 0), 0)
        const divided = [...successors].filter(([, codes]) => codes.length > 1)
        const known = bounds.every(({ value }) => value !== null)
        if (known) expect(bounds.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBeCloseTo(total)
        expect(bounds.reduce((sum, { upper }) => sum + (upper ?? 0), 0)).toBeGreaterThanOrEqual(total - 1e-6)
        const touched = new Set(divided.flatMap(([, codes]) => codes))
        for (const [code, cell] of carried)
          expect([code, cell.precision, years[at]]).toEqual([
            code,
            touched.has(code) ? 'estimated' : 'exact',
            years[at],
          ])
      }
    },
  )

  it.skipIf(!existsSync(history))(
    `divides Ålesund by its people, where the file says halves (skipped when ${reason})`,
    () => {
      const halves = rowsEnding('2023').filter((row) => codeOf(row['municip_code']) === '1507')
      expect(halves.map((row) => Number(row['weighting']))).toEqual([0.5, 0.5])
      const [successors] = reformsOf(changesAfter('2023'))
      if (successors === undefined) throw new Error('no reform')
      const after = new Map([
        ['1508', 58_509],
        ['1580', 9357],
      ])
      const weights = residentShares(successors, after)
      const carried = carrySeries(new Map([['1507', exact(67_866)]]), successors, weights)
      expect(carried.get('1508')?.value).toBeCloseTo(58_509)
      expect(carried.get('1580')?.value).toBeCloseTo(9357)
      expect(carried.get('1580')).toMatchObject({ lower: 0, upper: 67_866, precision: 'estimated' })
    },
  )
})

describe('recorded answers of KLASS', () => {
  const read = (name: string) => readFileSync(join(folder, 'ssb-klass', name), 'utf8')
  it.skipIf(!existsSync(join(folder, 'ssb-klass')))(
    `reads codes, changes and correspondences (skipped when ${reason})`,
    () => {
      expect(
        valueOf(readJson(read('codes.json'), codesSchema, 'codes')).codes.map(({ code }) => code),
      ).toEqual(['1', '2', '3'])
      const { codeChanges } = valueOf(readJson(read('changes.json'), changesSchema, 'changes'))
      expect(codeChanges.map(({ oldCode, newCode }) => [oldCode, newCode])).toEqual([
        ['1942', '1942'],
        ['5025', '5025'],
      ])
      // Both only got another name.
      const lines = codeChanges.map(({ changeOccurred }) => ({
        oldCode: '1942',
        oldName: '',
        newCode: '1942',
        newName: '',
        date: changeOccurred,
      }))
      expect(reformsOf(lines).every(({ size }) => size === 0)).toBe(true)
      const { correspondenceItems } = valueOf(
        readJson(read('corresponds.json'), correspondsSchema, 'corresponds'),
      )
      expect(correspondenceItems.map(({ sourceCode, targetCode }) => [sourceCode, targetCode])).toEqual([
        ['0300', '0301'],
        ['0300', '0301'],
        ['1100', '1101'],
      ])
    },
  )
})
