import fc from 'fast-check'
import type { NoiseMechanism } from '#shared/statistics/disclosure/noiseMechanism'

/** Mechanisms of every kind with moderate noise. */
export const mechanisms = fc.oneof<fc.Arbitrary<NoiseMechanism>[]>(
  fc.record({
    type: fc.constant('laplace'),
    delta: fc.integer({ min: 1, max: 3 }),
    epsilon: fc.constantFrom(0.1, 0.28, 1),
    step: fc.constantFrom(1, 5, 10),
    below10: fc.constantFrom('zero', 'ten', 'obfuscate'),
    obfuscateZero: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('gaussian_i2b2'),
    sigma: fc.constantFrom(0.8, 1.323, 1.6),
    min: fc.nat(5),
  }),
  fc.record({
    type: fc.constant('shrine_clamp'),
    sigma: fc.constantFrom(1, 1.33),
    clamp: fc.nat(4),
    low: fc.nat(12),
  }),
  fc.record({ type: fc.constant('uniform_mii'), w: fc.nat(6), floor: fc.nat(8) }),
)
