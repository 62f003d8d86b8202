import { describe, expect, it } from 'vitest'
import {
  areaOf,
  foundCandidates,
  newSiteId,
  sitesFrom,
  takenKeys,
} from '#renderer/components/study/sites/candidates'
import type { SiteCandidate } from '#shared/forecast/result'
import { planSiteOf, sitePlanOf } from '#test/support/sitePlans'

function candidateOf(key: string, changes: Partial<SiteCandidate> = {}): SiteCandidate {
  return {
    origin: { kind: 'catalogue', key },
    name: `Place ${key}`,
    type: 'hospital',
    trust: null,
    organisationNumber: null,
    city: 'Bodø',
    county: 'county:18',
    referralArea: null,
    healthRegion: 'health-region:1',
    position: null,
    capabilities: ['pet-ct'],
    words: [],
    source: 'list',
    citation: null,
    profile: null,
    profilesHere: [],
    ...changes,
  }
}

describe('places that could be sites', () => {
  const plan = sitePlanOf({
    sites: [planSiteOf({ id: 'site-2', origin: { kind: 'catalogue', key: 'one' } })],
  })

  it('become sites of which nothing is stated, each with an identifier of its own', () => {
    const made = sitesFrom([candidateOf('two'), candidateOf('three')], plan)
    expect(new Set([...made, ...plan.sites].map(({ id }) => id)).size).toBe(3)
    expect(made[0]).toMatchObject({
      name: 'Place two',
      area: 'county:18',
      capabilities: ['pet-ct'],
      cap: null,
    })
    expect(newSiteId(plan)).not.toBe('site-2')
  })

  it('lie in the smallest area that is known of them, or are left out', () => {
    expect(areaOf(candidateOf('x', { referralArea: 'referral-area:2' }))).toBe('referral-area:2')
    const nowhere = candidateOf('x', { county: null, healthRegion: null })
    expect(sitesFrom([nowhere], plan)).toEqual([])
  })

  it('are known to be in the plan, and are found by name, city and kind', () => {
    expect(takenKeys(plan).has('catalogue one')).toBe(true)
    expect(
      foundCandidates([candidateOf('a'), candidateOf('b', { city: 'Oslo' })], 'hospital oslo'),
    ).toHaveLength(1)
  })
})
