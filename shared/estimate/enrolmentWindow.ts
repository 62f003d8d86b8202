import type { Enrolment } from '../domain/studies/assumptions'
import type { Protocol } from '../domain/studies/protocol'
import { enrolmentPool } from '../statistics/prevalence/enrolmentPool'
import type { Availability } from './availability'
import { withPoissonChance } from './chance'
import { quantity } from './funnel'
import type { EnrolmentResult, Quantity } from './result'
import { quantileOf, type Distribution } from './uncertainty/distribution'
import { stratifiedProbabilities } from './uncertainty/latinHypercube'
import { interval80, realise } from './uncertainty/realise'
import type { Uncertainty } from './uncertainty/createUncertainty'

/** New eligible people per year before availability, as stated or as a table of new cases gives them. */
export interface YearlyInflow {
  readonly value: number
  readonly lower: number
  readonly upper: number
  /** Draws are spread between the limits, or relative to the value when a table gives it. */
  readonly distribution: Distribution
  /** True when the value is a share of new cases that moves with the number of eligible people. */
  readonly followsEligible: boolean
}

function spread(distribution: Distribution, uncertainty: Uncertainty): Float64Array {
  return stratifiedProbabilities(uncertainty.draws.count, uncertainty.random).map((p) =>
    quantileOf(distribution, p),
  )
}

/** People of a pool who are still there after a window, when nobody is recruited. Rates are per year. */
function stillThere(initialPool: number, inflow: number, exitHazard: number, window: number): number {
  const pool = enrolmentPool({ initialPool, inflow, growth: 0, exitHazard, recruitmentHazard: 0, window })
  return pool.ok ? pool.value.poolAtEnd : initialPool
}

/**
 * The pool over the enrolment window: who is available at its start, who becomes so inside it, and both together; each
 * person counts once. A share of new people is available as of those who are there now.
 */
export function enrolmentOf(
  protocol: Protocol,
  eligible: Quantity,
  { available, draws }: Availability,
  inflow: YearlyInflow | null,
  uncertainty: Uncertainty,
): EnrolmentResult | null {
  const { enrolment } = protocol
  if (enrolment === undefined) return null
  const years = enrolment.months / 12
  const steps = (protocol.availability ?? []).filter(({ active }) => active)
  const product = (of: 'share' | 'lower' | 'upper') => steps.reduce((all, step) => all * step[of], 1)
  const known = eligible.interval !== null

  const rates = inflow === null ? null : spread(inflow.distribution, uncertainty)
  const relative = inflow?.distribution.kind === 'log-normal' ? inflow.value : 1
  const availableShares = steps.map(({ id }) => {
    const place = uncertainty.parameters.find('availability', id)
    return place === null ? null : uncertainty.values(place)
  })
  // The same share is drawn for those who are there and those who come.
  const ends = uncertainty.atEnd()
  const eligibleShare = (draw: number) =>
    inflow?.followsEligible === true && eligible.estimate !== null && eligible.estimate > 0
      ? (ends[draw] ?? 0) / eligible.estimate
      : 1
  const newExpected = inflow === null ? 0 : inflow.value * years * product('share')
  const newDraws =
    rates === null
      ? new Float64Array(draws.length)
      : realise(
          rates.map((rate, draw) =>
            availableShares.reduce(
              (all, values) => all * (values?.[draw] ?? 1),
              rate * relative * years * eligibleShare(draw),
            ),
          ),
          newExpected,
          newExpected,
          uncertainty.random,
        )
  const newBounds =
    inflow === null
      ? { lower: 0, upper: 0 }
      : withPoissonChance(
          { lower: inflow.lower * years * product('lower'), upper: inflow.upper * years * product('upper') },
          Infinity,
        )
  const newCases =
    inflow === null ? null : quantity(newExpected, newBounds, interval80(newDraws, newBounds), false)

  const together = draws.map((people, draw) => people + (newDraws[draw] ?? 0))
  const bounds = { lower: available.lower + newBounds.lower, upper: available.upper + newBounds.upper }
  const everAvailable = quantity(
    available.estimate === null ? null : available.estimate + newExpected,
    bounds,
    known ? interval80(together, bounds) : null,
    false,
  )
  const { leavingPerYear } = enrolment
  return {
    months: enrolment.months,
    stock: available,
    newCases,
    everAvailable,
    atEnd: leavingPerYear === null ? null : atEndOf(leavingPerYear),
  }

  function atEndOf(leaving: NonNullable<Enrolment['leavingPerYear']>): Quantity {
    const hazards = spread({ kind: 'triangular', ...leaving }, uncertainty)
    const expectedLimits = {
      lower: stillThere(available.lower, newBounds.lower / years, leaving.upper, years),
      upper: stillThere(available.upper, newBounds.upper / years, leaving.lower, years),
    }
    const limits = withPoissonChance(expectedLimits, Infinity)
    const remaining = draws.map((people, draw) =>
      stillThere(people, (newDraws[draw] ?? 0) / years, hazards[draw] ?? 0, years),
    )
    const expected =
      available.estimate === null
        ? null
        : stillThere(available.estimate, newExpected / years, leaving.value, years)
    // Each of those who were ever there is still there or not: binomial chance.
    const ever = everAvailable.estimate ?? 0
    const staying = ever === 0 ? 0 : Math.min(1, (expected ?? 0) / ever)
    const end = realise(remaining, expected ?? 0, (expected ?? 0) * (1 - staying), uncertainty.random)
    return quantity(expected, limits, known ? interval80(end, limits) : null, false)
  }
}
