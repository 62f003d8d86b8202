import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { compareProfiles } from '#shared/domain/sites/compareProfiles'
import { siteLimits } from '#shared/domain/sites/fields/field'
import { statedOfKind } from '#shared/domain/sites/fields/profileKinds'
import { fieldList, siteFields } from '#shared/domain/sites/fields/siteFields'
import { isOrganisationNumber, plainOrganisationNumber } from '#shared/domain/sites/organisationNumber'
import { isPublishable, reviewProfile } from '#shared/domain/sites/reviewProfile'
import { siteProfile, type SiteProfile } from '#shared/domain/sites/siteProfile'
import { exampleProfile } from '#test/support/sites/exampleProfile'

const options = { today: '2026-06-01', holdsIdentityNumber: (text: string) => text.includes('#') }

/** Findings of a profile, without those of the example itself. */
function findings(changes: Partial<SiteProfile>) {
  return reviewProfile(exampleProfile(changes), options).map(
    ({ severity, code, field, row, column, values }) => ({
      at: [field, row, column].filter((part) => part !== null).join('.'),
      what: `${severity} ${code}`,
      values,
    }),
  )
}

describe('organisation numbers', () => {
  // Statistics Norway and the Brønnøysund Register Centre, as they print them.
  it.each(['971526920', '974760673', '999999999'])('takes %s', (number) => {
    expect(isOrganisationNumber(number)).toBe(true)
  })
  it.each(['971526921', '917526920', '97152692', '9715269200', 'abcdefghi', '', '000000000', '100000000'])(
    'refuses %j',
    (number) => {
      expect(isOrganisationNumber(number)).toBe(false)
    },
  )
  // Landspítali, AstraZeneca AB, Novo Nordisk A/S and Nokia Oyj, as their registers print them.
  it.each(['500300-2130', '556011-7482', '24256790', '0112038-9'])('takes %s of a neighbour', (number) => {
    expect(isOrganisationNumber(number)).toBe(true)
    for (let digit = 0; digit < 10; digit += 1) {
      const other = `${number.slice(0, 3)}${digit}${number.slice(4)}`
      expect(isOrganisationNumber(other), other).toBe(other === number)
    }
  })
  it('finds every mistake of one digit and every exchange of neighbours', () => {
    const sound = '971526920'
    for (let at = 0; at < 9; at += 1) {
      for (let digit = 0; digit < 10; digit += 1) {
        const other = `${sound.slice(0, at)}${digit}${sound.slice(at + 1)}`
        if (other !== sound) expect(isOrganisationNumber(other), other).toBe(false)
      }
      const swapped = `${sound.slice(0, at)}${sound.charAt(at + 1)}${sound.charAt(at)}${sound.slice(at + 2)}`
      if (swapped !== sound && at < 8) expect(isOrganisationNumber(swapped), swapped).toBe(false)
    }
  })
  it('reads it as people write it', () => {
    expect(plainOrganisationNumber('971 526 920')).toBe('971526920')
    expect(plainOrganisationNumber('556011 7482')).toBe('556011-7482')
    expect(plainOrganisationNumber('971 526')).toBe('971 526')
  })
})

describe('the catalogue of fields', () => {
  it('has every field once, in the order of the groups', () => {
    expect(fieldList.map(({ key }) => key).sort()).toEqual(Object.keys(siteFields).sort())
  })

  it('takes an empty profile, and nothing that it does not name', () => {
    expect(v.safeParse(siteProfile, {}).success).toBe(true)
    for (const bad of [
      { nothing: 1 },
      JSON.parse('{"__proto__":{"unitName":"a"}}') as unknown,
      { unitName: '' },
      { unitName: 'a'.repeat(siteLimits.text + 1) },
      { bedsDay: '4' },
      { bedsDay: Number.POSITIVE_INFINITY },
      { bedsDay: null },
      { phases: [] },
      { phases: ['phase-5'] },
      { areas: ['county 03'] },
      { staff: [{ role: 'study-nurse', nothing: 1 }] },
      { staff: Array.from({ length: siteLimits.rows + 1 }, () => ({})) },
      { trials: [{ opens: '2026-13' }] },
      { contractTime: { low: 1 } },
    ])
      expect(v.safeParse(siteProfile, bad).success, JSON.stringify(bad).slice(0, 80)).toBe(false)
  })

  it('keeps zero and no apart from not stated', () => {
    const profile = v.parse(siteProfile, { liquidNitrogen: 0, intensiveCare: false })
    expect(profile).toEqual({ liquidNitrogen: 0, intensiveCare: false })
    expect(profile.bedsDay).toBeUndefined()
  })
})

