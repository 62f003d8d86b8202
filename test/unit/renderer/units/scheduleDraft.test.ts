import { describe, expect, it } from 'vitest'
import {
  draftOf,
  draftProblems,
  emptyDraft,
  newVisit,
  scheduleOf,
  withEnrolment,
  withMonths,
  type ScheduleDraft,
} from '#renderer/components/units/ledger/scheduleDraft'
import type { KeptSchedule } from '#shared/domain/sites/capacity/visitSchedule'

const kept: KeptSchedule = {
  name: 'New',
  from: '2027-03',
  visits: [
    { name: 'Screening', day: 0, share: 1, use: [{ resource: 'mri', amount: 1 }] },
    { name: 'End', day: 365, share: 0.85, use: [{ resource: 'study-nurse', amount: 2.5 }] },
  ],
  enrolment: [2, 2, 2],
}
const even: ScheduleDraft = { ...draftOf(kept), months: 3, perMonth: 2 }
const codes = (draft: ScheduleDraft) => draftProblems(draft).map(({ code, place }) => [code, place])

describe('a visit schedule while it is typed', () => {
  it('states again what it was made from', () => {
    expect(scheduleOf(draftOf(kept))).toEqual(kept)
    const standing = { ...kept, inPlaceOf: 'RUNS' }
    expect(scheduleOf(draftOf(standing))).toEqual(standing)
    const uneven = { ...kept, enrolment: [1, 0, 2.25] }
    expect(draftOf(uneven).evenly).toBe(false)
    expect(scheduleOf(draftOf(uneven))).toEqual(uneven)
    expect(draftOf(kept).resources).toEqual(['study-nurse', 'mri'])
  })

  it('says what is missing and where, and states nothing until then', () => {
    const empty = emptyDraft('2027-01')
    expect(codes(empty)).toEqual([
      ['name', null],
      ['visit-name', 1],
      ['visit-day', 1],
      ['months', null],
    ])
    expect(scheduleOf(empty)).toBeNull()
    expect(codes({ ...even, visits: [] })).toEqual([['no-visits', null]])
    expect(codes({ ...even, from: null, perMonth: null })).toEqual([
      ['from', null],
      ['enrolment', null],
    ])
    expect(codes({ ...even, evenly: false, byMonth: [1, null, 2] })).toEqual([['enrolment', 2]])
    expect(scheduleOf({ ...even, evenly: false, byMonth: [1, null, 2] })).toBeNull()
  })

  it('leaves out what is not taken, and what stands in a column that was removed', () => {
    const visits = [{ ...newVisit('V'), day: 0, use: new Map([['mri', 1] as const, ['ct', 2] as const]) }]
    expect(scheduleOf({ ...even, visits, resources: ['ct', 'pet'] })?.visits[0]?.use).toEqual([
      { resource: 'ct', amount: 2 },
    ])
  })

  it('grows by the last number, shrinks, and takes over a forecast', () => {
    const uneven = { ...even, evenly: false, byMonth: [1, 2], months: 2 }
    expect(withMonths(uneven, 4).byMonth).toEqual([1, 2, 2, 2])
    expect(withMonths(uneven, 1).byMonth).toEqual([1])
    expect(withMonths(uneven, null)).toMatchObject({ months: null, byMonth: [1, 2] })
    const offered = withEnrolment(even, { from: '2028-01', enrolment: [0.12345, 3] })
    expect(offered).toMatchObject({ from: '2028-01', evenly: false, months: 2, byMonth: [0.12, 3] })
    expect(scheduleOf(offered)?.enrolment).toEqual([0.12, 3])
  })
})
