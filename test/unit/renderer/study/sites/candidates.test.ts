import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  areaOf,
  capabilitiesOfAny,
  foundCandidates,
  newSiteId,
  sitesFrom,
  takenKeys,
  type CandidateFilter,
} from '#renderer/components/study/sites/candidates'
import { profileChanges } from '#renderer/components/study/sites/profile/profileChanges'
import { namedProfile, profileValues, statedFrom } from '#renderer/components/study/sites/profile/profileSite'
import { translate as t } from '#renderer/composables/useMessages'
import { profileStatements } from '#shared/domain/sites/candidate/profileStatements'
import type { SiteProfile } from '#shared/domain/sites/siteProfile'
import { planSite } from '#shared/domain/studies/planSite'
import type { SiteCandidate } from '#shared/forecast/result'
import { exampleProfile } from '#test/support/sites/exampleProfile'
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

/** A profile as a candidate: in a county, or nowhere that is known. */
function profiled(changes: Partial<SiteProfile> = {}, place: Partial<SiteCandidate> = {}): SiteCandidate {
  const statements = profileStatements(exampleProfile(changes), '2026-06')
  return candidateOf('x', {
    origin: { kind: 'profile', profile: 'unit-1', version: '2' },
    name: 'Research post',
    capabilities: statements.has,
    profile: {
      unit: 'unit-1',
      version: 2,
      site: 'imported-1',
      organisationName: 'Example hospital',
      trustNumber: null,
      signer: { fingerprint: '1 2 3', key: 'known' },
      publishedAt: '2026-05-01T08:00:00.000Z',
      validFrom: '2026-05-01',
      expires: '2027-05-01',
      validity: 'valid',
      conflicting: false,
      statements,
    },
    ...place,
  })
}

const wording = { t, language: 'en' } as const
const plan = sitePlanOf({
  sites: [planSiteOf({ id: 'site-2', origin: { kind: 'catalogue', key: 'one' } })],
})

describe('places that could be sites', () => {
  it('become sites of which nothing is stated, each with an identifier of its own', () => {
    const made = sitesFrom([candidateOf('two'), candidateOf('three')], plan, new Map(), wording)
    expect(new Set([...made, ...plan.sites].map(({ id }) => id)).size).toBe(3)
    expect(made[0]).toMatchObject({
      name: 'Place two',
      area: 'county:18',
      capabilities: ['pet-ct'],
      cap: null,
    })
    expect(newSiteId(plan)).not.toBe('site-2')
  })

  it('lie in the smallest area that is known of them, or where a person says, or are left out', () => {
    expect(areaOf(candidateOf('x', { referralArea: 'referral-area:2' }))).toBe('referral-area:2')
    const nowhere = candidateOf('x', { county: null, healthRegion: null })
    expect(sitesFrom([nowhere], plan, new Map(), wording)).toEqual([])
    const areas = new Map([['catalogue x', 'county:03']])
    expect(sitesFrom([nowhere], plan, areas, wording)[0]?.area).toBe('county:03')
  })

  it('are known to be in the plan, and are found by words, origin, region and what they have', () => {
    expect(takenKeys(plan).has('catalogue one')).toBe(true)
    const all = [candidateOf('a'), candidateOf('b', { city: 'Oslo' }), profiled()]
    const any = { search: '', origin: null, region: null, capability: null }
    const names = (filter: Partial<CandidateFilter>) =>
      foundCandidates(all, { ...any, ...filter }).map(({ name }) => name)
    expect(names({ search: 'hospital oslo' })).toEqual(['Place b'])
    expect(names({ search: 'example hospital' })).toEqual(['Research post'])
    expect(names({ origin: 'imported' })).toEqual(['Research post'])
    expect(names({ origin: 'own' })).toEqual([])
    expect(names({ region: 'health-region:3' })).toEqual([])
    expect(names({ capability: 'mri-3t' })).toEqual(['Research post'])
    expect(capabilitiesOfAny(all)).toContain('freezer-80')
    expect(capabilitiesOfAny(all)).not.toContain('population-adult')
  })
})

describe('a profile that becomes a site', () => {
  it('brings what it states with its source, and neither rate, limit nor share of people left', () => {
    const [site] = sitesFrom([profiled()], plan, new Map(), wording)
    expect(v.parse(planSite, site)).toEqual(site)
    expect(site).toMatchObject({
      origin: { kind: 'profile', profile: 'unit-1', version: '2' },
      catchment: [{ area: 'county:55', share: 1 }],
      startUp: { median: 2.07, p90: 2.99 },
      competing: { trials: 1, left: null },
      statedRate: null,
      cap: null,
    })
    expect(site?.startUp?.citation).toContain(
      'Profile version 2 of Research post, Example hospital: contract 3–8',
    )
    expect(site?.competing?.citation).toContain('EKSEMPEL-1')
    expect(site?.capabilities).toEqual(expect.arrayContaining(['mri-3t', 'trial-phase-3', 'language-nb']))
  })

  it('offers what it enrolled before as a rate with its basis', () => {
    const candidate = profiled()
    const named = namedProfile(candidate)
    const [past] = candidate.profile?.statements.past ?? []
    if (named === null || past === undefined) throw new Error('There is a trial of the past.')
    const stated = statedFrom(past, named, wording)
    expect(stated?.citation).toContain('17 enrolled in 15.9 months in EKSEMPEL-0')
    expect(stated?.value).toBeCloseTo(1.067, 3)
    expect(statedFrom({ ...past, rate: null }, named, wording)).toBeNull()
  })
})

describe('a newer profile', () => {
  const values = (changes: Partial<SiteProfile> = {}) => {
    const candidate = profiled(changes)
    const named = namedProfile(candidate)
    if (candidate.profile === null || named === null) throw new Error('It is a profile.')
    return profileValues(candidate.profile.statements, named, wording)
  }
  const areaName = (key: string) => key
  const before = values()
  const site = planSiteOf({ id: 'a', ...before })

  it('shows what it says otherwise than the plan, and what a person changed there', () => {
    const after = values({ activationTime: { low: 2, high: 6 }, freezersMinus80: 0, petScanners: 1 })
    const changed = { ...site, catchment: [{ area: 'county:18', share: 0.4 }] }
    const found = profileChanges(changed, before, after, { ...wording, areaName })
    expect(found.map(({ part, own }) => [part, own])).toEqual([
      ['catchment', true],
      ['startUp', false],
      ['capabilities', false],
    ])
    expect(found[0]?.now).toBe('county:18 40\u00A0%')
    expect(found[2]).toMatchObject({ now: 'Freezer −80 °C', next: 'PET' })
  })

  it('does not say who changed a value where the earlier version is gone, and nothing where all is equal', () => {
    expect(
      profileChanges(site, null, values({ areas: ['county:18'] }), { ...wording, areaName })[0],
    ).toMatchObject({ part: 'catchment', own: null })
    expect(profileChanges(site, before, values({ bedsDay: 9 }), { ...wording, areaName })).toEqual([])
  })

  it('takes the share that was stated of other trials for a statement of the plan', () => {
    const competing = { trials: 1, left: 0.5, citation: 'By phone' }
    const [change] = profileChanges({ ...site, competing }, before, before, { ...wording, areaName })
    expect(change).toMatchObject({
      part: 'competing',
      own: true,
      now: '1 trial, leaving 50\u00A0%',
      next: '1 trial',
    })
  })
})
