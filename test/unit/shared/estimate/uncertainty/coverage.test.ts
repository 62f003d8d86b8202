import { describe, expect, it } from 'vitest'
import { estimateProtocol } from '#shared/estimate/estimateProtocol'
import { evidenceOf, strataOf } from '#test/support/smallCountry'
import { syntheticRegion, type SyntheticRegion } from '#test/support/syntheticRegion'

const regions = 2000

function estimate({ protocol, residents, tables }: SyntheticRegion) {
  const outcome = estimateProtocol({
    protocol,
    strata: strataOf(residents),
    ...evidenceOf(tables),
    hash: (text) => String(text.length),
    detail: 'preview',
  })
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value.eligible
}

/** How many of the regions have the truth inside the bounds and inside the interval. */
function coverage(correlation: number) {
  let [inBounds, inInterval, withInterval] = [0, 0, 0]
  for (let seed = 1; seed <= regions; seed += 1) {
    const region = syntheticRegion(seed, correlation)
    const { lower, upper, interval } = estimate(region)
    if (region.truth >= lower - 1e-6 && region.truth <= upper + 1e-6) inBounds += 1
    if (interval === null) continue
    withInterval += 1
    if (region.truth >= interval.lower && region.truth <= interval.upper) inInterval += 1
  }
  return { inBounds, covered: inInterval / withInterval, withInterval }
}

describe('2 000 regions in which the truth is known', () => {
  it(
    'holds the truth in 77 to 90 % of the 80 % intervals where criteria are independent',
    { timeout: 120_000 },
    () => {
      const { inBounds, covered, withInterval } = coverage(0)
      expect(inBounds).toBe(regions)
      expect(withInterval).toBe(regions)
      expect(covered).toBeGreaterThanOrEqual(0.77)
      expect(covered).toBeLessThanOrEqual(0.9)
    },
  )

  it(
    'holds the truth in all hard bounds, but not in the intervals, where criteria go together',
    { timeout: 120_000 },
    () => {
      const { inBounds, covered } = coverage(0.4)
      expect(inBounds).toBe(regions)
      expect(covered).toBeLessThan(0.5)
    },
  )
})
