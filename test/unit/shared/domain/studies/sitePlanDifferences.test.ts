import { describe, expect, it } from 'vitest'
import { sitePlanDifferences } from '#shared/domain/studies/sitePlanDifferences'
import { known, planSiteOf, sitePlanOf } from '#test/support/sitePlans'

const [a, b, c] = ['a', 'b', 'c'].map((id) => planSiteOf({ id }))
const sites = (...wanted: (typeof a)[]) => wanted.flatMap((site) => site ?? [])

describe('sitePlanDifferences', () => {
  it('finds nothing between equal plans or where there are none', () => {
    expect(
      sitePlanDifferences(sitePlanOf({ sites: sites(a, b) }), sitePlanOf({ sites: sites(a, b) })),
    ).toEqual([])
    expect(sitePlanDifferences(undefined, undefined)).toEqual([])
  })

  it('names parts of the plan, sites that went, changed and came', () => {
    const before = sitePlanOf({ sites: sites(a, b) })
    const changed = planSiteOf({ id: 'b', cap: 20 })
    const after = sitePlanOf({ deadline: '2030-01-01', meeting: known(6), sites: [changed, ...sites(c)] })
    expect(sitePlanDifferences(before, after)).toEqual([
      { kind: 'site-plan', part: 'deadline' },
      { kind: 'site-plan', part: 'meeting' },
      { kind: 'site', before: a, after: null },
      { kind: 'site', before: b, after: changed },
      { kind: 'site', before: null, after: c },
    ])
  })

  it('tells a new plan from one that was there', () => {
    expect(sitePlanDifferences(undefined, sitePlanOf({ sites: sites(a) }))).toEqual([
      { kind: 'site-plan', part: 'whole' },
      { kind: 'site', before: null, after: a },
    ])
  })
})
