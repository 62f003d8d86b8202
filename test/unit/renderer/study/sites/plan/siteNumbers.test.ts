import { describe, expect, it } from 'vitest'
import {
  evenQuotas,
  interimNumbers,
  interimProblem,
  quotaNumbers,
  quotaProblem,
  quotaSum,
  withInterim,
  withNumber,
  withQuotas,
} from '#renderer/components/study/sites/plan/siteNumbers'
import { interimLimits } from '#renderer/components/study/sites/planLimits'
import { planSiteOf, sitePlanOf } from '#test/support/sitePlans'

const sites = [
  planSiteOf({ id: 'a', quota: 10, interim: { enrolled: 4, months: 6 } }),
  planSiteOf({ id: 'b' }),
  planSiteOf({ id: 'c', quota: 7, included: false }),
]
const plan = sitePlanOf({ sites, interim: { date: '2028-01-01' } })

describe('numbers of many sites', () => {
  it('share a target out so that nothing is lost and no two differ by more than one', () => {
    for (const target of [1, 2, 3, 160, 161]) {
      const quotas = [...evenQuotas(sites, target).values()].map(({ quota }) => quota ?? 0)
      expect(quotas.reduce((sum, quota) => sum + quota, 0)).toBe(target)
      expect(Math.max(...quotas) - Math.min(...quotas)).toBeLessThanOrEqual(1)
    }
  })

  it('keep quotas of sites that are typed, and leave all others', () => {
    const typed = withNumber(quotaNumbers(sites.slice(0, 2)), 'b', 'quota', 25)
    expect(withQuotas(plan, typed).map(({ quota }) => quota)).toEqual([10, 25, 7])
    expect(withQuotas(plan, withNumber(typed, 'a', 'quota', null)).map(({ quota }) => quota)).toEqual([
      null,
      25,
      7,
    ])
    expect(quotaSum([10, null, 25])).toEqual({ sum: 35, missing: 1 })
    expect([quotaProblem(null), quotaProblem(3), quotaProblem(2.5)]).toEqual([null, null, 'whole'])
  })

  it('keep what was enrolled only where it is whole', () => {
    const typed = withNumber(interimNumbers(sites), 'b', 'enrolled', 3)
    expect(withInterim(plan, typed)[1]).not.toHaveProperty('interim')
    const both = withNumber(typed, 'b', 'open', 2.5)
    expect(withInterim(plan, both)[1]?.interim).toEqual({ enrolled: 3, months: 2.5 })
    const gone = withNumber(withNumber(both, 'a', 'enrolled', null), 'a', 'open', null)
    expect(withInterim(plan, gone)[0]).not.toHaveProperty('interim')
    expect(withInterim(plan, new Map())).toEqual(plan.sites)
  })

  it('tell what is wrong with what was enrolled', () => {
    expect(interimProblem(null, null)).toBeNull()
    expect(interimProblem(0, 0)).toBeNull()
    expect(interimProblem(3, 2)).toBeNull()
    expect(interimProblem(3, null)).toBe('incomplete')
    expect(interimProblem(null, 2)).toBe('incomplete')
    expect(interimProblem(3, 0)).toBe('incomplete')
    expect(interimProblem(1.5, 2)).toBe('whole')
  })

  it('lie on a day that the plan takes', () => {
    expect(interimLimits(plan)).toEqual({ first: '2027-01-01', last: '2028-12-31' })
  })
})
