import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leastNormPoint } from '#shared/statistics/solver/leastNormPoint'
import type { LinearRow } from '#shared/statistics/solver/linearSolver'

describe('leastNormPoint', () => {
  it('is the origin where that is allowed', () => {
    expect(leastNormPoint(2, [{ columns: [0, 1], lower: -1, upper: 1 }])).toEqual(Float64Array.of(0, 0))
    expect(leastNormPoint(0, [])).toEqual(new Float64Array())
  })

  it('drops onto a plane, an edge and a corner', () => {
    const plane: LinearRow = { columns: [0, 1], coefficients: [3, 4], lower: 25, upper: Infinity }
    const limit = (column: number, upper: number): LinearRow => ({
      columns: [column],
      lower: -Infinity,
      upper,
    })
    const near = (point: Float64Array | null, x: number, y: number): void => {
      expect(point?.[0]).toBeCloseTo(x, 12)
      expect(point?.[1]).toBeCloseTo(y, 12)
    }
    near(leastNormPoint(2, [plane]), 3, 4)
    near(leastNormPoint(2, [plane, limit(1, 2.5)]), 5, 2.5)
    near(leastNormPoint(2, [plane, limit(0, 7), limit(1, 1)]), 7, 1)
  })

  it('takes equations that repeat each other and finds those that contradict', () => {
    const row = (columns: readonly number[], value: number): LinearRow => ({
      columns,
      lower: value,
      upper: value,
    })
    const consistent = [row([0, 1], 3), row([2, 3], 1), row([0, 2], 2), row([1, 3], 2)]
    const point = leastNormPoint(4, consistent)
    for (const { columns, lower } of consistent) {
      expect(columns.reduce((sum, column) => sum + (point?.[column] ?? 0), 0)).toBeCloseTo(lower, 12)
    }
    expect(leastNormPoint(4, [...consistent.slice(0, 3), row([1, 3], 2.5)])).toBeNull()
    expect(leastNormPoint(1, [{ columns: [], lower: 1, upper: 1 }])).toBeNull()
    expect(leastNormPoint(1, [{ columns: [0], coefficients: [0], lower: 0, upper: 1 }])).toEqual(
      Float64Array.of(0),
    )
    expect(
      leastNormPoint(1, [
        { columns: [0], lower: 2, upper: Infinity },
        { columns: [0], lower: -Infinity, upper: 1 },
      ]),
    ).toBeNull()
  })

  it('makes an obtuse angle with every allowed point (which proves it the nearest)', () => {
    const coefficient = fc.integer({ min: -4, max: 4 })
    const rows = fc.array(
      fc.tuple(fc.array(coefficient, { minLength: 3, maxLength: 3 }), fc.nat(3), fc.boolean()),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    const allowed = fc.array(coefficient, { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(rows, allowed, (given, inside) => {
        const limits = given.map(([coefficients, slack, equation]): LinearRow => {
          const value = coefficients.reduce((sum, factor, column) => sum + factor * (inside[column] ?? 0), 0)
          return { columns: [0, 1, 2], coefficients, lower: value, upper: equation ? value : value + slack }
        })
        const point = leastNormPoint(3, limits)
        expect(point).not.toBeNull()
        for (const { coefficients, lower, upper } of limits) {
          const value = (coefficients ?? []).reduce(
            (sum, factor, column) => sum + factor * (point?.[column] ?? 0),
            0,
          )
          expect(value).toBeGreaterThanOrEqual(lower - 1e-7)
          expect(value).toBeLessThanOrEqual(upper + 1e-7)
        }
        const product = inside.reduce((sum, value, column) => {
          const coordinate = point?.[column] ?? 0
          return sum + coordinate * (value - coordinate)
        }, 0)
        expect(product).toBeGreaterThanOrEqual(-1e-7)
      }),
      { numRuns: 1000 },
    )
  })
})
