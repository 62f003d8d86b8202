import { describe, expect, it } from 'vitest'
import { growRegistration } from '#shared/domain/registration/grown/grownRecord'
import { shareParticipants } from '#shared/domain/registration/grown/shareParticipants'
import { registrationRecord } from '#shared/domain/registration/record/registrationRecord'
import { emptyRegistration } from '#shared/domain/registration/record/emptyRecord'
import { groupOf, grownProtocol, growthSource } from '#test/support/registration/grownExample'
import * as v from 'valibot'

describe('a record that grows from a study', () => {
  const { record } = growRegistration(growthSource())

  it('takes over what the study says', () => {
    expect(record.titles.brief).toBe('Early treatment')
    expect(record.conditions).toEqual([
      {
        id: 'icd-10-G35',
        name: 'Multiple sclerosis',
        code: { system: 'icd-10', value: 'G35' },
        rare: null,
      },
    ])
    expect(record.eligibility.inclusion.map(({ group, text }) => [group, text])).toEqual([
      ['ms', 'Has ms'],
      ['walks', 'Walks 100 m'],
    ])
    expect(record.eligibility.exclusion.map(({ text }) => text)).toEqual(['Has epilepsy'])
    expect(record.eligibility).toMatchObject({
      sex: 'all',
      minimumAge: { value: 18, unit: 'years' },
      maximumAge: { value: 65, unit: 'years' },
    })
    expect(record.status.start).toEqual({ date: '2027-01-01', actual: false })
    expect(record.status.completion).toEqual({ date: '2029-01-01', actual: false })
    expect(record.recruitment.enrolment).toEqual({ number: 10, actual: false })
    expect(record.recruitment.countries).toEqual([{ country: 'NO', participants: 10 }])
    expect(record.recruitment.locations.map(({ site, participants }) => [site, participants])).toEqual([
      ['oslo', 7],
      ['bergen', 3],
    ])
    expect(v.safeParse(registrationRecord, record).success).toBe(true)
  })

  it('names the county of a site, and no area that hospitals serve', () => {
    const { sites } = grownProtocol
    if (sites === undefined) throw new Error('The example has no sites')
    const [first, ...others] = sites.sites
    if (first === undefined) throw new Error('The example has no sites')
    const served = { ...first, area: 'referral-area:30' }
    const protocol = { ...grownProtocol, sites: { ...sites, sites: [served, ...others] } }
    const { locations } = growRegistration(growthSource({ protocol })).record.recruitment
    expect(locations.map(({ region }) => region)).toEqual(['', 'county:46'])
  })

  it('states nothing that the study does not', () => {
    const { titles, status, conditions, eligibility, recruitment, ...rest } = record
    const empty = emptyRegistration()
    expect({ ...empty, ...rest }).toEqual(empty)
    expect(titles).toEqual({ ...empty.titles, brief: 'Early treatment' })
    expect(status.overall).toBeNull()
    expect(eligibility.healthyVolunteers).toBeNull()
    expect(conditions[0]?.rare).toBeNull()
    expect(recruitment.locations[0]?.status).toBeNull()
    const bare = growRegistration(
      growthSource({
        study: { name: 'Bare', targetParticipants: null },
        protocol: { population: grownProtocol.population, inclusion: [], exclusion: [] },
      }),
    ).record
    expect(bare.status).toEqual(empty.status)
    expect(bare.recruitment).toEqual(empty.recruitment)
  })

  it('narrows age and sex by criteria that everybody has to meet', () => {
    const inclusion = [
      groupOf('old', { kind: 'age', range: { from: 50, to: null } }),
      groupOf('women', { kind: 'sex', sex: 'female' }),
    ]
    const grown = (protocol: typeof grownProtocol) =>
      growRegistration(growthSource({ protocol })).record.eligibility
    expect(grown({ ...grownProtocol, inclusion })).toMatchObject({
      sex: 'female',
      minimumAge: { value: 50 },
      maximumAge: { value: 65 },
    })
    const both = { ...grownProtocol.population, sex: 'male' as const }
    expect(grown({ ...grownProtocol, inclusion, population: both }).sex).toBeNull()
    const everyone = { age: { from: 0, to: null }, sex: 'any' as const, areas: ['county:03'] }
    expect(grown({ ...grownProtocol, population: everyone })).toMatchObject({
      minimumAge: 'none',
      maximumAge: 'none',
      inclusion: [{ text: 'Lives in county:03' }, {}, {}],
    })
  })
})

describe('participants per site', () => {
  it.each([
    { expected: [3.3, 1.7], target: 10, shared: [7, 3] },
    { expected: [1, 1, 1], target: 10, shared: [4, 3, 3] },
    { expected: [0, 5], target: 7, shared: [0, 7] },
    { expected: [4.6, null], target: 10, shared: [5, null] },
    { expected: [4.6, 3.4], target: null, shared: [5, 3] },
    { expected: [0, 0], target: 10, shared: [null, null] },
    { expected: [null, null], target: 10, shared: [null, null] },
  ])('$expected of $target is $shared', ({ expected, target, shared }) => {
    expect(shareParticipants(expected, target)).toEqual(shared)
  })
})
