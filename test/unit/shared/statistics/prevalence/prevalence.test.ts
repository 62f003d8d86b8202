import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { enrolmentPool, type PoolInput } from '#shared/statistics/prevalence/enrolmentPool'
import { projectIncidence } from '#shared/statistics/prevalence/incidenceProjection'
import { limitedDurationPrevalence } from '#shared/statistics/prevalence/limitedDurationPrevalence'
import { survivalAt, type Survival } from '#shared/statistics/prevalence/survival'
import { integrate } from '#shared/statistics/special/gaussLegendre'
import { codeOf, relativeError, valueOf } from '#test/support/computedResults'

const cases = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 12 })

describe('limitedDurationPrevalence', () => {
  it('meets a reference value (scipy 1.17.1 quad over incidence and survival)', () => {
    const result = valueOf(
      limitedDurationPrevalence([1200, 1180, 1150, 1100, 1060], { type: 'exponential', rate: 0.22 }),
    )
    expect(relativeError(result.prevalence, 3497.051361347471)).toBeLessThan(1e-14)
    expect(relativeError(result.standardError, 59.135872035064054)).toBeLessThan(1e-14)
    const weibull = valueOf(
      limitedDurationPrevalence([90, 85, 88], { type: 'weibull', shape: 0.7, scale: 2.5 }),
    )
    expect(relativeError(weibull.prevalence, 141.7548735611357)).toBeLessThan(1e-13)
  })

  it('is the integral of survival, for every kind', () => {
    const survivals: readonly Survival[] = [
      { type: 'exponential', rate: 0.3 },
      { type: 'cure', cured: 0.4, rate: 0.5 },
      { type: 'weibull', shape: 1.4, scale: 3 },
    ]
    for (const survival of survivals) {
      const { perYear } = valueOf(limitedDurationPrevalence(new Array(15).fill(1000), survival))
      perYear.forEach((people, year) => {
        const wanted = 1000 * integrate((time) => survivalAt(survival, time), year, year + 1, 4)
        expect(relativeError(people, wanted)).toBeLessThan(1e-8)
      })
    }
  })

  it('falls with the hazard, is all cases without one, and less by the trapezoid than never', () => {
    fc.assert(
      fc.property(cases, fc.double({ min: 0, max: 2, noNaN: true }), (incidence, rate) => {
        const at = (hazard: number) =>
          valueOf(limitedDurationPrevalence(incidence, { type: 'exponential', rate: hazard })).prevalence
        const all = incidence.reduce((sum, year) => sum + year, 0)
        expect(at(0)).toBe(all)
        expect(at(rate + 0.1)).toBeLessThanOrEqual(at(rate))
        expect(at(rate)).toBeLessThanOrEqual(all)
        // Survival is convex: the chord lies above it, its middle below.
        const survival: Survival = { type: 'exponential', rate }
        const chord = valueOf(limitedDurationPrevalence(incidence, survival, 'trapezoid')).prevalence
        const middle = valueOf(limitedDurationPrevalence(incidence, survival, 'midpoint')).prevalence
        expect(middle).toBeLessThanOrEqual(at(rate) + 1e-9)
        expect(at(rate)).toBeLessThanOrEqual(chord + 1e-9)
      }),
    )
  })

  it('reads a table of survival, and refuses one that is too short or rises', () => {
    const table = (annual: readonly number[]): Survival => ({ type: 'table', annual })
    expect(valueOf(limitedDurationPrevalence([420, 410], table([1, 0.78, 0.63]))).prevalence).toBeCloseTo(
      662.85,
      10,
    )
    expect(
      valueOf(limitedDurationPrevalence([420, 410], table([1, 0.78, 0.63]), 'midpoint')).prevalence,
    ).toBeCloseTo(662.85, 10)
    expect(codeOf(limitedDurationPrevalence([420, 410], table([1, 0.78])))).toBe('survival_too_short')
    expect(codeOf(limitedDurationPrevalence([420], table([0.8, 0.9])))).toBe('invalid_survival')
    expect(codeOf(limitedDurationPrevalence([420], { type: 'exponential', rate: -1 }))).toBe(
      'invalid_survival',
    )
    expect(codeOf(limitedDurationPrevalence([420], { type: 'cure', cured: 2, rate: 1 }))).toBe(
      'invalid_survival',
    )
    expect(codeOf(limitedDurationPrevalence([420], { type: 'weibull', shape: 0, scale: 1 }))).toBe(
      'invalid_survival',
    )
    expect(codeOf(limitedDurationPrevalence([-1], { type: 'exponential', rate: 1 }))).toBe(
      'invalid_incidence',
    )
  })
})

