import { describe, expect, it } from 'vitest'
import type { CountTable } from '#shared/domain/sources/countTable'
import { mostMovedCells, movedCells } from '#shared/estimate/frozen/compareTables'
import { exactCount, exampleCell, exampleTable, suppressedCount } from '#test/support/databaseContent'

const rule = { threshold: 5, zeroShown: true }

function tableOf(values: Readonly<Record<string, number>>): CountTable {
  return exampleTable({
    cells: Object.entries(values).map(([area, value]) => exampleCell({ area, count: exactCount(value) })),
  })
}

describe('movedCells', () => {
  it('finds nothing between equal tables', () => {
    expect(movedCells(exampleTable(), exampleTable(), rule)).toEqual({ cells: [], total: 0 })
  })

  it('lists the nation first, then what moved farthest, and cells that came or went', () => {
    const then = tableOf({ 'county:03': 100, 'county:15': 50, 'county:11': 70, 'nation:NO': 220 })
    const now = tableOf({ 'county:03': 110, 'county:15': 100, 'county:18': 20, 'nation:NO': 230 })
    const moved = movedCells(then, now, rule)
    expect(moved.total).toBe(5)
    expect(moved.cells.map(({ area }) => area)).toEqual([
      'nation:NO',
      'county:11',
      'county:18',
      'county:15',
      'county:03',
    ])
    expect(moved.cells[1]).toMatchObject({ then: { kind: 'count', value: 70 }, now: null })
    expect(moved.cells[2]).toMatchObject({ then: null, now: { kind: 'count', value: 20 } })
  })

  it('tells no small number, and nothing where only a small number moved', () => {
    const then = tableOf({ 'county:03': 100, 'county:15': 2 })
    const now = tableOf({ 'county:03': 3, 'county:15': 4 })
    expect(movedCells(then, now, rule)).toEqual({
      total: 1,
      cells: [
        {
          area: 'county:03',
          sex: 'any',
          ageFrom: 0,
          ageTo: null,
          then: { kind: 'count', value: 100, lower: 100, upper: 100 },
          now: { kind: 'count', value: null, lower: 1, upper: 4 },
        },
      ],
    })
  })

  it('shows a hidden cell as its limits and a share as a share', () => {
    const share = (value: number) => ({ value, lower: value, upper: value })
    const then = exampleTable({
      cells: [exampleCell({ count: suppressedCount }), exampleCell({ area: 'nation:NO', share: share(0.1) })],
    })
    const now = exampleTable({
      cells: [exampleCell({ count: exactCount(9) }), exampleCell({ area: 'nation:NO', share: share(0.2) })],
    })
    expect(movedCells(then, now, { threshold: 1, zeroShown: true }).cells).toMatchObject([
      { area: 'nation:NO', then: { kind: 'share', value: 0.1 }, now: { kind: 'share', value: 0.2 } },
      { area: 'county:03', then: { value: null, lower: 1, upper: 4 }, now: { value: 9 } },
    ])
  })

  it('lists a limited number and counts all', () => {
    const values = (step: number) =>
      Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`county:${String(index)}`, 100 + step]))
    const moved = movedCells(tableOf(values(0)), tableOf(values(1)), rule)
    expect(moved.cells).toHaveLength(mostMovedCells)
    expect(moved.total).toBe(100)
  })
})
