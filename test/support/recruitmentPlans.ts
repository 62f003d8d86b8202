import fc from 'fast-check'
import type { Opening } from '#shared/statistics/recruitment/opening'
import type { RecruitingSite, RecruitmentPlan } from '#shared/statistics/recruitment/recruitmentPlan'

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })

const opening: fc.Arbitrary<Opening> = fc.oneof(
  fc.record({ type: fc.constant('fixed' as const), at: between(0, 8) }),
  fc
    .record({ type: fc.constant('uniform' as const), from: between(0, 4), width: between(0.1, 6) })
    .map(({ type, from, width }) => ({ type, from, to: from + width })),
  fc.record({
    type: fc.constant('gamma' as const),
    shape: between(0.6, 5),
    scale: between(0.3, 2),
    shift: between(0, 2),
  }),
)

const rate: fc.Arbitrary<RecruitingSite['rate']> = fc.oneof(
  fc.record({ type: fc.constant('gamma' as const), alpha: between(0.4, 6), beta: between(0.5, 5) }),
  fc.record({ type: fc.constant('known' as const), rate: between(0.1, 2) }),
)

/** A site of any kind but with a pool. */
export const anySite: fc.Arbitrary<RecruitingSite> = fc.record(
  {
    rate,
    opening,
    passFraction: between(0.3, 1),
    rateCap: between(0.5, 4),
    totalCap: fc.integer({ min: 2, max: 25 }),
    closing: between(10, 20),
  },
  { requiredKeys: ['rate', 'opening'] },
)

/** A site that recruits from a pool. */
export const anyPooledSite: fc.Arbitrary<RecruitingSite> = fc.record({
  rate,
  opening,
  pool: fc.record({
    present: fc.integer({ min: 1, max: 40 }),
    inflow: between(0, 2),
    exitHazard: between(0, 0.2),
  }),
})

/** Plans of a few sites with lag, season and completion now and then. */
export const anyPlan: fc.Arbitrary<RecruitmentPlan> = fc.record(
  {
    sites: fc.array(anySite, { minLength: 1, maxLength: 5 }),
    lag: between(0, 2),
    season: fc.record({
      multipliers: fc.array(between(0.2, 1.5), { minLength: 12, maxLength: 12 }),
      start: between(0, 11),
    }),
    completion: fc.record({ followUp: between(0, 4), dropHazard: between(0, 0.1) }),
  },
  { requiredKeys: ['sites'] },
)
