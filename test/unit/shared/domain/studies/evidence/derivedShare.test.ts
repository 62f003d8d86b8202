import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { derivedEvidence } from '#shared/domain/studies/evidence/derivedEvidence'
import { derivedShare, mostDonors } from '#shared/domain/studies/evidence/derivedShare'
import { prevalenceClassKeys, prevalenceClasses } from '#shared/domain/studies/evidence/prevalenceClass'
import { anyDerived, anyToldNumber, told } from '#test/support/criteria/anyDerived'

const conditioning = 'remaining' as const
const linked = {
  method: 'linked',
  both: 30,
  listed: 200,
  sensitivity: null,
  predictive: null,
  conditioning,
} as const

describe('a share that is worked out', () => {
  it('lies between its limits, and these between nobody and everybody', () => {
    fc.assert(
      fc.property(anyDerived, (from) => {
        const derived = derivedShare(from)
        if (derived === null) return false
        const { share, lower, upper } = derived
        return (
          lower >= 0 && lower <= upper && upper <= 1 && (share === null || (share >= lower && share <= upper))
        )
      }),
      { numRuns: 300 },
    )
  })

  it('never makes a number of what is not told', () => {
    fc.assert(
      fc.property(anyToldNumber, anyToldNumber, (met, all) => {
        const derived = derivedShare({ method: 'beacon', beacon: 'b', dataset: 'd', met, all, conditioning })
        return derived?.share === null || (met.value !== null && all.value !== null)
      }),
      { numRuns: 100 },
    )
    for (const key of prevalenceClassKeys)
      expect(derivedShare({ method: 'prevalence', class: key, middle: false })?.share).toBeNull()
    expect(
      derivedShare({ method: 'recaptured', first: 50, second: 40, both: 0, conditioning }),
    ).toMatchObject({ share: null, lower: 0 })
  })

  it('corrects links for those that are wrong and those that were missed', () => {
    const plain = derivedShare(linked)
    expect(plain).toMatchObject({ share: 0.15, sample: { cases: 30, people: 200 } })
    const certain = (value: number) => ({ value, lower: value, upper: value })
    const corrected = derivedShare({ ...linked, sensitivity: certain(0.8), predictive: certain(0.9) })
    expect(corrected?.share).toBeCloseTo((30 * 0.9) / 0.8 / 200, 12)
    expect(corrected?.lower).toBeCloseTo(((plain?.lower ?? 0) * 0.9) / 0.8, 12)
    expect(corrected).not.toHaveProperty('sample')
  })

  it('takes the first list over the size that two lists tell', () => {
    const derived = derivedShare({ method: 'recaptured', first: 200, second: 150, both: 30, conditioning })
    // Chapman 978.06, log-normal 753.3 to 1319.4.
    expect(derived?.share).toBeCloseTo(200 / ((201 * 151) / 31 - 1), 12)
    expect(derived?.lower).toBeCloseTo(200 / 1319.4, 4)
    expect(derived?.upper).toBeCloseTo(200 / 753.3, 4)
  })

  it('stays in doubt where everybody of a short list is on the other', () => {
    const derived = derivedShare({ method: 'recaptured', first: 100, second: 20, both: 20, conditioning })
    // 20 of 20 found again: Clopper–Pearson 0.8316 to 1 (R binom.test, scipy).
    expect(derived).toMatchObject({ share: 1, upper: 1 })
    expect(derived?.lower).toBeCloseTo(0.8316, 4)
  })

  it('makes carriers of the frequency of an allele', () => {
    const carriers = {
      method: 'carriers',
      of: 'alleles',
      copies: 'one-or-two',
      frequency: 0.01,
      lower: 0.005,
      upper: 0.02,
      conditioning: 'population',
    } as const
    expect(derivedShare(carriers)?.share).toBeCloseTo(0.0199, 12)
    expect(derivedShare({ ...carriers, copies: 'two' })?.share).toBeCloseTo(0.0001, 12)
    expect(derivedShare({ ...carriers, of: 'carriers' })?.share).toBe(0.01)
  })

  it('leaves no gap between the classes of Orphanet', () => {
    const classes = prevalenceClassKeys.flatMap((key) => prevalenceClasses[key] ?? [])
    for (const [index, wider] of classes.slice(0, -1).entries())
      expect(classes[index + 1]?.upper).toBeGreaterThanOrEqual(wider.lower)
  })

  it.each([
    [told(4, 4, 4), told(0, 9)],
    [told(0, 0, 0), told(0, 0, 0)],
    [told(10, 10, 10), told(10, 10, 10)],
  ])('shows no few donors that a file holds: %j', (number, shown) => {
    const counts = [{ entry: 'biobank/a', counted: 'a', number, asOf: null }]
    const read = v.parse(derivedEvidence, {
      kind: 'derived',
      from: { method: 'donors', counts },
      citation: 'A report',
    })
    expect(read.from).toMatchObject({ counts: [{ number: shown }] })
  })

  it('adds donors from above, and knows no most where one biobank tells none', () => {
    const count = (lower: number, upper: number | null) => ({
      entry: 'biobank/a',
      counted: 'a',
      number: told(lower, upper),
      asOf: null,
    })
    expect(mostDonors({ method: 'donors', counts: [count(100, 200), count(10, 10)] })).toBe(210)
    expect(mostDonors({ method: 'donors', counts: [count(100, 200), count(95_000, null)] })).toBeNull()
  })

  it.each([
    [{ ...linked, both: 201 }, 'more people are on both lists'],
    [
      { method: 'recaptured', first: 10, second: 20, both: 11, conditioning },
      'more people are on both lists',
    ],
    [{ method: 'prevalence', class: 'under-1-in-1000000', middle: true }, 'an open class has no middle'],
    [
      { method: 'beacon', beacon: 'b', dataset: 'd', met: told(11, null), all: told(0, 10), conditioning },
      'more individuals match',
    ],
    [
      { method: 'beacon', beacon: 'b', dataset: 'd', met: told(5, 4), all: told(0, 10), conditioning },
      'a number lies between',
    ],
  ])('refuses %j', (from, message) => {
    const parsed = v.safeParse(derivedEvidence, { kind: 'derived', from, citation: 'A report of 2024' })
    expect(
      parsed.issues
        ?.map((issue) => issue.message)
        .join()
        .toLowerCase(),
    ).toContain(message)
  })
})
