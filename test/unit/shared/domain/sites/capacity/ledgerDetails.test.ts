import { describe, expect, it } from 'vitest'
import { calendarEnrolment } from '#shared/domain/sites/capacity/calendarEnrolment'
import { capacityLedger } from '#shared/domain/sites/capacity/capacityLedger'
import { capacityResources, resourceFields } from '#shared/domain/sites/capacity/resources'
import type { ScheduledTrial } from '#shared/domain/sites/capacity/visitSchedule'
import type { SiteProfile } from '#shared/domain/sites/siteProfile'

const alone = { from: '2026-01', months: 3, trial: null, schedules: [] } as const

describe('a line of the ledger', () => {
  it('says which trial takes how much, and who does not say', () => {
    const profile: SiteProfile = {
      ctSlots: 10,
      trials: [
        { name: 'A', status: 'running', ctSlots: 4 },
        { name: 'B', status: 'running' },
        { name: 'C', status: 'planned', ctSlots: 2 },
        { name: 'D', status: 'running', ctSlots: 0 },
        { name: 'E', status: 'running', closes: '2025-12', ctSlots: 9 },
        { status: 'running', ctSlots: -1 },
      ],
    }
    const [line] = capacityLedger(profile, alone).months[0]?.lines ?? []
    expect(line).toMatchObject({ resource: 'ct', used: 4, usedUnknown: 3 })
    expect(line?.uses).toEqual([
      { trial: 0, name: 'A', amount: 4, basis: 'stated' },
      { trial: 1, name: 'B', amount: null, basis: 'not-stated' },
      { trial: 2, name: 'C', amount: null, basis: 'start-unknown' },
      { trial: 5, name: null, amount: null, basis: 'not-stated' },
    ])
  })

  it('does not count on a number that its field does not allow', () => {
    const available = (profile: SiteProfile) =>
      capacityLedger(profile, { ...alone, trial: needsAll }).months[0]?.lines.map(
        ({ available: number }) => number,
      )
    expect(available({ bedsOvernight: -3 })).toEqual([null])
    expect(available({ bedsOvernight: 1e8 })).toEqual([null])
    expect(available({ bedsOvernight: 2 })).toEqual([62])
  })
  const needsAll: ScheduledTrial = {
    name: 'N',
    enrolment: [1],
    visits: [{ name: 'V', day: 0, share: 1, use: [{ resource: 'nights', amount: 1 }] }],
  }

  it('counts a trial from its own first month on, also where that lies before the ledger', () => {
    const needed = (from: string) =>
      capacityLedger({}, { ...alone, trial: { ...needsAll, from, enrolment: [1, 2] } }).months.map(
        ({ lines }) => lines[0]?.needed ?? 0,
      )
    expect(needed('2026-02')).toEqual([0, 1, 2])
    expect(needed('2025-12')).toEqual([2, 0, 0])
    expect(needed('2027-01')).toEqual([0, 0, 0])
  })

  it('knows for each resource where the profile says how much there is', () => {
    for (const resource of capacityResources) expect(resourceFields[resource], resource).not.toHaveLength(0)
  })
})

describe('enrolment by the calendar', () => {
  it('spreads what is known for other days evenly over those between', () => {
    const { from, enrolment } = calendarEnrolment('2027-01-16', [
      { date: '2027-02-16', enrolled: 31 },
      { date: '2027-03-16', enrolled: 31 },
    ])
    expect(from).toBe('2027-01')
    expect(enrolment).toEqual([16, 15])
  })

  it('begins with the first month in which somebody is enrolled', () => {
    expect(
      calendarEnrolment('2027-01-01', [
        { date: '2027-03-01', enrolled: 0 },
        { date: '2027-04-01', enrolled: 6.2 },
      ]),
    ).toEqual({ from: '2027-03', enrolment: [6.2] })
    expect(calendarEnrolment('2027-01-01', [{ date: '2027-03-01', enrolled: 0 }]).enrolment).toEqual([])
    expect(calendarEnrolment('2027-01-01', []).enrolment).toEqual([])
  })
})
