import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#shared/statistics/random/createRandom'
import { countForecast, targetProbability } from '#shared/statistics/recruitment/recruitmentForecast'
import type { RecruitingSite, RecruitmentPlan } from '#shared/statistics/recruitment/recruitmentPlan'
import { poolScreenings } from '#shared/statistics/recruitment/simulation/poolScreenings'
import {
  simulateRecruitment,
  type SimulationRequest,
} from '#shared/statistics/recruitment/simulation/simulateRecruitment'
import type { SimulationResult } from '#shared/statistics/recruitment/simulation/tally'
import { codeOf, valueOf } from '#test/support/computedResults'
import { anyPlan, anyPooledSite, anySite } from '#test/support/recruitmentPlans'

const request: SimulationRequest = { target: 20, time: 12, replicates: 2000, seed: 7 }

function simulate(plan: RecruitmentPlan, change: Partial<SimulationRequest> = {}): SimulationResult {
  const simulation = valueOf(simulateRecruitment(plan, { ...request, ...change }))
  let step = simulation.next()
  while (step.done !== true) step = simulation.next()
  return step.value
}

/** Difference in standard errors of a simulated chance. */
function errorsOff(simulated: number, exact: number, replicates: number): number {
  const deviation = Math.sqrt(Math.max(exact * (1 - exact), 1 / replicates) / replicates)
  return Math.abs(simulated - exact) / deviation
}

const gamma = (alpha: number, beta: number) => ({ type: 'gamma' as const, alpha, beta })
const open = { type: 'fixed' as const, at: 0 }

