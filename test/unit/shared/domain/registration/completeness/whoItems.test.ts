import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { whoItems, type WhoItemState } from '#shared/domain/registration/completeness/whoItems'
import { fieldAt } from '#shared/domain/registration/fields/fields'
import { emptyRegistration } from '#shared/domain/registration/record/emptyRecord'
import {
  registrationRecord,
  type RegistrationRecord,
} from '#shared/domain/registration/record/registrationRecord'
import { completeRegistration, person } from '#test/support/registration/completeRegistration'
import { exampleRegistrations } from '#test/support/registration/exampleRegistrations'
import { completeRecord } from '#test/support/registration/generateRecord'

const empty = emptyRegistration()
const full = completeRegistration({
  primaryRegister: { name: 'CTIS', number: '2027-500001-10-00', registeredAt: '2027-01-02' },
  results: { summary: 'None was better.', postedAt: '', url: '' },
})

/** The 24 items: a record without it, and the state that it then has. A whole record has it. */
const rows: readonly { item: number; without: Partial<RegistrationRecord>; state: WhoItemState }[] = [
  { item: 1, without: { primaryRegister: { ...full.primaryRegister, number: '' } }, state: 'partial' },
  { item: 2, without: { primaryRegister: empty.primaryRegister }, state: 'later' },
  { item: 3, without: { identifiers: empty.identifiers }, state: 'empty' },
  { item: 4, without: { parties: { ...full.parties, support: [] } }, state: 'empty' },
  { item: 5, without: { parties: { ...full.parties, sponsor: empty.parties.sponsor } }, state: 'empty' },
  { item: 6, without: {}, state: 'later' },
  {
    item: 7,
    without: { parties: { ...full.parties, publicContact: person({ email: '', phone: '' }) } },
    state: 'partial',
  },
  {
    item: 8,
    without: { parties: { ...full.parties, scientificContact: empty.parties.scientificContact } },
    state: 'empty',
  },
  { item: 9, without: { titles: { ...full.titles, brief: '' } }, state: 'empty' },
  { item: 10, without: { titles: { ...full.titles, official: '' } }, state: 'empty' },
  { item: 11, without: { recruitment: { ...full.recruitment, countries: [] } }, state: 'empty' },
  { item: 12, without: { conditions: [] }, state: 'empty' },
  { item: 13, without: { interventions: [] }, state: 'empty' },
  { item: 14, without: { eligibility: { ...full.eligibility, sex: null } }, state: 'partial' },
  { item: 15, without: { design: { ...full.design, allocation: null } }, state: 'partial' },
  { item: 16, without: { status: { ...full.status, start: empty.status.start } }, state: 'empty' },
  { item: 17, without: { recruitment: empty.recruitment }, state: 'empty' },
  { item: 18, without: { status: { ...full.status, overall: null } }, state: 'empty' },
  {
    item: 19,
    without: { outcomes: full.outcomes.map((outcome) => ({ ...outcome, timeFrame: '' })) },
    state: 'partial',
  },
  { item: 20, without: {}, state: 'empty' },
  {
    item: 21,
    without: {
      oversight: { ...full.oversight, ethics: { ...full.oversight.ethics, status: 'approved', board: '' } },
    },
    state: 'partial',
  },
  { item: 22, without: { status: { ...full.status, completion: empty.status.completion } }, state: 'empty' },
  { item: 23, without: { results: empty.results }, state: 'later' },
  { item: 24, without: { sharing: { ...full.sharing, plan: 'yes', description: '' } }, state: 'partial' },
]

describe('the 24 items of the WHO data set', () => {
  it.each(rows)('item $item is $state', ({ item, without, state }) => {
    const states = (record: RegistrationRecord) =>
      whoItems(record).find(({ number }) => number === item)?.state
    expect(states({ ...full, ...without })).toBe(state)
    const secondary = {
      id: 'second',
      level: 'secondary',
      title: 'T',
      timeFrame: '1 y',
      description: '',
      objective: null,
    } as const
    const collaborator = { ...empty.parties.sponsor, id: 'with', name: 'Another hospital' }
    const whole = {
      ...full,
      outcomes: [...full.outcomes, secondary],
      parties: { ...full.parties, collaborators: [collaborator] },
    }
    expect(states(whole)).toBe('filled')
  })

  it('go to fields that there are', () => {
    for (const { paths } of whoItems(empty))
      for (const path of paths)
        expect({ path, there: fieldAt(path) !== null || path === 'design.masking' }).toEqual({
          path,
          there: true,
        })
  })
})

describe('records made for tests', () => {
  it('fit the record, and tell all that is needed', () => {
    for (const { record } of exampleRegistrations())
      expect(v.safeParse(registrationRecord, record).issues).toBeUndefined()
    fc.assert(
      fc.property(completeRecord, (record) => {
        expect(v.safeParse(registrationRecord, record).issues).toBeUndefined()
        const missing = whoItems(record).filter(({ state }) => state === 'empty' || state === 'partial')
        expect(missing.filter(({ number }) => number !== 20)).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})
