import { computed, refuse, type Computed } from '../computed'
import { findMechanismError, shownOutcomes, type NoiseMechanism } from './noiseMechanism'

export interface ShownOutcome {
  readonly shown: number
  readonly probability: number
}

/** What is shown in place of a true count, smallest first, and what is shown on average. */
export interface ShownDistribution {
  readonly outcomes: readonly ShownOutcome[]
  readonly mean: number
}

/** Outcomes less likely than this are left out of the list, though not of the mean. */
const negligible = 1e-12

/** More outcomes than this mean that the noise is far larger than its steps. */
const mostOutcomes = 1_000_000

/**
 * Distribution of what a system shows of a true count. Refused: `invalid_input`.
 */
export function shownDistribution(
  count: number,
  mechanism: NoiseMechanism,
): Computed<ShownDistribution, 'invalid_input'> {
  const error = findMechanismError(mechanism)
  if (error !== null) return refuse('invalid_input', error)
  if (!(Number.isSafeInteger(count) && count >= 0)) return refuse('invalid_input', `${count} is not a count.`)
  const { step, least, most, probability } = shownOutcomes(count, mechanism)
  if ((most - least) / step > mostOutcomes) {
    return refuse('invalid_input', 'The noise is too large for a list: take wider steps or less noise.')
  }

  const values = least > 0 ? [0] : []
  for (let shown = least; shown <= most; shown += step) values.push(shown)
  const all = values.map((shown): ShownOutcome => ({ shown, probability: probability(shown) }))
  return computed({
    outcomes: all.filter((outcome) => outcome.probability > negligible),
    mean: all.reduce((mean, outcome) => mean + outcome.shown * outcome.probability, 0),
  })
}
