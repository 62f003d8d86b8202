import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capacityLedger } from '#shared/domain/sites/capacity/capacityLedger'
import { mostEnrolment } from '#shared/domain/sites/capacity/mostEnrolment'
import type { PlannedVisit } from '#shared/domain/sites/capacity/visitSchedule'
import type { SiteProfile } from '#shared/domain/sites/siteProfile'

const unit: SiteProfile = {
  fullTimeHours: 35,
  staff: [{ role: 'study-nurse', fullTimeEquivalents: 1 }],
  mri: [{ field: '3-tesla', slots: 7 }],
}
function visit(day: number, use: PlannedVisit['use']): PlannedVisit {
  return { name: `Day ${day}`, day, share: 1, use }
}
function most(profile: SiteProfile, visits: readonly PlannedVisit[], months = 3) {
  const trial = {
    name: 'New',
    from: '2026-01',
    visits: [...visits],
    enrolment: Array<number>(months).fill(9),
  }
  return mostEnrolment(profile, { trial, schedules: [], from: '2026-01' })
}

describe('how fast a unit can enrol', () => {
  it('follows the resource and the month with least room', () => {
    const visits = [
      visit(0, [
        { resource: 'study-nurse', amount: 10 },
        { resource: 'mri', amount: 1 },
      ]),
    ]
    expect(most(unit, visits)).toEqual({
      perMonth: 14,
      binding: { resource: 'study-nurse', month: '2026-02' },
      unknown: [],
    })
  })

  it('counts visits after enrolment has ended', () => {
    const late = [visit(4 * 30.4375, [{ resource: 'mri', amount: 28 }])]
    const trials = [{ name: 'R', status: 'running', opens: '2026-07', mriSlots: 17 } as const]
    expect(most({ ...unit, trials }, late)).toMatchObject({
      perMonth: (31 - 17) / 28,
      binding: { resource: 'mri', month: '2026-07' },
    })
  })

  it('is nothing where others take more than there is, and says of what nobody knows', () => {
    const visits = [visit(0, [{ resource: 'mri', amount: 1 }])]
    const full = { ...unit, trials: [{ name: 'R', status: 'running', mriSlots: 90 } as const] }
    expect(most(full, visits)).toMatchObject({ perMonth: 0, unknown: [] })
    const silent = { ...unit, trials: [{ name: 'R', status: 'running' } as const] }
    expect(most(silent, visits)).toMatchObject({ perMonth: 28, unknown: ['mri'] })
    expect(most({}, visits)).toEqual({ perMonth: null, binding: null, unknown: ['mri'] })
    expect(most(unit, visits, 0)).toBeNull()
  })

  it('fits in every month, and no higher number does', () => {
    const visits = fc.array(
      fc.record({
        name: fc.constant('V'),
        day: fc.integer({ min: 0, max: 300 }),
        share: fc.constantFrom(1, 0.5),
        use: fc.constantFrom<PlannedVisit['use']>(
          [{ resource: 'mri', amount: 1 }],
          [{ resource: 'study-nurse', amount: 4 }],
        ),
      }),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(visits, fc.integer({ min: 1, max: 12 }), fc.nat(25), (each, months, taken) => {
        const profile = { ...unit, trials: [{ name: 'R', status: 'running', mriSlots: taken } as const] }
        const found = most(profile, each, months)?.perMonth ?? 0
        const over = (perMonth: number) =>
          capacityLedger(profile, {
            from: '2026-01',
            months: 36,
            trial: { name: 'New', visits: each, enrolment: Array<number>(months).fill(perMonth) },
            schedules: [],
          }).months.some(({ state }) => state === 'over')
        expect(over(found)).toBe(false)
        expect(over(found * 1.001 + 0.001)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})
