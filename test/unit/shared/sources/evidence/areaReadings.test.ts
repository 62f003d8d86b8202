import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CubeCell } from '#shared/domain/cubes/cubeCells'
import { divisionsOf } from '#shared/domain/geography/divisionEntries'
import { readArea } from '#shared/sources/codes/readArea'
import { readableAreas, type ReadableAreas } from '#shared/sources/evidence/areaReadings'
import { exactCell } from '#test/support/sources/exactCube'
import { starterDataset } from '#test/support/starterDataset'

const { dataset: starter } = starterDataset()
const knowledge = {
  areas: new Set(starter.areas.map(({ key }) => key)),
  divisions: divisionsOf(starter.catalogue),
}
const hidden: CubeCell = { ...exactCell(0), value: null, upper: 4, precision: 'suppressed', marker: ':' }

/** Reads a table of one number for each code. */
function readTable(numbers: ReadonlyMap<string, CubeCell>) {
  const codes = [...numbers.keys()]
  const placed = codes.flatMap((code, place) => {
    const meaning = readArea({ code, label: code })
    return meaning === null ? [] : [{ place, meaning }]
  })
  const counted = new Set(codes.flatMap((code, place) => (numbers.get(code)?.value === null ? [] : [place])))
  const areas = readableAreas(placed, counted, '', knowledge)
  return { areas, found: cellsOf(areas, [...numbers.values()]) }
}

function cellsOf({ readings }: ReadableAreas, cells: readonly CubeCell[]) {
  return new Map(
    readings.flatMap(({ key, read }) => {
      const number = read((place) => cells[place] ?? null)
      return number === null ? [] : [[key, number] as const]
    }),
  )
}

function table(numbers: Readonly<Record<string, CubeCell | number>>): ReadonlyMap<string, CubeCell> {
  return new Map(
    Object.entries(numbers).map(([code, cell]) => [code, typeof cell === 'number' ? exactCell(cell) : cell]),
  )
}

const of2020 = table({
  'F-03': 700,
  'F-11': 480,
  'F-30': 1300,
  'F-34': 370,
  'F-38': 430,
  'F-54': 240,
  'F-15': 260,
  '0': 3780,
})

describe('counties of an earlier division', () => {
  it('go over exactly where they were not divided', () => {
    const { areas, found } = readTable(of2020)
    expect(areas.vintage).toBe('2020')
    expect(found.get('nation:NO')).toEqual({ cell: exactCell(3780), path: 'printed' })
    expect(found.get('county:03')).toEqual({ cell: exactCell(700), path: 'printed' })
    expect(found.get('county:15')).toEqual({ cell: exactCell(260), path: 'printed' })
  })

  it('are divided by population between none and all, never in equal parts', () => {
    const { found } = readTable(of2020)
    const parts = ['31', '32', '33'].map((code) => found.get(`county:${code}`))
    for (const part of parts)
      expect(part).toMatchObject({ path: 'divided', cell: { lower: 0, upper: 1300, precision: 'estimated' } })
    expect(parts[1]?.cell.value).toBeCloseTo((1300 * 728_803) / 1_310_774)
    expect(parts.reduce((sum, part) => sum + (part?.cell.value ?? NaN), 0)).toBeCloseTo(1300)
  })

  it('are joined exactly, and not at all while one of them is missing', () => {
    const { areas, found } = readTable(table({ '09': 120, '10': hidden, '19': 160, '04': 190 }))
    expect(areas.vintage).toBe('2017')
    expect(found.get('county:42')).toMatchObject({
      path: 'joined',
      cell: { value: null, lower: 120, upper: 124, precision: 'suppressed' },
    })
    expect(found.get('county:55')).toBeUndefined()
    expect(found.get('county:34')).toBeUndefined()
    expect([...found.keys()]).toEqual(['county:42'])
  })

  it('are told by the codes that have numbers, not by all that a table names', () => {
    const both = new Map([...of2020, ['F-31', { ...hidden, upper: null, precision: 'missing' as const }]])
    expect(readTable(both).areas.vintage).toBe('2020')
  })

  it('give nothing without the divisions', () => {
    const placed = [{ place: 0, meaning: { level: 'county' as const, key: 'county:30' } }]
    expect(readableAreas(placed, new Set([0]), '', { areas: knowledge.areas }).readings).toEqual([])
  })
})

