import { describe, expect, it } from 'vitest'
import type { TableCell } from '#shared/domain/sources/countTable'
import { tiesOf } from '#shared/estimate/cellTies'
import { estimateProtocol } from '#shared/estimate/estimateProtocol'
import type { EvidenceTable } from '#shared/estimate/evidence'
import type { PublishedCell } from '#shared/estimate/publishedCells'
import type { Quantity } from '#shared/estimate/result'
import { cellNoise } from '#shared/estimate/uncertainty/cellNoise'
import { zeroLevel } from '#shared/estimate/uncertainty/zeroLevel'
import {
  criterion,
  diagnosis,
  evidenceOf,
  group,
  protocolOf,
  publish,
  strataOf,
  type Resident,
} from '#test/support/smallCountry'

/** 200 people in the first area and 4 000 in the second, of whom the first so many of each have A. */
function country(first: number, second: number): readonly Resident[] {
  return [200, 2000, 2000].flatMap((people, baseArea) =>
    Array.from({ length: people }, (_, index) => ({
      baseArea,
      sex: index % 2 === 0 ? ('male' as const) : ('female' as const),
      age: index % 60,
      diagnoses: index < (baseArea === 0 ? first : second / 2) ? ['A'] : [],
    })),
  )
}

/** To the nearest five, but for the national row. */
function rounded(cell: TableCell): TableCell {
  const value = 5 * Math.round((cell.count.value ?? 0) / 5)
  const range = { value, lower: Math.max(0, value - 2), upper: value + 2, precision: 'rounded' as const }
  return cell.area === 'nation:NO' ? cell : { ...cell, count: { ...cell.count, ...range } }
}

function estimate(residents: readonly Resident[], change: (table: EvidenceTable) => EvidenceTable) {
  const table = change(publish(residents, { code: 'A' }))
  const result = estimateProtocol({
    protocol: protocolOf({ inclusion: [group('one', [criterion(diagnosis('A'))])] }),
    strata: strataOf(residents),
    ...evidenceOf([table]),
    hash: (text) => String(text.length),
  })
  if (!result.ok) throw new Error(result.error.message)
  const [small, large] = result.value.referralAreas
  if (small === undefined || large === undefined) throw new Error('No areas')
  return { whole: result.value.eligible, small: small.eligible, large: large.eligible, result: result.value }
}
const roundedTable = (table: EvidenceTable): EvidenceTable => ({
  ...table,
  flags: ['areas-complete'],
  cells: table.cells.map(rounded),
})
const withoutNation = (table: EvidenceTable) => ({
  ...roundedTable(table),
  cells: roundedTable(table).cells.filter(({ area }) => area !== 'nation:NO'),
})
const width = ({ interval }: Quantity) => (interval === null ? NaN : interval.upper - interval.lower)

describe('a rounded cell', () => {
  it('brings all of its own rounding to the area that it counts', () => {
    const { small, large, whole } = estimate(country(11, 801), withoutNation)
    expect(small).toMatchObject({ estimate: 10, interval: { lower: 8, upper: 12 } })
    expect(large.interval).toEqual({ lower: 798, upper: 802 })
    // The sum of two of 8 … 12 leaves its outer tenths at 3 or more from the middle.
    expect(whole.interval).toEqual({ lower: 807, upper: 813 })
  })

  it('takes from the others what it adds where a published total tells the sum', () => {
    const { small, whole } = estimate(country(12, 798), roundedTable)
    expect(whole.estimate).toBe(810)
    expect(width(whole)).toBeLessThan(1e-6)
    expect(width(small)).toBeGreaterThan(2.5)
  })

  it('may hold somebody where it shows nobody', () => {
    const { small, whole } = estimate(country(1, 801), withoutNation)
    expect(small.estimate).toBe(0)
    expect(small.interval?.lower).toBe(0)
    expect(small.interval?.upper).toBeGreaterThanOrEqual(1)
    expect(small.interval?.upper).toBeLessThanOrEqual(small.upper)
    expect(whole.interval?.upper).toBeGreaterThan(802)
    const { steps } = estimate(country(1, 1), withoutNation).result
    expect(steps.at(-1)?.alone.estimate).toBe(0)
    expect(steps.at(-1)?.alone.interval?.upper).toBeGreaterThan(0)
  })

  it('stays nobody where the source counts everyone', () => {
    const { small } = estimate(country(0, 801), (table) => table)
    expect(small.interval).toEqual({ lower: 0, upper: 0 })
  })
})

describe('cells under a published total', () => {
  it('spread over their own intervals one by one, and not at all together', () => {
    const hidden = (cell: TableCell): TableCell =>
      cell.area === 'nation:NO'
        ? cell
        : { ...cell, count: { ...cell.count, value: 3, lower: 1, upper: 5, precision: 'estimated' } }
    const table = publish(country(2, 4), { code: 'A' })
    const [tie, other] = tiesOf({ ...table, flags: ['areas-complete'], cells: table.cells.map(hidden) })
    if (tie === null || tie === undefined) throw new Error('Not tied')
    expect(other).toBe(tie)
    const measurement = { below: -2, above: 2, whole: true, mean: 0, variance: 2, chance: 0 }
    const cell = (position: number): PublishedCell => ({
      table: table.key,
      position,
      counted: true,
      share: 0.1,
      sharePerUnit: 0.01,
      measurement,
      tie,
      zero: null,
    })
    const variance = (effects: ReadonlyMap<PublishedCell, number>) => {
      const noise = cellNoise(effects, 0)
      if (noise === null) return 0
      const singles = noise.singles.reduce(
        (sum, single) => sum + single.effect ** 2 * measurement.variance,
        0,
      )
      return singles + noise.deviation ** 2
    }
    expect(variance(new Map([[cell(0), 1]]))).toBeCloseTo(2, 9)
    expect(
      variance(
        new Map([
          [cell(0), 1],
          [cell(1), 1],
        ]),
      ),
    ).toBeCloseTo(0, 9)
  })

  it('are not tied where they cannot add up to it, or need not', () => {
    const table = roundedTable(publish(country(11, 801), { code: 'A' }))
    const far = table.cells.map((cell) =>
      cell.area === 'nation:NO'
        ? { ...cell, count: { ...cell.count, value: 900, lower: 900, upper: 900 } }
        : cell,
    )
    expect(tiesOf(table).every((tie) => tie !== null)).toBe(true)
    expect(tiesOf({ ...table, cells: far })).toEqual([null, null])
    expect(tiesOf({ ...table, cells: [...table.cells], flags: [] })).toEqual([null, null])
  })
})

describe('the level of cells that show nobody', () => {
  const cells = (count: number) => Array.from({ length: count }, () => ({ most: 2, years: 1, counted: true }))
  const mean = (level: Float64Array) => level.reduce((sum, value) => sum + value, 0) / level.length

  it('is that of Jeffreys for one cell', () => {
    // Root-flat prior of the mean, at most 2: Γ(x + 1/2) / x! gives 8, 4 and 3 of 15 to nobody, one and two.
    expect(mean(zeroLevel(cells(1)))).toBeCloseTo((4 + 2 * 3) / 15, 2)
  })

  it('falls with their number, and may always be that of nobody', () => {
    const [few, many] = [zeroLevel(cells(4)), zeroLevel(cells(400))]
    expect(mean(many)).toBeLessThan(mean(few) / 4)
    expect(400 * (many[25] ?? 1)).toBeLessThan(1)
    expect(few.every((value, place) => value >= (few[place - 1] ?? 0) && value <= 2)).toBe(true)
  })
})
