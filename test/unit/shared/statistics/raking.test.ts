import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rake, type Margin } from '#shared/statistics/raking'

function fitted(
  seed: readonly number[],
  shape: readonly number[],
  margins: readonly Margin[],
): readonly number[] {
  const result = rake(seed, shape, margins)
  if (!result.ok) throw new Error(result.error.message)
  return result.value.table
}

function codeOf(
  seed: readonly number[],
  shape: readonly number[],
  margins: readonly Margin[],
  maximumIterations = 1000,
) {
  const result = rake(seed, shape, margins, { maximumIterations })
  return result.ok ? null : result.error.code
}

describe('rake', () => {
  it('keeps the odds ratio of the seed (reference value of an independent Kullback-Leibler solver)', () => {
    const table = fitted(
      [30, 10, 10, 20],
      [2, 2],
      [
        { axes: [0], target: [120, 80] },
        { axes: [1], target: [50, 150] },
      ],
    )
    const expected = [43.15341561573482, 76.84658438426322, 6.846584384265174, 73.15341561573678]
    table.forEach((value, cell) => expect(value).toBeCloseTo(expected[cell] ?? 0, 7))
    const [a = 0, b = 0, c = 0, d = 0] = table
    expect((a * d) / (b * c)).toBeCloseTo(6, 8)
  })

  it('gives independence for a seed of ones', () => {
    expect(
      fitted(
        [1, 1, 1, 1],
        [2, 2],
        [
          { axes: [0], target: [300, 700] },
          { axes: [1], target: [450, 550] },
        ],
      ).map((value) => Math.round(value)),
    ).toEqual([135, 165, 315, 385])
  })

  it('takes a margin whose axes stand in another order', () => {
    const target = [1, 2, 3, 4, 5, 6]
    expect(fitted([1, 1, 1, 1, 1, 1], [3, 2], [{ axes: [1, 0], target }])).toEqual([1, 4, 2, 5, 3, 6])
  })

  it('empties a slice whose target is 0', () => {
    const table = fitted(
      [3, 2, 4, 1, 2, 2],
      [3, 2],
      [
        { axes: [0], target: [60, 0, 40] },
        { axes: [1], target: [70, 30] },
      ],
    )
    expect(table.slice(2, 4)).toEqual([0, 0])
    expect(table[0]).toBeCloseTo(44.0661337755221, 7)
  })

  it.each([
    ['margin_totals_differ', [1, 1, 1, 1], [10, 20], [15, 16]],
    ['infeasible_zero_seed', [0, 0, 1, 1], [10, 20], [15, 15]],
    ['infeasible_or_not_converged', [1, 0, 0, 1], [10, 20], [20, 10]],
    ['negative_input', [1, -1, 1, 1], [10, 20], [15, 15]],
    ['negative_input', [1, Number.NaN, 1, 1], [10, 20], [15, 15]],
    ['shape_mismatch', [1, 1, 1], [10, 20], [15, 15]],
    ['shape_mismatch', [1, 1, 1, 1], [10, 20, 0], [15, 15]],
  ] as const)('refuses with %s', (code, seed, first, second) => {
    const margins = [
      { axes: [0], target: first },
      { axes: [1], target: second },
    ]
    expect(codeOf(seed, [2, 2], margins)).toBe(code)
  })

  it('says so when it is stopped too early', () => {
    const margins = [
      { axes: [0], target: [120, 80] },
      { axes: [1], target: [50, 150] },
    ]
    expect(codeOf([30, 10, 10, 20], [2, 2], margins, 1)).toBe('infeasible_or_not_converged')
  })

  it('finds a table again from its own margins, zeros and all', () => {
    const shape = [3, 4, 2]
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 24, maxLength: 24 }),
        fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
        (values, present) => {
          const truth = values.map((value, cell) => (present[cell] ? value : 0))
          const marginOver = (axes: readonly [number, number]): Margin => {
            const strides = [8, 2, 1]
            const lengths = axes.map((axis) => shape[axis] ?? 1)
            const target = new Array<number>((lengths[0] ?? 1) * (lengths[1] ?? 1)).fill(0)
            truth.forEach((value, cell) => {
              const [row = 0, column = 0] = axes.map(
                (axis) => Math.floor(cell / (strides[axis] ?? 1)) % (shape[axis] ?? 1),
              )
              target[row * (lengths[1] ?? 1) + column] =
                (target[row * (lengths[1] ?? 1) + column] ?? 0) + value
            })
            return { axes, target }
          }
          const margins = [marginOver([0, 1]), marginOver([0, 2]), marginOver([1, 2])]
          // The truth as seed is a fixed point; the pattern of its zeros as seed meets the same margins.
          const result = rake(truth, shape, margins)
          expect(result.ok && result.value.iterations).toBe(0)
          const other = rake(
            truth.map((value) => (value > 0 ? 1 : 0)),
            shape,
            margins,
            { tolerance: 1e-6, maximumIterations: 20_000 },
          )
          expect(other.ok).toBe(true)
          if (other.ok)
            other.value.table.forEach((value, cell) => expect(value > 0).toBe((truth[cell] ?? 0) > 0))
        },
      ),
      { numRuns: 60 },
    )
  })
})
