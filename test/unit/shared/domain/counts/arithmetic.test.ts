import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Outcome } from '#shared/contract/outcome'
import {
  addCounts,
  compareCounts,
  shareOf,
  subtractCounts,
  sumCounts,
} from '#shared/domain/counts/arithmetic'
import type { Count, Provenance } from '#shared/domain/counts/count'
import {
  exactCount,
  intervalCount,
  missingCount,
  roundedCount,
  suppressedCount,
} from '#shared/domain/counts/createCount'

const subject = { grain: 'persons', provenance: [] } as const

function origin(source: string): Provenance {
  return {
    source,
    table: 'table',
    release: '2024',
    retrievedAt: '2026-11-21',
    queryHash: '',
    licence: '',
    areaVintage: '2024',
  }
}

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value
}

function codeOf(outcome: Outcome<unknown>): string | null {
  return outcome.ok ? null : outcome.error.code
}

/** A true number together with one of the ways in which a publisher may show it. */
interface Published {
  readonly truth: number
  readonly count: Count
}

const published: fc.Arbitrary<Published> = fc
  .tuple(
    fc.integer({ min: 0, max: 5000 }),
    fc.constantFrom('exact', 'nearest', 'down', 'hidden', 'missing'),
    fc.constantFrom(3, 5, 10),
  )
  .map(([truth, way, unit]): Published => {
    if (way === 'nearest')
      return { truth, count: roundedCount(Math.round(truth / unit) * unit, unit / 2, subject) }
    if (way === 'down') {
      const value = Math.floor(truth / unit) * unit
      return {
        truth,
        count: intervalCount({ value, lower: value, upper: value + unit - 1, precision: 'floored' }, subject),
      }
    }
    if (way === 'hidden' && truth < unit) {
      return { truth, count: suppressedCount({ below: unit, zeroHidden: true, marker: ':' }, subject) }
    }
    if (way === 'missing') return { truth, count: missingCount('..', subject) }
    return { truth, count: exactCount(truth, subject) }
  })

function expectInside(
  truth: number,
  count: { readonly lower: number; readonly upper: number | null; readonly value: number | null },
) {
  const slack = 1e-9
  expect(count.lower).toBeLessThanOrEqual(truth + slack)
  if (count.upper !== null) expect(count.upper).toBeGreaterThanOrEqual(truth - slack)
  if (count.value === null) return
  expect(count.value).toBeGreaterThanOrEqual(count.lower - slack)
  if (count.upper !== null) expect(count.value).toBeLessThanOrEqual(count.upper + slack)
}

