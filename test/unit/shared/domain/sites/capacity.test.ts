import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capacityLedger, type LedgerOptions } from '#shared/domain/sites/capacity/capacityLedger'
import { capacityResources, type CapacityResource } from '#shared/domain/sites/capacity/resources'
import {
  expectedUse,
  type PlannedVisit,
  type ScheduledTrial,
} from '#shared/domain/sites/capacity/visitSchedule'
import type { SiteProfile } from '#shared/domain/sites/siteProfile'

const alone: LedgerOptions = { from: '2026-01', months: 3, trial: null, schedules: [] }

function lines(profile: SiteProfile, resource: CapacityResource, options: Partial<LedgerOptions> = {}) {
  return capacityLedger(profile, { ...alone, ...options }).months.map(
    ({ lines: all }) => all.find((line) => line.resource === resource) ?? null,
  )
}

function trial(enrolment: readonly number[], day = 0, amount = 2): ScheduledTrial {
  return {
    name: 'New',
    enrolment: [...enrolment],
    visits: [{ name: 'Visit', day, share: 1, use: [{ resource: 'study-nurse', amount }] }],
  }
}

const nurses: SiteProfile = { fullTimeHours: 35, staff: [{ role: 'study-nurse', fullTimeEquivalents: 1 }] }

describe('what there is in a month', () => {
  it('follows the days of the month', () => {
    expect(lines(nurses, 'study-nurse').map((line) => line?.available)).toEqual([155, 140, 155])
    expect(lines({ bedsOvernight: 2 }, 'nights').map((line) => line?.available)).toEqual([62, 56, 62])
    expect(lines({ visitRooms: 2, visitRoomHours: 7 }, 'rooms')[1]?.available).toBe(56)
    expect(lines({ bedsDay: 3, openDays: 5 }, 'day-beds')[1]?.available).toBe(60)
    expect(
      lines(
        {
          mri: [
            { field: '3-tesla', slots: 2 },
            { field: '1.5-tesla', slots: 1 },
          ],
        },
        'mri',
      )[1]?.available,
    ).toBe(12)
    expect(lines({ ctSlots: 1, petSlots: 2, preparations: 3 }, 'preparations')[1]?.available).toBe(12)
    expect(lines({ bedsPhaseOne: 1 }, 'phase-one-nights', { from: '2028-02', months: 1 })[0]?.available).toBe(
      29,
    )
  })

  it('is not known where a part of it is not stated, and nothing where nothing is stated to be there', () => {
    const unknown: readonly [SiteProfile, CapacityResource][] = [
      [{ staff: [{ role: 'study-nurse', fullTimeEquivalents: 1 }] }, 'study-nurse'],
      [{ fullTimeHours: 35, staff: [{ role: 'study-nurse' }] }, 'study-nurse'],
      [{ fullTimeHours: 35, staff: [{ role: 'coordinator', fullTimeEquivalents: 1 }] }, 'study-nurse'],
      [{ mri: [{ field: '3-tesla', slots: 2 }, { field: '1.5-tesla' }] }, 'mri'],
      [{ visitRooms: 2 }, 'rooms'],
      [{}, 'nights'],
    ]
    for (const [profile, resource] of unknown)
      expect(lines(profile, resource, { trial: needsAll })[0], resource).toMatchObject({
        available: null,
        over: null,
        state: 'unknown',
      })
    expect(lines({ visitRooms: 0 }, 'rooms', { trial: needsAll })[0]).toMatchObject({
      available: 0,
      state: 'over',
    })
  })
})

const needsAll: ScheduledTrial = {
  name: 'Needs all',
  enrolment: [1, 1, 1],
  visits: [
    { name: 'V', day: 0, share: 1, use: capacityResources.map((resource) => ({ resource, amount: 1 })) },
  ],
}

