import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { enquiry, type Enquiry, type EnquiryEvent } from '#shared/domain/enquiries/enquiry'
import { enquiryFigures } from '#shared/domain/enquiries/enquiryFigures'
import {
  enquiryStates,
  negotiatorStates,
  nextStates,
  statesWithReason,
  type EnquiryState,
} from '#shared/domain/enquiries/enquiryStates'
import { receiverStandings } from '#shared/domain/enquiries/receiverStanding'
import { recordEvent } from '#shared/domain/enquiries/recordEvent'

const ids = ['a', 'b', 'c']
const empty: Enquiry = {
  id: 'one',
  kind: 'samples',
  title: 'Plasma',
  sender: { organisation: '', name: '' },
  createdAt: '2026-01-01T00:00:00.000Z',
  versions: [
    { number: 1, at: '2026-01-01T00:00:00.000Z', text: 'Plasma of 100 donors', questions: [], deadline: '' },
  ],
  receivers: ids.map((id) => ({
    id,
    name: id,
    entry: null,
    organisationNumber: '',
    contact: '',
    deadline: '',
  })),
  events: [],
}

function event(receiver: string, state: EnquiryState, day: number, correction = false): EnquiryEvent {
  return {
    event: 'state',
    at: new Date(Date.UTC(2026, 0, day)).toISOString(),
    receiver,
    version: 1,
    state,
    by: 'receiver',
    correction,
    reason: 'Why',
    note: '',
    answers: [],
    evidence: null,
  }
}

describe('states of a receiver', () => {
  it('are those of the Negotiator, but for one that was not asked', () => {
    const codes = enquiryStates.flatMap((state) => negotiatorStates[state] ?? [])
    expect(new Set(codes).size).toBe(12)
    expect(Object.values(negotiatorStates).filter((code) => code === null)).toHaveLength(1)
  })

  it('can all be reached from the first', () => {
    const reached = new Set<EnquiryState>(['not-sent'])
    for (const state of reached) for (const next of nextStates[state]) reached.add(next)
    expect([...enquiryStates].filter((state) => !reached.has(state))).toEqual([])
  })

  it.each(statesWithReason)('%s needs a reason', (state) => {
    const sent = recordEvent(empty, event('a', 'submitted', 2))
    if (!sent.ok) throw new Error(sent.error.message)
    const correction = { ...event('a', state, 3, true), reason: '' }
    expect(recordEvent(sent.value, correction)).toMatchObject({ error: { code: 'malformed-request' } })
  })
})

describe('what is written down', () => {
  it('is a sound enquiry whatever comes, and its figures add up', () => {
    const step = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...enquiryStates), fc.boolean())
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let state = empty
        steps.forEach(([receiver, to, correction], index) => {
          const next = recordEvent(state, event(receiver, to, index + 2, correction))
          if (next.ok) state = next.value
        })
        expect(v.is(enquiry, state)).toBe(true)
        const figures = enquiryFigures(receiverStandings(state, '2026-02-01'))
        expect(figures.byState.reduce((sum, { receivers }) => sum + receivers, 0)).toBe(ids.length)
        expect(figures.answered).toBeLessThanOrEqual(figures.asked)
        const days = figures.daysToAnswer
        expect(days === null).toBe(figures.answered === 0)
        if (days !== null) {
          expect(days.shortest).toBeLessThanOrEqual(days.median)
          expect(days.median).toBeLessThanOrEqual(days.longest)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('tells the median of the times to answer', () => {
    const states = ids.flatMap((id, index) => [
      event(id, 'submitted', 2),
      event(id, 'available', 3 + index * 5),
    ])
    const figures = enquiryFigures(receiverStandings({ ...empty, events: states }, '2026-02-01'))
    expect(figures.daysToAnswer).toEqual({ shortest: 1, median: 6, longest: 11 })
    const two = receiverStandings({ ...empty, events: states.slice(0, 4) }, '2026-02-01')
    expect(enquiryFigures(two).daysToAnswer).toEqual({ shortest: 1, median: 3.5, longest: 6 })
  })
})
