import { describe, expect, it } from 'vitest'
import type { Computed } from '#shared/statistics/computed'
import {
  averagingProbability,
  composedEpsilon,
  laplaceHalfWidth,
  laplaceSumDeviation,
  repeatsNeeded,
} from '#shared/statistics/disclosure/noiseArithmetic'

function valueOf(result: Computed<number, string>): number {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const i2b2Deviation = Math.sqrt(1.323 ** 2 + 1 / 12)

describe('noise arithmetic', () => {
  it('gives the reference values of the closed forms', () => {
    expect(valueOf(laplaceHalfWidth(1, 0.28, 0.95))).toBeCloseTo(10.699043834121396, 12)
    expect(valueOf(averagingProbability(i2b2Deviation, 7, 0.5))).toBeCloseTo(0.6713916209233433, 12)
    expect(valueOf(laplaceSumDeviation(12, 1, 0.28))).toBeCloseTo(17.496355305594125, 12)
    expect(valueOf(composedEpsilon([0.28, 0.28, 0.1]))).toBeCloseTo(0.66, 14)
  })

  it('asks just as often as it takes', () => {
    const repeats = valueOf(repeatsNeeded(i2b2Deviation, 0.5, 0.95))
    expect(repeats).toBe(29)
    expect(valueOf(averagingProbability(i2b2Deviation, repeats, 0.5))).toBeGreaterThanOrEqual(0.95)
    expect(valueOf(averagingProbability(i2b2Deviation, repeats - 1, 0.5))).toBeLessThan(0.95)
  })

  it.each([
    laplaceHalfWidth(0, 0.28, 0.95),
    laplaceHalfWidth(1, 0.28, 1),
    averagingProbability(1, 0, 0.5),
    repeatsNeeded(1, 0, 0.95),
    laplaceSumDeviation(1.5, 1, 1),
    composedEpsilon([0.1, -0.1]),
  ])('refuses what is out of range (%#)', (result) => {
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
  })
})
