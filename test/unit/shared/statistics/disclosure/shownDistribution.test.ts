import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NoiseMechanism } from '#shared/statistics/disclosure/noiseMechanism'
import { shownDistribution } from '#shared/statistics/disclosure/shownDistribution'
import { mechanisms } from './mechanisms'

const focus: NoiseMechanism = {
  type: 'laplace',
  delta: 1,
  epsilon: 0.28,
  step: 10,
  below10: 'ten',
  obfuscateZero: false,
}

function distributionOf(count: number, mechanism: NoiseMechanism) {
  const result = shownDistribution(count, mechanism)
  if (!result.ok) throw new Error(result.error.message)
  const { outcomes, mean } = result.value
  return { mean, outcomes: new Map(outcomes.map(({ shown, probability }) => [shown, probability])) }
}

describe('shownDistribution', () => {
  it('rounds Laplace noise to tens (reference values from closed form and simulation)', () => {
    const { outcomes, mean } = distributionOf(57, focus)
    expect(outcomes.get(60)).toBeCloseTo(0.6611662158859661, 12)
    expect(outcomes.get(0)).toBeCloseTo(2.3748837060127646e-7, 15)
    expect(outcomes.get(140)).toBeCloseTo((Math.exp(-0.28 * 78) - Math.exp(-0.28 * 88)) / 2, 22)
    expect(mean).toBeCloseTo(57.52579051323026, 9)
  })

  it('blurs small counts only where the mechanism does', () => {
    expect([...distributionOf(7, focus).outcomes]).toEqual([[10, 1]])
    expect([...distributionOf(7, { ...focus, below10: 'zero' }).outcomes]).toEqual([[0, 1]])
    expect([...distributionOf(0, focus).outcomes]).toEqual([[0, 1]])
    expect([...distributionOf(0, { ...focus, obfuscateZero: true }).outcomes]).toEqual([[10, 1]])
    const blurred = distributionOf(3, { ...focus, below10: 'obfuscate' })
    expect(blurred.outcomes.get(0)).toBeCloseTo(0.7143954680755926, 12)
    expect(blurred.mean).toBeCloseTo(3.0409666943698106, 9)
  })

  it('adds rounded normal noise as i2b2 does (reference values)', () => {
    const i2b2: NoiseMechanism = { type: 'gaussian_i2b2', sigma: 1.323, min: 3 }
    const { outcomes, mean } = distributionOf(12, i2b2)
    expect(outcomes.get(12)).toBeCloseTo(0.2945166238792675, 13)
    expect(outcomes.get(20)).toBeCloseTo(7.1183999805768394e-9, 16)
    expect(mean).toBeCloseTo(12, 12)
    expect([...distributionOf(3, i2b2).outcomes]).toEqual([[0, 1]])
  })

  it('clamps the noise and marks low counts as SHRINE does (reference values)', () => {
    const shrine: NoiseMechanism = { type: 'shrine_clamp', sigma: 1.33, clamp: 3, low: 10 }
    const { outcomes } = distributionOf(25, shrine)
    expect([...outcomes.keys()]).toEqual([22, 23, 24, 25, 26, 27, 28])
    expect(outcomes.get(28)).toBeCloseTo(0.030074539061455963, 13)
    expect([...distributionOf(10, shrine).outcomes]).toEqual([[-1, 1]])
  })

  it('turns what falls below the floor into 0 as the MII does', () => {
    const mii: NoiseMechanism = { type: 'uniform_mii', w: 5, floor: 5 }
    const { outcomes, mean } = distributionOf(8, mii)
    expect(outcomes.get(0)).toBeCloseTo(2 / 11, 14)
    expect(outcomes.get(13)).toBeCloseTo(1 / 11, 14)
    expect(mean).toBeCloseTo(81 / 11, 12)
    expect(distributionOf(2, { ...mii, floor: 0 }).outcomes.get(0)).toBeCloseTo(4 / 11, 14)
  })

  it('shows something for certain, and about the true count once that is large', () => {
    fc.assert(
      fc.property(mechanisms, fc.nat(300), (mechanism, count) => {
        const { outcomes, mean } = distributionOf(count, mechanism)
        const total = [...outcomes.values()].reduce((sum, probability) => sum + probability, 0)
        expect(Math.abs(total - 1)).toBeLessThan(1e-8)
        const distant = distributionOf(count + 5000, mechanism)
        expect(Math.abs(distant.mean - count - 5000)).toBeLessThanOrEqual(5)
        expect(mean).toBeGreaterThanOrEqual(-1)
      }),
      { numRuns: 100 },
    )
  })

  it.each<[number, NoiseMechanism]>([
    [-1, focus],
    [1.5, focus],
    [10, { ...focus, epsilon: 0 }],
    [10, { ...focus, step: 0 }],
    [10, { ...focus, step: 1, epsilon: 1e-9 }],
    [10, { type: 'gaussian_i2b2', sigma: -1, min: 3 }],
    [10, { type: 'shrine_clamp', sigma: 1, clamp: 2.5, low: 10 }],
    [10, { type: 'uniform_mii', w: -1, floor: 5 }],
  ])('refuses %d under %j', (count, mechanism) => {
    expect(shownDistribution(count, mechanism)).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
  })
})
