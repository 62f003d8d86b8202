import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CubeCell } from '#shared/domain/cubes/cubeCells'
import { reformsOf, type AreaChange } from '#shared/domain/geography/areaChanges'
import { carrySeries } from '#shared/domain/geography/carrySeries'
import { residentShares } from '#test/support/residentShares'

function change(oldCode: string, newCode: string, date = '2024-01-01'): AreaChange {
  return { oldCode, oldName: oldCode, newCode, newName: newCode, date }
}

function exact(value: number): CubeCell {
  return { value, lower: value, upper: value, precision: 'exact', marker: null, additive: true }
}

const [division] = reformsOf([change('1507', '1508'), change('1507', '1580')])
if (division === undefined) throw new Error('no reform')
const after = new Map([
  ['1508', 58_509],
  ['1580', 9357],
])

describe('carrySeries', () => {
  it('divides by population, not in halves, between none and all', () => {
    const carried = carrySeries(new Map([['1507', exact(1000)]]), division, residentShares(division, after))
    expect(carried.get('1508')).toMatchObject({ lower: 0, upper: 1000, precision: 'estimated' })
    expect(carried.get('1508')?.value).toBeCloseTo((1000 * 58_509) / 67_866)
    expect(carried.get('1580')?.value).toBeCloseTo((1000 * 9357) / 67_866)
  })

  it('gives no number where the shares are not known, only the bounds', () => {
    const carried = carrySeries(new Map([['1507', exact(1000)]]), division, () => null)
    expect(carried.get('1580')).toMatchObject({ value: null, lower: 0, upper: 1000, precision: 'estimated' })
  })

  it('joins exactly, and keeps what is hidden hidden', () => {
    const [joined] = reformsOf([change('16', '50'), change('17', '50')])
    if (joined === undefined) throw new Error('no reform')
    const none = () => null
    const both = new Map([
      ['16', exact(300)],
      ['17', exact(120)],
      ['03', exact(9)],
    ])
    expect(carrySeries(both, joined, none)).toEqual(
      new Map([
        ['50', exact(420)],
        ['03', exact(9)],
      ]),
    )
    const hidden: CubeCell = { ...exact(0), value: null, upper: 4, precision: 'suppressed', marker: ':' }
    expect(carrySeries(new Map(both).set('17', hidden), joined, none).get('50')).toEqual({
      value: null,
      lower: 300,
      upper: 304,
      precision: 'suppressed',
      marker: ':',
      additive: true,
    })
  })

  it('never adds rates: they go over only where an area is renamed', () => {
    const rate: CubeCell = { ...exact(3.2), additive: false }
    const [reform] = reformsOf([
      change('a', 'x'),
      change('b', 'x'),
      change('c', 'y'),
      change('d', 'e'),
      change('d', 'f'),
    ])
    if (reform === undefined) throw new Error('no reform')
    const cells = new Map(['a', 'b', 'c', 'd'].map((code) => [code, rate]))
    const carried = carrySeries(cells, reform, () => 0.5)
    expect(carried.get('y')).toEqual(rate)
    for (const code of ['x', 'e', 'f'])
      expect(carried.get(code)).toMatchObject({ value: null, precision: 'missing' })
  })

  it('does not change an area that only gets another name', () => {
    expect(reformsOf([change('1942', '1942')]).flatMap((reform) => [...reform])).toEqual([])
  })

  it('keeps sums, and the truth within its bounds, over several reforms', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 4, maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 3, maxLength: 3 }),
        ([a = 0, b = 0, c = 0, d = 0], [x = 1, y = 1, z = 1]) => {
          const [first, second] = reformsOf([
            change('a', 'ab', '2020-01-01'),
            change('b', 'ab', '2020-01-01'),
            change('ab', 'x'),
            change('ab', 'y'),
            change('ab', 'z'),
          ])
          if (first === undefined || second === undefined) throw new Error('two reforms')
          const people = new Map([
            ['x', x],
            ['y', y],
            ['z', z],
          ] as const)
          const cells = new Map([
            ['a', exact(a)],
            ['b', exact(b)],
            ['c', exact(c)],
            ['d', exact(d)],
          ] as const)
          const joined = carrySeries(cells, first, () => null)
          const carried = carrySeries(joined, second, residentShares(second, people))
          const sum = [...carried.values()].reduce((total, { value }) => total + (value ?? NaN), 0)
          expect(sum).toBeCloseTo(a + b + c + d)
          for (const { value, lower, upper } of carried.values()) {
            expect(lower).toBeLessThanOrEqual(value ?? -1)
            expect(upper ?? Infinity).toBeGreaterThanOrEqual((value ?? Infinity) - 1e-9)
          }
        },
      ),
      { numRuns: 40 },
    )
  })
})
