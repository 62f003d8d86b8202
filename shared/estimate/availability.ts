import type { Protocol } from '../domain/studies/protocol'
import { withBinomialChance } from './chance'
import { quantity } from './funnel'
import type { AvailabilityResult, Quantity } from './result'
import type { Uncertainty } from './uncertainty/createUncertainty'
import { interval80, realise } from './uncertainty/realise'

export interface Availability {
  readonly steps: readonly AvailabilityResult[]
  /** Who is left after the last step. */
  readonly available: Quantity
  /** Draws of it. */
  readonly draws: Float64Array
}

/**
 * The steps from eligible to available: each keeps its share of those before it, independent of the criteria. The bounds
 * are the stated limits of the shares on the bounds before, with chance.
 */
export function availabilityOf(
  protocol: Protocol,
  eligible: Quantity,
  uncertainty: Uncertainty,
): Availability {
  let remaining = eligible
  let draws = uncertainty.atEnd()
  const steps = (protocol.availability ?? []).map((step): AvailabilityResult => {
    const { id, name, active, share, lower, upper } = step
    const place = active ? uncertainty.parameters.find('availability', id) : null
    if (place !== null) {
      const values = uncertainty.values(place)
      const expected = (remaining.estimate ?? 0) * share
      const kept = draws.map((people, draw) => people * (values[draw] ?? share))
      draws = realise(kept, expected, expected * (1 - share), uncertainty.random)
      const bounds = withBinomialChance(remaining, { lower, upper })
      remaining = quantity(
        remaining.estimate === null ? null : expected,
        bounds,
        remaining.interval === null ? null : interval80(draws, bounds),
        false,
      )
    }
    return { id, name, active, share, lower, upper, remaining }
  })
  return { steps, available: remaining, draws }
}
