import { describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#electron/node/linearSolver'
import { guardResult, ruleOfResult } from '#shared/estimate/disclosure/guardResult'
import { protectAreas } from '#shared/estimate/disclosure/protectAreas'
import type { EstimateResult } from '#shared/estimate/result'
import { criterion, diagnosis, group, protocolOf, publish, smallBaseAreas } from '#test/support/smallCountry'
import { estimateOf, residentsWith, rules } from './smallEstimates'

const solver = await loadLinearSolver()
const disease = [group('disease', [criterion(diagnosis('A'))])]

function released(numbers: readonly [number, number, number], areas: string[] = []): EstimateResult {
  const residents = residentsWith(numbers)
  const protocol = protocolOf({
    population: { age: { from: 0, to: null }, sex: 'any', areas },
    inclusion: disease,
  })
  const raw = estimateOf(residents, protocol, [publish(residents, { code: 'A', level: 'referral-area' })])
  const rule = ruleOfResult(raw, rules)
  return protectAreas(solver, { raw, guarded: guardResult(raw, rules), baseAreas: smallBaseAreas, rule })
}

/** What each area shows: its estimate, `small` or `protects`. */
function shownAreas({ counties, referralAreas, healthRegions }: EstimateResult) {
  return Object.fromEntries(
    [...counties, ...referralAreas, ...healthRegions].map(({ area, eligible }) => [
      area,
      eligible.hidden?.reason ?? Math.round(eligible.estimate ?? -1),
    ]),
  )
}

describe('protectAreas', () => {
  it('hides the other hospital area where the total would tell the small one', () => {
    const result = released([3, 20, 40])
    expect(shownAreas(result)).toMatchObject({
      'referral-area:1': 'small',
      'referral-area:2': 'protects',
      // The region is the whole country, whose number the document is about.
      'health-region:1': 63,
    })
    expect(result.areaProtection).toMatchObject({ small: 1 })
    expect(result.eligible.estimate).toBeCloseTo(63)
    expect(result.referralAreas[1]?.eligible).toEqual({
      estimate: null,
      lower: 0,
      upper: result.referralAreas[1]?.population,
      interval: null,
      kind: 'bounded',
      hidden: { reason: 'protects' },
    })
  })

  it('changes nothing where nothing is small', () => {
    const result = released([30, 20, 40])
    expect(result.areaProtection).toEqual({ small: 0, hidden: 0 })
    expect(Object.values(shownAreas(result)).every((shown) => typeof shown === 'number')).toBe(true)
  })

  it('leaves out areas outside of the protocol', () => {
    const result = released([30, 20, 40], ['referral-area:2'])
    expect(result.areaProtection).toEqual({ small: 0, hidden: 0 })
  })
})
