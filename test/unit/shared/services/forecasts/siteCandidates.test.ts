import { describe, expect, it } from 'vitest'
import { loadStarterDataset } from '#shared/database/starterDataset'
import { catalogueCandidates } from '#shared/services/forecasts/siteCandidates'
import { createCache } from '#test/support/databases'
import { starterDataset } from '#test/support/starterDataset'

describe('catalogueCandidates', () => {
  it('places the trial sites that ship in areas that can be counted', async () => {
    const database = await createCache()
    const { dataset } = starterDataset()
    loadStarterDataset(database, dataset, 'hash', '2026-01-01T00:00:00.000Z')
    const candidates = catalogueCandidates(database)
    const known = new Set(dataset.baseAreas.flatMap(({ county, referralArea }) => [county, referralArea]))
    expect(candidates.length).toBeGreaterThanOrEqual(12)
    for (const { county, referralArea, healthRegion } of candidates) {
      expect(known).toContain(county)
      // A town that is no municipality, in a county of several areas, is left without one.
      if (referralArea !== null) expect(known).toContain(referralArea)
      expect(healthRegion).toMatch(/^health-region:/)
    }
    const of = (key: string) =>
      candidates.find(({ origin }) => origin.kind === 'catalogue' && origin.key === key)
    expect(of('hus')).toMatchObject({ city: 'Bergen', county: 'county:46', referralArea: 'referral-area:11' })
    expect(of('ous')).toMatchObject({
      county: 'county:03',
      referralArea: 'referral-area:30',
      capabilities: [],
    })
    expect(of('ahus')).toMatchObject({ county: 'county:32', referralArea: 'referral-area:15' })
    expect(of('siv')?.words).toContain('oncology first, open to other indications')
    expect(of('norpedmed')).toBeUndefined()
  })
})