const of2024 = starter.areas.flatMap(({ key }) =>
  key.startsWith('municipality:') ? [key.slice('municipality:'.length)] : [],
)

describe('municipalities', () => {
  it('add up to a county that is not printed, hidden ones by their bounds', () => {
    const oslo = readTable(table({ '0301': 700, '3101': 5 }))
    expect([...oslo.found]).toEqual([['county:03', { cell: exactCell(700), path: 'summed' }]])
    const finnmark = of2024.filter((code) => code.startsWith('56'))
    const numbers = new Map(
      finnmark.map((code, index) => [`K-${code}`, index === 0 ? hidden : exactCell(10)] as const),
    )
    const others = 10 * (finnmark.length - 1)
    expect(readTable(numbers).found.get('county:56')).toMatchObject({
      path: 'summed',
      cell: { value: null, lower: others, upper: others + 4, precision: 'suppressed' },
    })
  })

  it('add up to nothing while one is missing or may not be added', () => {
    const finnmark = of2024.filter((code) => code.startsWith('56'))
    const numbers = new Map(finnmark.slice(1).map((code) => [code, exactCell(10)] as const))
    expect(readTable(numbers).found.size).toBe(0)
    const rate: CubeCell = { ...exactCell(3.1), additive: false }
    expect(readTable(new Map(finnmark.map((code) => [code, rate]))).found.size).toBe(0)
  })

  it('never take the place of a county that the source prints', () => {
    const { found } = readTable(table({ '03': hidden, '0301': 700, '31': 12 }))
    expect(found.get('county:03')).toEqual({ cell: hidden, path: 'printed' })
  })

  it('of an earlier division keep the sum and give a divided county exactly', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 90 }), { minLength: 51, maxLength: 51 }), (counts) => {
        const viken = knowledge.divisions[0]?.counties.find(({ code }) => code === '30')
        const codes = viken?.pieces.flatMap(({ municipalities }) => municipalities ?? []) ?? []
        const numbers = new Map(codes.map((code, index) => [code, exactCell(counts[index] ?? 0)] as const))
        const total = counts.reduce((sum, count) => sum + count, 0)
        const exact = readTable(new Map([...numbers, ['30', exactCell(total)]])).found
        const divided = readTable(new Map([['30', exactCell(total)]])).found
        let [sum, shared] = [0, 0]
        for (const { county } of viken?.pieces ?? []) {
          const truth = exact.get(`county:${county}`)?.cell.value ?? NaN
          sum += truth
          const estimate = divided.get(`county:${county}`)?.cell
          shared += estimate?.value ?? NaN
          expect(estimate?.lower).toBeLessThanOrEqual(truth)
          expect(estimate?.upper).toBeGreaterThanOrEqual(truth)
        }
        expect(sum).toBe(total)
        expect(shared).toBeCloseTo(total)
      }),
      { numRuns: 30 },
    )
  })
})

describe('random reforms of the old counties', () => {
  it('keep the truth within the bounds of every county of today', () => {
    const division = knowledge.divisions.find(({ vintage }) => vintage === '2017')
    if (division === undefined) throw new Error('2017')
    const pieces = division.counties.flatMap(({ code, pieces: parts }) =>
      parts.map(({ county }) => ({ code, county })),
    )
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 500 }), { minLength: pieces.length, maxLength: pieces.length }),
        (people) => {
          const former = new Map<string, number>()
          const truth = new Map<string, number>()
          for (const [index, { code, county }] of pieces.entries()) {
            former.set(code, (former.get(code) ?? 0) + (people[index] ?? 0))
            truth.set(county, (truth.get(county) ?? 0) + (people[index] ?? 0))
          }
          const { found } = readTable(new Map([...former].map(([code, count]) => [code, exactCell(count)])))
          let sum = 0
          for (const [county, count] of truth) {
            const cell = found.get(`county:${county}`)?.cell
            expect(cell?.lower).toBeLessThanOrEqual(count)
            expect(cell?.upper).toBeGreaterThanOrEqual(count)
            sum += cell?.value ?? NaN
          }
          expect(sum).toBeCloseTo(people.reduce((total, count) => total + count, 0))
        },
      ),
      { numRuns: 40 },
    )
  })
})