describe('the review of a profile', () => {
  it('finds nothing in the example that keeps it from being published', () => {
    expect(findings({})).toEqual([])
  })

  it('says what an empty profile lacks', () => {
    const empty = reviewProfile({}, options)
    const missing = empty.filter(({ severity }) => severity === 'error').map(({ field }) => field)
    expect(missing).toEqual(['unitName', 'organisationName', 'organisationNumber', 'contactEmail'])
    expect(isPublishable(empty)).toBe(false)
    expect(empty.find(({ field }) => field === 'phases')).toMatchObject({
      severity: 'warning',
      code: 'expected',
    })
    expect(empty.some(({ code }) => code === 'no-place')).toBe(true)
  })

  it.each<[Partial<SiteProfile>, string, string, object]>([
    [{ organisationNumber: '971526921' }, 'organisationNumber', 'error not-an-organisation-number', {}],
    [{ organisationNumber: '0112038-8' }, 'organisationNumber', 'error not-an-organisation-number', {}],
    [{ organisationNumber: '811228-9874' }, 'organisationNumber', 'error not-an-organisation-number', {}],
    [{ contactEmail: 'post@sykehus' }, 'contactEmail', 'error not-an-e-mail-address', {}],
    [{ contactTelephone: 'ring' }, 'contactTelephone', 'error not-a-telephone-number', {}],
    [{ website: 'javascript:alert(1)' }, 'website', 'error not-a-web-address', {}],
    [{ bedsDay: -3 }, 'bedsDay', 'error below', { value: -3, limit: 0 }],
    [{ openDays: 8 }, 'openDays', 'error above', { value: 8, limit: 7 }],
    [{ visitRooms: 1.5 }, 'visitRooms', 'error too-many-decimals', { value: 1.5, decimals: 0 }],
    [{ contractTime: { low: 9, high: 3 } }, 'contractTime', 'error reversed', { low: 9, high: 3 }],
    [{ coordinates: { latitude: 91, longitude: 10 } }, 'coordinates', 'error not-a-place-on-earth', {}],
    [{ phases: ['phase-2', 'phase-2'] }, 'phases', 'warning said-twice', { value: 'phase-2' }],
    [{ contactName: 'about #' }, 'contactName', 'error identity-number', {}],
    [{ tracers: ['FDG', '#'] }, 'tracers', 'error identity-number', {}],
    [{ staff: [{ people: 1 }] }, 'staff.0.role', 'error missing', {}],
    [
      { staff: [{ role: 'study-nurse', gcpDate: '2023-05-31' }] },
      'staff.0.gcpDate',
      'warning gcp-outdated',
      { date: '2023-05-31', years: 3 },
    ],
    [
      { investigators: [{ name: 'A', gcpDate: '2026-06-02' }] },
      'investigators.0.gcpDate',
      'warning in-the-future',
      { date: '2026-06-02' },
    ],
    [
      { staff: [{ role: 'coordinator', people: 1, fullTimeEquivalents: 1.2 }] },
      'staff.0.fullTimeEquivalents',
      'warning more-positions-than-people',
      { positions: 1.2, people: 1 },
    ],
    [
      { recruitment: [{ name: 'A', opened: '2024-01-01', closed: '2023-12-31' }] },
      'recruitment.0.closed',
      'error closed-before-opened',
      { opened: '2024-01-01', closed: '2023-12-31' },
    ],
    [
      { trials: [{ name: 'A', status: 'planned', opens: '2027-02', closes: '2027-01' }] },
      'trials.0.closes',
      'error closed-before-opened',
      { opened: '2027-02', closed: '2027-01' },
    ],
    [
      { cyclotron: 'on-site', cyclotronDistance: 12 },
      'cyclotronDistance',
      'warning cyclotron-on-site-and-away',
      { distance: 12 },
    ],
  ])('%j', (changes, at, what, values) => {
    expect(findings(changes)).toEqual([{ at, what, values }])
  })
})

describe('two versions of a profile', () => {
  it('are equal to themselves, whatever the order of keys and choices', () => {
    const one = exampleProfile({ phases: ['phase-3', 'phase-2'] })
    expect(compareProfiles(exampleProfile(), Object.fromEntries(Object.entries(one).reverse()))).toEqual([])
  })

  it('differ field by field, lists row by row', () => {
    const before = exampleProfile({ dryIce: true })
    const { trust: _, ...rest } = exampleProfile({
      dryIce: false,
      bedsOvernight: 0,
      staff: [
        { role: 'investigator', people: 2, fullTimeEquivalents: 0.6 },
        { role: 'study-nurse', people: 3, fullTimeEquivalents: 2.5, gcpDate: '2026-01-15' },
        { role: 'pharmacist', people: 1 },
      ],
      trials: [],
    })
    expect(compareProfiles(before, rest)).toEqual([
      { field: 'trust', kind: 'no-longer-stated', rows: [] },
      {
        field: 'staff',
        kind: 'changed',
        rows: [
          { before: 1, after: 0, columns: ['fullTimeEquivalents'] },
          { before: null, after: 2, columns: [] },
        ],
      },
      { field: 'bedsOvernight', kind: 'stated', rows: [] },
      { field: 'dryIce', kind: 'changed', rows: [] },
      { field: 'trials', kind: 'changed', rows: [{ before: 0, after: null, columns: [] }] },
    ])
  })
})

describe('a testbed', () => {
  const testbed = exampleProfile({ profileKind: 'testbed' })

  it('is asked for what testbeds state, and not for what trial units do', () => {
    const asked = reviewProfile(testbed, options).map(({ field }) => field)
    expect(asked).toEqual([
      'country',
      'settings',
      'technologies',
      'testServices',
      'targetGroups',
      'readiness',
      'regulationSupport',
    ])
    expect(isPublishable(reviewProfile({ ...testbed, readiness: { low: 0, high: 4 } }, options))).toBe(false)
  })

  it('publishes none of the parts of a trial unit', () => {
    expect(Object.keys(statedOfKind(testbed))).not.toContain('staff')
    expect(Object.keys(statedOfKind(testbed))).toContain('mri')
    expect(statedOfKind(exampleProfile())).toEqual(exampleProfile())
  })
})
