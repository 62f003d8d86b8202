import { beforeEach, describe, expect, it } from 'vitest'
import { loadStarterDataset } from '#shared/database/starterDataset'
import type { SiteProfile } from '#shared/domain/sites/siteProfile'
import { createProfileCandidates } from '#shared/services/forecasts/profileCandidates'
import { allCandidates, catalogueCandidates } from '#shared/services/forecasts/siteCandidates'
import { createCache } from '#test/support/databases'
import { exampleProfile } from '#test/support/sites/exampleProfile'
import { signedBundle } from '#test/support/sites/signedBundle'
import { chosenFile, openSiteWorkspace, valueOf } from '#test/support/sites/siteWorkspace'
import { starterDataset } from '#test/support/starterDataset'

async function open() {
  const workspace = await openSiteWorkspace()
  const cache = await createCache()
  loadStarterDataset(cache, starterDataset().dataset, 'hash', '2026-01-01T00:00:00.000Z')
  const ports = { ...workspace.ports, cache: { database: cache, save: workspace.ports.workspace.save } }
  return { ...workspace, cache, profiles: createProfileCandidates(ports) }
}
let site: Awaited<ReturnType<typeof open>>
beforeEach(async () => {
  site = await open()
})

async function publish(profile: SiteProfile) {
  const made = valueOf(await site.handlers['sites.create']({ profile }))
  const { unit, sequence } = made
  const wish = { unit, sequence, validFrom: '2026-06-01', expires: '2027-06-01', note: '' }
  return valueOf(await site.handlers['sites.publish'](wish)).state
}
async function take(...given: Parameters<typeof signedBundle>) {
  const confirmed = ['unknown-key', 'key-changed', 'conflict', 'downgrade', 'expired'] as const
  const file = chosenFile(signedBundle(...given))
  return valueOf(await site.handlers['sites.importBundle']({ file, confirmed: [...confirmed] }))
}

describe('createProfileCandidates', () => {
  it('lists own units once they are published, in their newest version', async () => {
    const draft = valueOf(await site.handlers['sites.create']({ profile: exampleProfile() }))
    expect(site.profiles()).toEqual([])
    const { unit, sequence } = draft
    const dates = { validFrom: '2026-06-01', expires: '2027-06-01', note: '' }
    const first = valueOf(await site.handlers['sites.publish']({ unit, sequence, ...dates })).state
    const changed = { unit, sequence: first.sequence, changes: [{ field: 'bedsDay' as const, value: 9 }] }
    const { state } = valueOf(await site.handlers['sites.patch'](changed))
    valueOf(await site.handlers['sites.publish']({ unit, sequence: state.sequence, ...dates }))
    const [own, ...others] = site.profiles()
    expect(others).toEqual([])
    expect(own).toMatchObject({
      origin: { kind: 'profile', profile: unit, version: '2' },
      name: 'Klinisk forskningspost, Ærlig sykehus',
      county: 'county:55',
      healthRegion: 'health-region:1',
      profile: { version: 2, site: null, signer: null, validity: 'valid', conflicting: false },
    })
    expect(own?.capabilities).toContain('mri-3t')
  })

  it('lists the newest imported profile of each unit, with its signer and whether the key is known', async () => {
    await take({ version: 1 })
    await take({ version: 3 })
    await take({ version: 2, profile: exampleProfile({ bedsDay: 7 }) })
    await take({ unit: 'unit-2', expires: '2026-05-01' })
    const [one, other, ...more] = site.profiles()
    expect(more).toEqual([])
    expect(one?.profile).toMatchObject({ unit: 'unit-1', version: 3, signer: { key: 'known' } })
    expect(one?.profile?.signer?.fingerprint).toMatch(/^\d{5}( \d{5}){5}$/)
    expect(other?.profile).toMatchObject({ unit: 'unit-2', validity: 'expired' })
    const { known } = valueOf(await site.handlers['sites.keys']({}))
    valueOf(await site.handlers['sites.forgetKey']({ key: known[0]?.key ?? '' }))
    expect(site.profiles()[0]?.profile?.signer?.key).toBe('unknown')
  })

  it('says where two profiles of one unit contradict each other under one version', async () => {
    await take({ version: 1 })
    site.clock.now = '2026-06-02T08:00:00.000Z'
    await take({ version: 1, profile: exampleProfile({ bedsDay: 7 }) })
    const [one, ...more] = site.profiles()
    expect(more).toEqual([])
    expect(one?.profile?.conflicting).toBe(true)
  })

  it('finds where a unit lies by its town, by the area it serves, or by its region, and else not', async () => {
    await publish(exampleProfile({ unitName: 'A', city: 'bergen', areas: ['county:46', 'county:11'] }))
    await publish(exampleProfile({ unitName: 'B', areas: ['referral-area:11'] }))
    await publish(exampleProfile({ unitName: 'C', areas: ['county:46', 'county:11'], healthRegion: 'west' }))
    const { areas: _, healthRegion: __, ...nowhere } = exampleProfile({ unitName: 'D' })
    await publish(nowhere)
    const places = new Map(site.profiles().map(({ name, ...rest }) => [name, rest]))
    expect(places.get('A')).toMatchObject({ county: 'county:46', referralArea: 'referral-area:11' })
    expect(places.get('B')).toMatchObject({ referralArea: 'referral-area:11' })
    expect(places.get('C')).toMatchObject({
      county: null,
      referralArea: null,
      healthRegion: 'health-region:3',
    })
    expect(places.get('D')).toMatchObject({ county: null, referralArea: null, healthRegion: null })
  })
})

describe('allCandidates', () => {
  it('lists profiles first; a place of the catalogue names the profile of the same organisation', async () => {
    const trust = '993467049'
    await publish(exampleProfile({ unitName: 'Post 1', trustOrganisationNumber: trust, city: 'Oslo' }))
    const candidates = allCandidates(site.profiles(), catalogueCandidates(site.cache))
    expect(candidates[0]?.name).toBe('Post 1')
    const named = candidates.filter(({ profilesHere }) => profilesHere.includes('Post 1'))
    expect(named.length).toBeGreaterThan(0)
    expect(named.every(({ organisationNumber }) => organisationNumber === trust)).toBe(true)
  })
})
