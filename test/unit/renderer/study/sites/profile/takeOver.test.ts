import { describe, expect, it } from 'vitest'
import { withTrials } from '#renderer/components/study/sites/profile/takeOver'
import { unitDraft } from '#renderer/components/study/sites/unitDraft'
import { planSiteOf } from '#test/support/sitePlans'

describe('the number of trials that registers have', () => {
  const found = { trials: 3, citation: 'ClinicalTrials.gov, 2026-11-01' }
  const stated = (left: number | null) =>
    unitDraft(planSiteOf({ id: 'a', competing: { trials: null, left, citation: 'Asked the unit' } }))

  it('stands beside what a stated share rests on, once', () => {
    const once = { ...stated(0.8), ...withTrials(stated(0.8), found) }
    const twice = { ...once, ...withTrials(once, found) }
    expect(twice.competing.fields).toMatchObject({
      trials: 3,
      citation: 'Asked the unit; ClinicalTrials.gov, 2026-11-01',
    })
  })

  it('is all that is said where no share is stated', () => {
    expect(withTrials(stated(null), found).competing?.fields.citation).toBe(found.citation)
  })
})