describe('enrolmentPool', () => {
  const basic: PoolInput = {
    initialPool: 800,
    inflow: 25,
    growth: 0,
    exitHazard: 0.03,
    recruitmentHazard: 0.02,
    window: 24,
  }

  it('meets reference values (scipy 1.17.1 solve_ivp)', () => {
    const growing = valueOf(enrolmentPool({ ...basic, growth: 0.002 }))
    expect(relativeError(growing.poolAtEnd, 600.5594288625831)).toBeLessThan(1e-13)
    expect(relativeError(growing.enrolled, 325.6295050773192)).toBeLessThan(1e-13)
    expect(valueOf(enrolmentPool(basic)).everAvailable).toBe(1400)
  })

  it('balances: everybody ever there is there still, enrolled or gone', () => {
    const amount = fc.integer({ min: 0, max: 5000 })
    const hazard = fc.oneof(
      fc.double({ min: 0.001, max: 3, noNaN: true }),
      fc.double({ min: 1e-9, max: 1e-6, noNaN: true }),
      fc.constant(0),
    )
    const inputs = fc.record({
      initialPool: amount,
      inflow: amount,
      growth: fc.integer({ min: -50, max: 50 }).map((percent) => percent / 100),
      exitHazard: hazard,
      recruitmentHazard: hazard,
      window: fc.integer({ min: 0, max: 60 }),
    })
    fc.assert(
      fc.property(inputs, (input) => {
        const { poolAtEnd, everAvailable, enrolled, exitedUnrecruited } = valueOf(enrolmentPool(input))
        expect(relativeError(poolAtEnd + enrolled + exitedUnrecruited, everAvailable)).toBeLessThan(1e-9)
        expect(Math.min(poolAtEnd, enrolled, exitedUnrecruited)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('keeps the digits where hardly anybody leaves, and survives fast exits', () => {
    const slow = valueOf(enrolmentPool({ ...basic, exitHazard: 0, recruitmentHazard: 1e-12 }))
    // Nearly everybody is at risk all the time: 800 for 24, and 25 a month for half of what is left.
    expect(relativeError(slow.enrolled, 1e-12 * (800 * 24 + (25 * 24 * 24) / 2))).toBeLessThan(1e-9)
    const fast = valueOf(enrolmentPool({ ...basic, exitHazard: 1e4, growth: 0.1 }))
    expect(fast.poolAtEnd).toBeCloseTo((25 * Math.exp(2.4)) / (1e4 + 0.02 + 0.1), 8)
  })

  it('refuses what cannot be', () => {
    expect(codeOf(enrolmentPool({ ...basic, window: -1 }))).toBe('invalid_input')
    expect(codeOf(enrolmentPool({ ...basic, growth: 30 }))).toBe('growth_out_of_range')
  })
})

describe('projectIncidence', () => {
  const populations = [
    [100_000, 80_000, 40_000],
    [100_500, 81_000, 41_500],
    [100_900, 82_200, 43_000],
  ]
  const rates = [1e-5, 2e-4, 1.5e-3]

  it('multiplies rates by person-years, and takes part years pro rata', () => {
    const steady = valueOf(projectIncidence({ rates, populations, trend: 0, window: [0.5, 2] }))
    expect(steady.casesPerYear[0]).toBeCloseTo(78.2275, 10)
    expect(steady.casesPerYear[1]).toBeCloseTo(80.702, 10)
    expect(steady.casesInWindow).toBeCloseTo(78.2275 / 2 + 80.702, 10)
    const rising = valueOf(projectIncidence({ rates, populations, trend: 0.015, window: [0, 2] }))
    expect(rising.casesPerYear[1]).toBeCloseTo(80.702 * 1.015 ** 1.5, 10)
  })

  it('adds up over windows that touch', () => {
    const place = fc.double({ min: 0, max: 2, noNaN: true })
    fc.assert(
      fc.property(place, place, place, (...places) => {
        const [a = 0, b = 0, c = 0] = places.toSorted((first, second) => first - second)
        const within = (from: number, to: number) =>
          valueOf(projectIncidence({ rates, populations, trend: 0.01, window: [from, to] })).casesInWindow
        expect(within(a, b) + within(b, c)).toBeCloseTo(within(a, c), 9)
      }),
    )
  })

  it('refuses what does not fit', () => {
    expect(codeOf(projectIncidence({ rates, populations, trend: 0, window: [0, 3] }))).toBe(
      'window_outside_years',
    )
    expect(codeOf(projectIncidence({ rates, populations, trend: -1, window: [0, 1] }))).toBe('invalid_input')
    expect(codeOf(projectIncidence({ rates: [1], populations, trend: 0, window: [0, 1] }))).toBe(
      'shape_mismatch',
    )
    expect(codeOf(projectIncidence({ rates, populations: [[1, 2, 3]], trend: 0, window: [0, 0] }))).toBe(
      'shape_mismatch',
    )
  })
})
