import { computed, refuse, type Computed } from '../computed'
import { findMechanismError, shownOutcomes, type NoiseMechanism } from './noiseMechanism'

/** What a blurred figure says of the true count: mean, median and the interval of the asked probability. */
export interface TrueCountPosterior {
  readonly mean: number
  readonly lower: number
  readonly median: number
  readonly upper: number
}

export interface PosteriorOptions {
  /** Largest true count that is thought possible, at most a million. */
  readonly largest: number
  /** Probability of the interval, 0.95 unless given. */
  readonly confidence?: number
}

const mostCounts = 1_000_000

/** Keeps quantiles at ties where binary fractions round. */
const tie = 1e-12

/**
 * The true count behind a blurred figure by Bayes' theorem, when every count from 0 to `largest` was as likely before.
 * Refused: `invalid_input`; `impossible_value` where the mechanism never shows such a figure.
 */
export function trueCountPosterior(
  shown: number,
  mechanism: NoiseMechanism,
  { largest, confidence = 0.95 }: PosteriorOptions,
): Computed<TrueCountPosterior, 'invalid_input' | 'impossible_value'> {
  const error = findMechanismError(mechanism)
  if (error !== null) return refuse('invalid_input', error)
  if (!(Number.isSafeInteger(largest) && largest >= 0 && largest <= mostCounts)) {
    return refuse('invalid_input', `The largest count is a whole number from 0 to ${mostCounts}.`)
  }
  if (!(confidence > 0 && confidence < 1))
    return refuse('invalid_input', 'The confidence lies between 0 and 1.')

  const likelihood = Float64Array.from({ length: largest + 1 }, (_, count) =>
    shownOutcomes(count, mechanism).probability(shown),
  )
  const total = likelihood.reduce((sum, value) => sum + value, 0)
  if (total === 0) {
    return refuse(
      'impossible_value',
      `The mechanism ${mechanism.type} never shows ${shown} for a count up to ${largest}.`,
    )
  }
  const quantile = (level: number): number => {
    let cumulated = 0
    const count = likelihood.findIndex((value) => {
      cumulated += value / total
      return cumulated >= level - tie
    })
    return count < 0 ? largest : count
  }
  return computed({
    mean: likelihood.reduce((sum, value, count) => sum + count * value, 0) / total,
    lower: quantile((1 - confidence) / 2),
    median: quantile(0.5),
    upper: quantile((1 + confidence) / 2),
  })
}
