import fc from 'fast-check'
import type { DerivedFrom } from '#shared/domain/studies/evidence/derivedEvidence'
import { prevalenceClassKeys } from '#shared/domain/studies/evidence/prevalenceClass'

const conditioning = 'remaining' as const
export const told = (lower: number, upper: number | null, value: number | null = null) => ({
  value,
  lower,
  upper,
})

const numbers = fc
  .tuple(fc.nat(5000), fc.nat(5000), fc.nat(5000))
  .map(([a, b, c]) => [a, b, c].sort((one, other) => one - other) as [number, number, number])
export const anyToldNumber = fc
  .tuple(numbers, fc.boolean(), fc.boolean())
  .map(([[lower, value, upper], open, known]) => told(lower, open ? null : upper, known ? value : null))
const ranged = fc
  .tuple(
    fc.double({ min: 0.01, max: 1, noNaN: true }),
    fc.double({ min: 0.01, max: 1, noNaN: true }),
    fc.double({ min: 0.01, max: 1, noNaN: true }),
  )
  .map((parts) => {
    const [lower = 1, value = 1, upper = 1] = [...parts].sort((one, other) => one - other)
    return { lower, value, upper }
  })
/** Evidence that is worked out, of every method that gives a share. */
export const anyDerived: fc.Arbitrary<DerivedFrom> = fc.oneof(
  fc
    .record({ numbers, sensitivity: fc.option(ranged), predictive: fc.option(ranged) })
    .map(
      ({ numbers: [both, , listed], sensitivity, predictive }) =>
        ({ method: 'linked', both, listed: listed + 1, sensitivity, predictive, conditioning }) as const,
    ),
  numbers.map(
    ([both, first, second]) => ({ method: 'recaptured', first, second, both, conditioning }) as const,
  ),
  fc
    .record({
      stated: ranged,
      of: fc.constantFrom('alleles', 'carriers'),
      copies: fc.constantFrom('one-or-two', 'two'),
    })
    .map(
      ({ stated: { value, ...limits }, of, copies }) =>
        ({ method: 'carriers', of, copies, frequency: value, ...limits, conditioning }) as const,
    ),
  fc
    .constantFrom(...prevalenceClassKeys)
    .map((key) => ({ method: 'prevalence', class: key, middle: false }) as const),
  fc
    .record({ met: anyToldNumber, all: anyToldNumber })
    .map(
      ({ met, all }) => ({ method: 'beacon', beacon: 'b', dataset: 'd', met, all, conditioning }) as const,
    ),
)
