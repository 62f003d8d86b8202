import { describe, expect, it } from 'vitest'
import { criteriaAgreement } from '#shared/domain/registration/grown/criteriaAgreement'
import { growRegistration } from '#shared/domain/registration/grown/grownRecord'
import { originsOf } from '#shared/domain/registration/grown/origins'
import { applyTyped, changesOfOthers, typedOver } from '#shared/domain/registration/grown/typedChanges'
import type { RegistrationRecord } from '#shared/domain/registration/record/registrationRecord'
import { grownProtocol, growthSource, statement } from '#test/support/registration/grownExample'

const grown = growRegistration(growthSource()).record
const [ms, walks] = grown.eligibility.inclusion

function typed(change: Partial<RegistrationRecord>): RegistrationRecord {
  return { ...grown, ...change }
}

/** The study as it is when a third criterion was added, a name changed and the target raised. */
const later = growRegistration(
  growthSource({
    study: { name: 'Early treatment, amended', targetParticipants: 20 },
    protocol: {
      ...grownProtocol,
      inclusion: [...grownProtocol.inclusion, statement('e3', 'No MRI in a year')],
    },
  }),
).record

describe('what is typed over a record that grows', () => {
  const record = typed({
    titles: { ...grown.titles, official: 'A randomised trial' },
    eligibility: {
      ...grown.eligibility,
      inclusion: [
        { id: 'consent', text: 'Signed consent', group: null },
        ...(walks === undefined ? [] : [{ ...walks, text: 'Walks 100 metres without aid' }]),
        ...(ms === undefined ? [] : [ms]),
      ],
      exclusion: [],
    },
    recruitment: {
      ...grown.recruitment,
      locations: grown.recruitment.locations.map((place, index) =>
        index === 0 ? { ...place, city: 'Oslo' } : place,
      ),
    },
  })
  const changes = typedOver(grown, record)

  it('is all that is kept, and gives the same record again', () => {
    expect(changes.map(({ path }) => path).sort()).toEqual([
      'eligibility.exclusion[epilepsy]',
      'eligibility.inclusion',
      'eligibility.inclusion[consent]',
      'eligibility.inclusion[walks].text',
      'recruitment.locations[oslo].city',
      'titles.official',
    ])
    expect(applyTyped(grown, changes)).toEqual(record)
    expect(typedOver(grown, grown)).toEqual([])
  })

  it('lets a change of the study flow in where nothing was typed', () => {
    const now = applyTyped(later, changes)
    expect(now?.titles).toMatchObject({ brief: 'Early treatment, amended', official: 'A randomised trial' })
    expect(now?.recruitment.enrolment.number).toBe(20)
    expect(now?.recruitment.locations[0]).toMatchObject({ city: 'Oslo', participants: 13 })
    expect(now?.eligibility.inclusion.map(({ id }) => id)).toEqual(['consent', 'walks', 'ms', 'e3'])
  })

  it('tells where each value is from', () => {
    const origins = originsOf(grown, record)
    expect(origins).toMatchObject({
      'titles.brief': 'study',
      'titles.official': 'typed',
      'eligibility.inclusion.0.text': 'typed',
      'eligibility.inclusion.1.text': 'typed',
      'eligibility.inclusion.2.text': 'study',
      'recruitment.locations.0.city': 'typed',
      'recruitment.locations.0.facility': 'study',
    })
    expect(Object.hasOwn(origins, 'titles.acronym')).toBe(false)
  })

  it('keeps what was typed over items of another version', () => {
    const without = growRegistration(
      growthSource({ protocol: { ...grownProtocol, inclusion: grownProtocol.inclusion.slice(0, 1) } }),
    ).record
    const here = applyTyped(without, changes)
    expect(here?.eligibility.inclusion.map(({ id }) => id)).toEqual(['consent', 'ms'])
    const others = changesOfOthers(without, here ?? without, changes)
    expect(others.map(({ path }) => path)).toEqual(['eligibility.inclusion[walks].text'])
  })

  it('takes a list whose items cannot be told apart as one', () => {
    const countries = [
      { country: '', participants: 1 },
      { country: '', participants: null },
    ]
    const twice = typed({ recruitment: { ...grown.recruitment, countries } })
    const kept = typedOver(grown, twice)
    expect(kept).toHaveLength(1)
    expect(applyTyped(grown, kept)).toEqual(twice)
    const none = typed({ recruitment: { ...grown.recruitment, countries: [] } })
    expect(applyTyped(grown, typedOver(grown, none))).toEqual(none)
  })

  it('refuses changes that make no record', () => {
    expect(applyTyped(grown, [{ path: 'titles.brief', value: 3, over: null }])).toBeNull()
  })
})

describe('words on eligibility against the criteria', () => {
  it('agree while nothing but wording was typed', () => {
    const reworded = typed({
      eligibility: {
        ...grown.eligibility,
        inclusion: grown.eligibility.inclusion.map((each) => ({ ...each, text: `${each.text}.` })),
      },
    })
    expect(criteriaAgreement(grown, reworded, typedOver(grown, reworded))).toEqual({
      differences: [],
      fix: null,
    })
  })

  it('differ where a criterion was added, changed or taken away after they were written', () => {
    const written = {
      ...later,
      eligibility: {
        ...later.eligibility,
        inclusion: [
          { id: 'consent', text: 'Signed consent', group: null },
          { id: 'x1', text: 'Can walk', group: 'walks' },
          { id: 'ms', text: 'MS by the criteria of 2017', group: 'ms' },
          { id: 'x2', text: 'No epilepsy drug', group: 'dropped' },
        ],
      },
    }
    const over = { path: 'eligibility.inclusion[ms].text', value: 'MS by the criteria of 2017', over: 'MS' }
    const { differences, fix } = criteriaAgreement(later, written, [over])
    expect(differences.map(({ kind, group }) => [kind, group])).toEqual([
      ['missing', 'e3'],
      ['changed', 'ms'],
      ['gone', 'dropped'],
    ])
    expect(fix?.changes).toEqual([
      {
        path: 'eligibility.inclusion',
        value: [
          { id: 'consent', text: 'Signed consent', group: null },
          { id: 'x1', text: 'Can walk', group: 'walks' },
          { id: 'ms', text: 'Has ms', group: 'ms' },
          { id: 'e3', text: 'No MRI in a year', group: 'e3' },
        ],
      },
    ])
    const mended = {
      ...written,
      eligibility: { ...written.eligibility, inclusion: [...(fix?.changes[0]?.value ?? [])] },
    }
    expect(criteriaAgreement(later, mended, typedOver(later, mended)).fix).toBeNull()
  })
})
