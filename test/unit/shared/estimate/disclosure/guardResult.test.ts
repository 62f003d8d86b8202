import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guardQuantity } from '#shared/estimate/disclosure/guardQuantity'
import { guardResult, ruleOfResult } from '#shared/estimate/disclosure/guardResult'
import type { Quantity } from '#shared/estimate/result'
import { criterion, diagnosis, group, protocolOf, publish } from '#test/support/smallCountry'
import { estimateOf, residentsWith, rules } from './smallEstimates'

const five = { threshold: 5, zeroShown: true }
const small = { reason: 'small', from: 1, to: 4 }

function quantity(estimate: number | null, lower: number, upper: number): Quantity {
  return { estimate, lower, upper, interval: null, kind: lower === upper ? 'exact' : 'bounded' }
}

describe('guardQuantity', () => {
  it('gives the range of small numbers for a small estimate, exact or not', () => {
    expect(guardQuantity(quantity(3, 3, 3), five)).toEqual({
      estimate: null,
      lower: 1,
      upper: 4,
      interval: null,
      kind: 'bounded',
      hidden: small,
    })
    expect(
      guardQuantity({ ...quantity(2.5, 0, 57), interval: { lower: 2, upper: 6.4 } }, five),
    ).toMatchObject({
      estimate: null,
      lower: 0,
      upper: 57,
      interval: { lower: 1, upper: 6.4 },
      hidden: small,
    })
  })

  it('leaves alone what is not small, what is not known, and 0', () => {
    for (const each of [quantity(12.4, 5, 30), quantity(null, 0, 80), quantity(0, 0, 0), quantity(7, 7, 7)])
      expect(guardQuantity(each, five)).toEqual(each)
  })

  it('keeps the bounds true and no small number anywhere', () => {
    fc.assert(
      fc.property(
        fc.tuple(...[1, 2, 3, 4, 5].map(() => fc.double({ min: 0, max: 30, noNaN: true }))),
        (numbers) => {
          const [lower = 0, low = 0, estimate = 0, high = 0, upper = 0] = numbers.toSorted((a, b) => a - b)
          const guarded = guardQuantity(
            { ...quantity(estimate, lower, upper), interval: { lower: low, upper: high } },
            five,
          )
          expect(guarded.lower).toBeLessThanOrEqual(lower + 1e-5)
          expect(guarded.upper).toBeGreaterThanOrEqual(upper - 1e-5)
          const printed = guarded.estimate === null ? [] : [Math.round(guarded.estimate)]
          const ends = [guarded.lower, guarded.interval?.lower ?? 0].map((end) => Math.floor(end + 1e-6))
          for (const number of [...printed, ...ends]) expect(number <= 1 || number >= 5).toBe(true)
        },
      ),
    )
  })
})

describe('guardResult', () => {
  const residents = residentsWith([3, 20, 40])
  const protocol = protocolOf({ inclusion: [group('disease', [criterion(diagnosis('A'))])] })

  it('follows the strictest source', () => {
    const table = publish(residents, { code: 'A' })
    const raw = estimateOf(residents, protocol, [table])
    expect(ruleOfResult(raw, rules)).toEqual(five)
    expect(
      ruleOfResult(estimateOf(residents, protocol, [{ ...table, source: 'strict' }]), rules).threshold,
    ).toBe(10)
    expect(ruleOfResult(estimateOf(residents, protocolOf(), []), rules).threshold).toBe(3)
    // Nobody knows the rule of the source that a person cites.
    const share = { share: 0.1, lower: 0.1, upper: 0.1, conditioning: 'population', citation: 'A' } as const
    const stated = protocolOf({
      inclusion: [
        group('stated', [criterion({ kind: 'statement', text: 'x' }, { kind: 'stated', ...share })]),
      ],
    })
    expect(ruleOfResult(estimateOf(residents, stated, []), rules)).toEqual(five)
  })

  it('hides a small area and leaves the country', () => {
    const raw = estimateOf(residents, protocol, [publish(residents, { code: 'A', level: 'referral-area' })])
    const shown = guardResult(raw, rules)
    expect(raw.referralAreas[0]).toMatchObject({ area: 'referral-area:1', eligible: { estimate: 3 } })
    expect(shown.referralAreas[0]).toMatchObject({ eligible: { estimate: null, hidden: small } })
    expect(shown.eligible.estimate).toBeCloseTo(63)
    expect(shown.smallCounts).toEqual(five)
    expect(JSON.parse(JSON.stringify(shown))).toEqual(shown)
  })

  it('hides shares of hidden numbers, what the source prints below its threshold, and every number on the way', () => {
    const few = residentsWith([1, 1, 1])
    const raw = estimateOf(few, protocol, [publish(few, { code: 'A' })])
    const shown = guardResult(raw, rules)
    const [, step] = shown.steps
    expect(step).toMatchObject({
      kept: null,
      alone: { estimate: null, hidden: small },
      remaining: { estimate: null, hidden: small },
      alternatives: [
        {
          alone: { estimate: null, hidden: small },
          evidence: [{ published: null, publishedHidden: small }],
        },
      ],
    })
    expect(raw.steps[1]?.kept).toBeGreaterThan(0)
    expect(shown.lossOrder.at(-1)).toMatchObject({ remaining: null, hidden: small })
    expect(shown.available.hidden).toEqual(small)
  })
})