describe('what trials take', () => {
  const running = { name: 'R', status: 'running', studyNurseHours: 100 } as const

  it('counts those that go on in the month', () => {
    const use = (other: object) =>
      lines({ ...nurses, trials: [{ ...running, ...other }] }, 'study-nurse').map((line) => [
        line?.used,
        line?.usedUnknown,
      ])
    expect(use({})).toEqual([
      [100, 0],
      [100, 0],
      [100, 0],
    ])
    expect(use({ closes: '2026-02' })).toEqual([
      [100, 0],
      [100, 0],
      [0, 0],
    ])
    expect(use({ opens: '2026-02', status: 'planned' })).toEqual([
      [0, 0],
      [100, 0],
      [100, 0],
    ])
    expect(use({ status: 'planned' })).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ])
    expect(use({ studyNurseHours: undefined })).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ])
    expect(use({ studyNurseHours: 0 })).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ])
  })

  it('takes a visit schedule in place of what is stated', () => {
    const profile = { ...nurses, trials: [running] }
    const schedules = [{ trial: 0, schedule: trial([3, 0, 0]) }]
    expect(lines(profile, 'study-nurse', { schedules }).map((line) => line?.used)).toEqual([6, 0, 0])
  })

  it('is over where it is over whatever is not stated, and unknown where that decides', () => {
    const unstated = { name: 'U', status: 'running' } as const
    const over = capacityLedger(
      { ...nurses, trials: [{ ...running, studyNurseHours: 150 }, unstated] },
      { ...alone, trial: trial([10]) },
    )
    expect(over.months[0]).toMatchObject({ state: 'over', binding: 'study-nurse', room: 0.25 })
    expect(over.months[0]?.lines[0]).toMatchObject({ over: 15, usedUnknown: 1, state: 'over' })
    expect(over.months[2]).toMatchObject({ state: 'unknown' })
    expect(over.firstOver).toBe('2026-01')
    const fits = capacityLedger({ ...nurses, trials: [running] }, { ...alone, trial: trial([10]) })
    expect(fits.months.map(({ state }) => state)).toEqual(['fits', 'fits', 'fits'])
    expect(fits).toMatchObject({ resources: ['study-nurse'], firstOver: null })
  })

  it('names the resource that binds', () => {
    const both: ScheduledTrial = {
      name: 'Both',
      enrolment: [10],
      visits: [
        {
          name: 'V',
          day: 0,
          share: 1,
          use: [
            { resource: 'study-nurse', amount: 5 },
            { resource: 'mri', amount: 1 },
          ],
        },
      ],
    }
    const profile: SiteProfile = { ...nurses, mri: [{ field: '3-tesla', slots: 1 }] }
    const [month] = capacityLedger(profile, { ...alone, trial: both }).months
    expect(month).toMatchObject({ binding: 'mri', state: 'over' })
    expect(month?.room).toBeCloseTo(31 / 7 / 10, 12)
  })
})

describe('visits over months', () => {
  it('fall where participants who enrol evenly have come to', () => {
    expect(expectedUse(trial([4], 0), 'study-nurse', 3)).toEqual([8, 0, 0])
    expect(expectedUse(trial([4], 30.4375), 'study-nurse', 3)).toEqual([0, 8, 0])
    expect(expectedUse(trial([4], 1.5 * 30.4375), 'study-nurse', 4)).toEqual([0, 4, 4, 0])
    expect(expectedUse(trial([4], 0), 'mri', 3)).toEqual([0, 0, 0])
  })

  const schedules = fc.record({
    name: fc.constant('T'),
    enrolment: fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 24 }),
    visits: fc.array(
      fc.record({
        name: fc.constant('V'),
        day: fc.integer({ min: 0, max: 700 }),
        share: fc.constantFrom(1, 0.5, 0.25),
        use: fc.constant<PlannedVisit['use']>([{ resource: 'study-nurse', amount: 2 }]),
      }),
      { maxLength: 8 },
    ),
  })

  it('lose nobody, and one more participant never takes less', () => {
    fc.assert(
      fc.property(schedules, fc.nat(23), (schedule, month) => {
        const use = expectedUse(schedule, 'study-nurse', 60)
        const people = schedule.enrolment.reduce((sum, count) => sum + count, 0)
        const each = schedule.visits.reduce((sum, { share }) => sum + share * 2, 0)
        expect(use.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(people * each, 6)
        const more = schedule.enrolment.map((count, index) => (index === month ? count + 1 : count))
        const grown = expectedUse({ ...schedule, enrolment: more }, 'study-nurse', 60)
        expect(grown.every((amount, index) => amount >= (use[index] ?? 0) - 1e-9)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it('never ask more of a unit that has more', () => {
    fc.assert(
      fc.property(schedules, fc.integer({ min: 0, max: 40 }), (schedule, positions) => {
        const over = (fullTimeEquivalents: number) =>
          lines(
            { fullTimeHours: 37.5, staff: [{ role: 'study-nurse', fullTimeEquivalents }] },
            'study-nurse',
            {
              months: 24,
              trial: schedule,
            },
          ).map((line) => line?.over ?? 0)
        const [fewer, more] = [over(positions), over(positions + 1)]
        expect(more.every((amount, index) => amount <= (fewer[index] ?? 0))).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})