describe('the true number always lies inside the interval', () => {
  it('of a published count', () => {
    fc.assert(fc.property(published, ({ truth, count }) => expectInside(truth, count)))
  })

  it('of a sum', () => {
    fc.assert(
      fc.property(fc.array(published, { minLength: 1, maxLength: 12 }), (parts) => {
        const sum = valueOf(sumCounts(parts.map((part) => part.count)))
        expectInside(
          parts.reduce((total, part) => total + part.truth, 0),
          sum,
        )
        if (parts.every((part) => part.count.precision === 'exact')) expect(sum.precision).toBe('exact')
        if (sum.precision === 'exact') expect(sum.lower).toBe(sum.upper)
      }),
    )
  })

  it('of a difference between a whole and its part', () => {
    fc.assert(
      fc.property(published, published, (part, rest) => {
        const truth = part.truth + rest.truth
        const whole = roundedCount(Math.round(truth / 5) * 5, 2.5, subject)
        expectInside(rest.truth, valueOf(subtractCounts(whole, part.count)))
      }),
    )
  })

  it('of the share of a part in its whole', () => {
    fc.assert(
      fc.property(published, published, (part, rest) => {
        const truth = part.truth + rest.truth
        fc.pre(truth > 0)
        const share = valueOf(
          shareOf(
            part.count,
            intervalCount(
              { value: truth, lower: Math.max(0, truth - 4), upper: truth + 3, precision: 'perturbed' },
              subject,
            ),
          ),
        )
        expectInside(part.truth / truth, share)
        expect(share.upper).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('of a comparison: it is decided only when it is true', () => {
    fc.assert(
      fc.property(published, published, (first, second) => {
        const comparison = valueOf(compareCounts(first.count, second.count))
        if (comparison === 'less') expect(first.truth).toBeLessThan(second.truth)
        if (comparison === 'greater') expect(first.truth).toBeGreaterThan(second.truth)
        if (comparison === 'equal') expect(first.truth).toBe(second.truth)
      }),
    )
  })
})

describe('arithmetic of counts', () => {
  const hidden = suppressedCount({ below: 5, zeroHidden: false, marker: '<5' }, subject)

  it('adds intervals and shows no number where one is hidden', () => {
    expect(valueOf(addCounts(exactCount(210, subject), hidden))).toMatchObject({
      value: null,
      lower: 211,
      upper: 214,
      precision: 'suppressed',
      marker: null,
    })
  })

  it('loses the upper bound with one missing part', () => {
    expect(valueOf(addCounts(exactCount(7, subject), missingCount('..', subject)))).toMatchObject({
      lower: 7,
      upper: null,
      precision: 'missing',
    })
  })

  it('keeps where every part came from, once', () => {
    const [first, second] = ['a', 'b'].map((source) =>
      exactCount(1, { grain: 'persons', provenance: [origin(source)] }),
    )
    const sum = valueOf(sumCounts([first, second, first].filter((count) => count !== undefined)))
    expect(sum.provenance.map(({ source }) => source)).toEqual(['a', 'b'])
  })

  it('subtracts without going below 0', () => {
    expect(valueOf(subtractCounts(exactCount(10, subject), hidden))).toMatchObject({
      value: null,
      lower: 6,
      upper: 9,
    })
    expect(valueOf(subtractCounts(roundedCount(10, 5, subject), roundedCount(12, 5, subject)))).toMatchObject(
      { value: 0, lower: 0, upper: 8 },
    )
  })

  it('leaves overlapping intervals undecided', () => {
    expect(valueOf(compareCounts(hidden, exactCount(3, subject)))).toBe('undecided')
    expect(valueOf(compareCounts(hidden, exactCount(5, subject)))).toBe('less')
    expect(valueOf(compareCounts(exactCount(5, subject), exactCount(5, subject)))).toBe('equal')
    expect(valueOf(compareCounts(exactCount(9, subject), hidden))).toBe('greater')
  })

  it('refuses mixed grains, overlapping cells, cells that do not apply, and nothing', () => {
    const samples = exactCount(5, { grain: 'samples', provenance: [] })
    const person = exactCount(5, subject)
    const overlapping = exactCount(5, { ...subject, additive: false })
    const absent: Count = { ...missingCount('.', subject), precision: 'not-applicable' }
    for (const outcome of [
      addCounts(person, samples),
      subtractCounts(person, samples),
      compareCounts(person, samples),
      shareOf(person, samples),
    ]) {
      expect(codeOf(outcome)).toBe('malformed-request')
      expect(outcome.ok ? '' : outcome.error.message).toContain('persons and samples')
    }
    expect(codeOf(addCounts(person, overlapping))).toBe('malformed-request')
    expect(codeOf(addCounts(person, absent))).toBe('malformed-request')
    expect(codeOf(sumCounts([]))).toBe('malformed-request')
    expect(valueOf(sumCounts([overlapping]))).toEqual(overlapping)
  })

  it('refuses a part that is surely larger than its whole, and shares of nobody', () => {
    expect(codeOf(subtractCounts(exactCount(3, subject), exactCount(4, subject)))).toBe('conflict')
    expect(codeOf(shareOf(exactCount(4, subject), exactCount(3, subject)))).toBe('conflict')
    expect(codeOf(shareOf(exactCount(0, subject), exactCount(0, subject)))).toBe('malformed-request')
  })
})