describe('simulateRecruitment', () => {
  it('is within three Monte Carlo standard errors of the exact forecast on 20 generated designs', () => {
    const designs = fc.sample(
      fc.record({
        plan: fc.oneof(
          { weight: 3, arbitrary: anyPlan },
          {
            weight: 1,
            arbitrary: fc.record({
              sites: fc.array(fc.oneof(anySite, anyPooledSite), { minLength: 2, maxLength: 3 }),
            }),
          },
        ),
        share: fc.double({ min: 0.6, max: 1.3, noNaN: true }),
      }),
      { numRuns: 20, seed: 20_261_122 },
    )
    designs.forEach(({ plan, share }, design) => {
      const exact = valueOf(countForecast(plan, 12, []))
      const target = Math.max(1, Math.round(exact.mean * share))
      const replicates = 2500
      const result = simulate(plan, { target, replicates, seed: design, latest: 50 })
      const probability = valueOf(targetProbability(plan, target, 12))
      expect(errorsOff(result.probability, probability, replicates), `design ${design}`).toBeLessThan(3)
      const meanError = Math.sqrt(Math.max(exact.variance, 1e-4) / replicates)
      expect(Math.abs(result.mean - exact.mean) / meanError, `mean of design ${design}`).toBeLessThan(3)
    })
  })

  it('agrees with the exact forecast under quotas', () => {
    const site = (beta: number): RecruitingSite => ({ rate: gamma(1.5, beta), opening: open })
    const plan: RecruitmentPlan = {
      sites: [site(1), site(1.5), site(2), site(1)],
      quotas: [
        { sites: [0, 1], most: 14 },
        { sites: [2], least: 6 },
      ],
      completion: { followUp: 1, dropHazard: 0.08 },
    }
    const result = simulate(plan, { target: 26, replicates: 3000 })
    expect(errorsOff(result.probability, valueOf(targetProbability(plan, 26, 12)), 3000)).toBeLessThan(3)
  })

  it('meets a reference value of everything at once (quadrature and event-level simulation in numpy)', () => {
    const early: RecruitingSite = {
      rate: gamma(1.5, 0.6),
      opening: { type: 'gamma', shape: 3, scale: 1, shift: 1 },
      rateCap: 5,
      totalCap: 18,
      passFraction: 0.6,
    }
    const late: RecruitingSite = {
      rate: gamma(0.9, 0.9),
      opening: { type: 'uniform', from: 2, to: 7 },
      totalCap: 8,
      passFraction: 0.6,
    }
    const plan = { sites: [early, early, early, early, late, late, late], lag: 0.75 }
    expect(valueOf(targetProbability(plan, 42, 15))).toBeCloseTo(0.8693592440542426, 8)
    const replicates = 10_000
    const result = simulate(plan, { target: 42, time: 15, replicates, timeLevels: [0.5] })
    expect(errorsOff(result.probability, 0.8693592440542426, replicates)).toBeLessThan(4)
    expect(Math.abs(result.mean - 57.04962420292003)).toBeLessThan(
      (4 * 13.500594757161803) / Math.sqrt(replicates),
    )
    expect(Number(result.timeQuantiles[0]?.time)).toBeCloseTo(11.18488002906858, 0)
  })

  it('repeats itself for a seed, and one more site leaves the others as they were', () => {
    fc.assert(
      fc.property(anyPlan, anySite, fc.nat(1e6), (plan, extra, seed) => {
        const grid = [3, 6, 12]
        const run = (sites: readonly RecruitingSite[]) =>
          simulate({ ...plan, sites }, { grid, levels: [0.1, 0.5, 0.9], replicates: 50, seed, latest: 40 })
        const [once, more] = [run(plan.sites), run([...plan.sites, extra])]
        expect(run(plan.sites)).toEqual(once)
        expect(more.probability).toBeGreaterThanOrEqual(once.probability)
        once.sites.forEach((site, place) => expect(more.sites[place]?.means).toEqual(site.means))
        once.counts.forEach(({ mean, quantiles }, place) => {
          expect(quantiles.toSorted((first, second) => first - second)).toEqual(quantiles)
          expect(mean).toBeGreaterThanOrEqual(once.counts[place - 1]?.mean ?? 0)
          const bySite = once.sites.reduce((sum, { means }) => sum + (means[place] ?? 0), 0)
          expect(bySite).toBeCloseTo(mean, 9)
        })
      }),
      { numRuns: 15 },
    )
  })

  it('tells what can never be reached from what takes too long', () => {
    const full = [{ rate: gamma(2, 1), opening: open, totalCap: 5 }]
    const stuck = simulate({ sites: full }, { target: 6, replicates: 50, timeLevels: [0.5] })
    expect(stuck).toMatchObject({ probability: 0, exhausted: 1, timeQuantiles: [{ time: 'unreachable' }] })
    const slow = [{ rate: { type: 'known' as const, rate: 0.001 }, opening: open }]
    const late = simulate({ sites: slow }, { target: 6, replicates: 50, latest: 20 })
    expect(late).toMatchObject({ probability: 0, exhausted: 0 })
    const empty = [{ rate: gamma(2, 1), opening: open, pool: { present: 4, inflow: 0, exitHazard: 0.1 } }]
    expect(simulate({ sites: empty }, { target: 5, replicates: 50 }).exhausted).toBe(1)
  })

  it('divides the people up to the target among the sites', () => {
    const sites = [1, 2, 4].map((beta) => ({ rate: gamma(5, beta), opening: open }))
    const { sites: shares } = simulate({ sites }, { target: 20, replicates: 200 })
    expect(shares.reduce((sum, { untilTarget }) => sum + untilTarget, 0)).toBeCloseTo(20, 9)
    expect(shares[0]?.untilTarget).toBeGreaterThan(shares[2]?.untilTarget ?? 20)
  })

  it('can be ended between two steps', () => {
    const sites = [{ rate: gamma(400, 1), opening: open }]
    const simulation = valueOf(simulateRecruitment({ sites }, { ...request, replicates: 1_000_000 }))
    const step = simulation.next()
    expect(step).toMatchObject({ done: false, value: { total: 1_000_000 } })
    simulation.return({ ...simulate({ sites: [] }, { replicates: 1 }) })
    expect(simulation.next().done).toBe(true)
  })

  it('refuses what it cannot do', () => {
    const sites = [{ rate: gamma(1, 1), opening: open }]
    const code = (change: Partial<SimulationRequest>) =>
      codeOf(simulateRecruitment({ sites }, { ...request, ...change }))
    expect(code({ replicates: 0 })).toBe('invalid_simulation')
    expect(code({ seed: -1 })).toBe('invalid_simulation')
    expect(code({ grid: [3, 3] })).toBe('invalid_simulation')
    expect(code({ latest: 5 })).toBe('invalid_simulation')
    expect(code({ replicates: 1_000_000, grid: Array.from({ length: 30 }, (_, month) => month) })).toBe(
      'too_large',
    )
    expect(code({ target: 0 })).toBe('invalid_target')
  })
})

describe('poolScreenings', () => {
  it('screens nobody twice: never more than were in the pool or came', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(),
        (present, rate, exitHazard, seed) => {
          const next = poolScreenings(createRandom(seed), {
            pool: { present, inflow: 0, exitHazard, reference: 10 },
            opening: 1,
            rate,
            passFraction: 1,
            season: { multipliers: [1, 0.5], start: 0 },
            latest: 1e4,
          })
          let [count, last] = [0, 1]
          for (let time = next(); time <= 1e4; time = next()) {
            expect(time).toBeGreaterThanOrEqual(last)
            last = time
            count += 1
          }
          expect(count).toBeLessThanOrEqual(present)
        },
      ),
      { numRuns: 100 },
    )
  })
})
