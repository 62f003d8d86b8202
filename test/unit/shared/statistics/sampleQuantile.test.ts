import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sampleQuantile } from '#shared/statistics/sampleQuantile'

const numbers = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 60 })

it('reads quantiles between neighbours of the sample', () => {
  expect(sampleQuantile(Float64Array.of(40, 10, 30, 20, 50), 0.1)).toBe(14)
  expect(sampleQuantile(Float64Array.of(3, 3, 3), 0.9)).toBe(3)
  expect(sampleQuantile(Float64Array.of(), 0.5)).toBeNaN()
})

it('agrees with the sample in order', () => {
  fc.assert(
    fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, p) => {
      const sorted = Float64Array.from(values).sort()
      const place = p * (sorted.length - 1)
      const from = sorted[Math.floor(place)] ?? NaN
      const to = sorted[Math.ceil(place)] ?? NaN
      const expected = from + (to - from) * (place - Math.floor(place))
      expect(sampleQuantile(Float64Array.from(values), p) - expected).toBe(0)
    }),
    { numRuns: 300 },
  )
})
