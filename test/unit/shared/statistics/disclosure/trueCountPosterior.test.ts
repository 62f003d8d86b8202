import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NoiseMechanism } from '#shared/statistics/disclosure/noiseMechanism'
import { shownDistribution } from '#shared/statistics/disclosure/shownDistribution'
import { trueCountPosterior } from '#shared/statistics/disclosure/trueCountPosterior'
import { mechanisms } from './mechanisms'

const focus: NoiseMechanism = {
  type: 'laplace',
  delta: 1,
  epsilon: 0.28,
  step: 10,
  below10: 'ten',
  obfuscateZero: false,
}

function posteriorOf(shown: number, mechanism: NoiseMechanism, largest = 400) {
  const result = trueCountPosterior(shown, mechanism, { largest })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

describe('trueCountPosterior', () => {
  it('reads what Focus shows (reference values by Bayes on the grid)', () => {
    const sixty = posteriorOf(60, focus)
    expect(sixty).toMatchObject({ lower: 48, median: 60, upper: 72 })
    expect(sixty.mean).toBeCloseTo(60.00002650886399, 8)
    const ten = posteriorOf(10, focus)
    expect(ten).toMatchObject({ lower: 1, median: 8, upper: 20 })
    expect(ten.mean).toBeCloseTo(8.403472061606411, 8)
  })

  it('reads a 0 of the MII (reference value)', () => {
    const zero = posteriorOf(0, { type: 'uniform_mii', w: 5, floor: 5 }, 200)
    expect(zero).toMatchObject({ lower: 0, median: 3, upper: 8 })
    expect(zero.mean).toBeCloseTo(3, 10)
  })

  it('is the count itself where nothing was blurred', () => {
    const posterior = posteriorOf(12, { type: 'uniform_mii', w: 0, floor: 0 })
    expect(posterior).toEqual({ mean: 12, lower: 12, median: 12, upper: 12 })
  })

  it('narrows with less confidence', () => {
    const result = trueCountPosterior(60, focus, { largest: 400, confidence: 0.5 })
    expect(result).toMatchObject({ ok: true, value: { lower: 56, median: 60, upper: 64 } })
  })

  it('finds figures impossible that the mechanism never shows', () => {
    expect(trueCountPosterior(61, focus, { largest: 400 })).toMatchObject({
      ok: false,
      error: { code: 'impossible_value' },
    })
    const shrine: NoiseMechanism = { type: 'shrine_clamp', sigma: 1.33, clamp: 3, low: 10 }
    expect(trueCountPosterior(7, shrine, { largest: 400 })).toMatchObject({
      ok: false,
      error: { code: 'impossible_value' },
    })
  })

  it.each([[{ largest: -1 }], [{ largest: 2e6 }], [{ largest: 10, confidence: 1 }]])(
    'refuses %j',
    (options) => {
      expect(trueCountPosterior(10, focus, options)).toMatchObject({
        ok: false,
        error: { code: 'invalid_input' },
      })
    },
  )

  it('orders its figures, and agrees with the distribution it inverts', () => {
    fc.assert(
      fc.property(mechanisms, fc.nat(150), (mechanism, count) => {
        const distribution = shownDistribution(count, mechanism)
        if (!distribution.ok) throw new Error(distribution.error.message)
        const likeliest = distribution.value.outcomes.toSorted((a, b) => b.probability - a.probability)[0]
        const { mean, lower, median, upper } = posteriorOf(likeliest?.shown ?? 0, mechanism)
        expect(lower).toBeLessThanOrEqual(median)
        expect(median).toBeLessThanOrEqual(upper)
        // Where nearly all of it is one count, the tails move the mean past both limits by less than a person.
        expect(Math.ceil(mean)).toBeGreaterThanOrEqual(lower)
        expect(Math.floor(mean)).toBeLessThanOrEqual(upper)
      }),
      { numRuns: 100 },
    )
  })
})
