import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { protocol as protocolSchema, type Protocol } from '#shared/domain/studies/protocol'
import {
  addSites,
  changeSite,
  includeOnly,
  lockSite,
  removeSite,
  restoreSite,
  startPlan,
} from '#renderer/components/study/sites/planEdits'
import { deadlineLimits, startLimits } from '#renderer/components/study/sites/planLimits'
import { planSiteOf, sitePlanOf } from '#test/support/sitePlans'
import { everyone } from '../../support/studyService'

const sites = [planSiteOf({ id: 'a' }), planSiteOf({ id: 'b', included: false })]
const planned: Protocol = { ...everyone, sites: sitePlanOf({ sites }) }
const included = ({ sites: plan }: Protocol) =>
  (plan?.sites ?? []).filter((site) => site.included).map(({ id }) => id)

describe('edits of a plan of sites', () => {
  it('begin a plan in which nothing but its days is stated, and which is a valid protocol', () => {
    const begun = startPlan(everyone, { start: '2027-01-01', deadline: '2028-06-30' })
    expect(v.parse(protocolSchema, begun)).toEqual(begun)
    expect(begun.sites).toMatchObject({
      start: '2027-01-01',
      deadline: '2028-06-30',
      sites: [],
      season: null,
    })
  })

  it('leave a protocol without a plan as it is', () => {
    expect(addSites(everyone, sites)).toBe(everyone)
    expect(changeSite(everyone, 'a', { cap: 3 })).toBe(everyone)
  })

  it('include exactly the sites of a set', () => {
    expect(included(includeOnly(planned, ['b']))).toEqual(['b'])
    expect(includeOnly(planned, ['a'])).toBe(planned)
  })

  it('take a site in that is always in, and out that is never in', () => {
    expect(included(lockSite(planned, 'b', 'must'))).toEqual(['a', 'b'])
    expect(included(lockSite(planned, 'a', 'never'))).toEqual([])
    expect(included(lockSite(planned, 'a', 'none'))).toEqual(['a'])
  })

  it('put a removed site back where it stood, once', () => {
    const [first] = sites
    if (first === undefined) throw new Error('There is a first site.')
    const back = restoreSite(removeSite(planned, 'a'), first, 0)
    expect(back).toEqual(planned)
    expect(restoreSite(back, first, 0)).toBe(back)
  })
})

describe('limits of the days of a plan', () => {
  const plan = sitePlanOf()
  const accepts = (days: { start?: string; deadline?: string }) =>
    v.is(protocolSchema, { ...everyone, sites: { ...plan, ...days } })

  it('are those that the schema of a protocol accepts', () => {
    const deadlines = deadlineLimits(plan)
    expect([deadlines.first, deadlines.last].map((deadline) => accepts({ deadline }))).toEqual([true, true])
    expect(accepts({ deadline: plan.start })).toBe(false)
    const starts = startLimits(plan)
    expect([starts.first, starts.last].map((start) => accepts({ start }))).toEqual([true, true])
    expect(accepts({ start: plan.deadline })).toBe(false)
  })
})
