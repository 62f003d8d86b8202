import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#electron/node/linearSolver'
import { protectSums } from '#shared/statistics/disclosure/protectSums'
import type { SumRelease } from '#shared/statistics/disclosure/readerOfSums'
import { suppressSecondary } from '#shared/statistics/disclosure/secondarySuppression'

const solver = await loadLinearSolver()

function sumsOf(parts: readonly number[], members: readonly (readonly number[])[]): SumRelease {
  const value = (cells: readonly number[]) => cells.reduce((sum, cell) => sum + (parts[cell] ?? 0), 0)
  return {
    partCount: parts.length,
    sums: members.map((cells) => ({ parts: cells, value: value(cells) })),
    threshold: 5,
    zeroHidden: false,
  }
}

function protectionOf(release: SumRelease, mostReadings?: number) {
  const result = protectSums(solver, release, mostReadings === undefined ? {} : { mostReadings })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

/** Smallest and largest value of a sum for a reader of what is shown, found by trying: parts in steps of one person. */
function readerRange({ partCount, sums, threshold }: SumRelease, hidden: readonly number[], target: number) {
  const isSmall = (value: number) => value > 0 && value < threshold
  const limit = Math.max(threshold, ...sums.map(({ value }) => value))
  const found = { lower: Infinity, upper: -Infinity }
  const parts = Array.from({ length: partCount }, () => 0)
  const total = (members: readonly number[]) => members.reduce((sum, part) => sum + (parts[part] ?? 0), 0)
  const visit = (at: number): void => {
    if (at === partCount) {
      const fits = sums.every(({ parts: members, value }, index) => {
        if (hidden.includes(index)) return true
        return isSmall(value) ? isSmall(total(members)) : total(members) === value
      })
      if (!fits) return
      const value = total(sums[target]?.parts ?? [])
      found.lower = Math.min(found.lower, value)
      found.upper = Math.max(found.upper, value)
      return
    }
    for (let value = 0; value <= limit; value += 1) {
      parts[at] = value
      visit(at + 1)
    }
    parts[at] = 0
  }
  visit(0)
  return found
}

describe('protectSums', () => {
  it('hides a second area where the total would tell the small one', () => {
    const release = sumsOf([3, 40, 60], [[0], [1], [2], [0, 1, 2]])
    expect(protectionOf(release)).toEqual({ small: [0], hidden: [1], thrifty: true })
  })

  it('agrees with secondary suppression of a table whose cells are printed', () => {
    const counts = [2, 12, 25, 30]
    const plan = suppressSecondary(solver, { counts, sums: [[0, 1, 2, 3]], threshold: 5, zeroHidden: false })
    const release = sumsOf(counts, [[0], [1], [2], [3], [0, 1, 2, 3]])
    expect(protectionOf(release).hidden).toEqual(plan.ok ? plan.value.hiddenCells : null)
  })

  it('hides nothing where there is nothing small, or no total to subtract from', () => {
    expect(protectionOf(sumsOf([30, 40], [[0], [1], [0, 1]]))).toEqual({
      small: [],
      hidden: [],
      thrifty: true,
    })
    expect(protectionOf(sumsOf([3, 40], [[0], [1]])).hidden).toEqual([])
  })

  it('sees that an area of one division is told by the other', () => {
    // Counties {0,1} and {2,3}, hospital areas {0}, {1,2} and {3}: the county of 43 less the area of 40 tells the 3.
    const release = sumsOf([40, 3, 50, 60], [[0, 1], [2, 3], [0], [1, 2], [3]])
    const plan = protectionOf(release)
    // Without it the other areas still tell it: 53 - (110 - 60). Two have to go.
    expect(plan).toEqual({ small: [], hidden: [2, 3], thrifty: true })
  })

  it('takes estimates that are not whole, whose sums are not exact in binary', () => {
    const parts = [2.7, 0.1 + 0.2 + 30, 44.44, 17.3]
    expect(protectionOf(sumsOf(parts, [[0], [1], [2], [3], [0, 1], [2, 3], [0, 1, 2, 3]]))).toMatchObject({
      small: [0],
      hidden: [1],
    })
  })

  it('hides everything around the small numbers when the limit is reached', () => {
    const release = sumsOf([3, 40, 60, 70], [[0], [1], [2], [3], [0, 1], [2, 3]])
    expect(protectionOf(release, 0)).toEqual({ small: [0], hidden: [4], thrifty: false })
  })

  it('keeps what has to be printed, and hides more of the others instead', () => {
    const release = sumsOf([3, 40, 60, 70], [[0], [1], [2, 3], [0, 1, 2, 3]])
    const plan = (mostReadings: number) => protectSums(solver, release, { mostReadings, keep: [3] })
    expect(plan(100)).toEqual({ ok: true, value: { small: [0], hidden: [1], thrifty: true } })
    expect(plan(0)).toEqual({ ok: true, value: { small: [0], hidden: [1, 2], thrifty: false } })
  })

  it('leaves no small sum that a reader could work out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }),
        fc.array(fc.subarray([0, 1, 2], { minLength: 1 }), { minLength: 2, maxLength: 5 }),
        (parts, members) => {
          const release = sumsOf(parts, [...members, parts.map((_, index) => index)])
          const { small, hidden } = protectionOf(release)
          for (const index of small) {
            const { lower, upper } = readerRange(release, hidden, index)
            expect(lower).toBeLessThan(upper)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('refuses what is no table of numbers', () => {
    const release = sumsOf([3, 4], [[0, 1]])
    const wrong = [
      { ...release, threshold: 0 },
      { ...release, sums: [{ parts: [2], value: 1 }] },
      { ...release, sums: [{ parts: [0, 0], value: 1 }] },
      { ...release, sums: [{ parts: [0], value: Number.NaN }] },
    ]
    for (const input of wrong) {
      const result = protectSums(solver, input)
      expect(result.ok ? null : result.error.code).toBe('invalid_input')
    }
  })
})
