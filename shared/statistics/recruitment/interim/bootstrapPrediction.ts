import { computed, refuse, type Computed } from '../../computed'
import { createRandom, type Random } from '../../random/createRandom'
import { sampleGamma } from '../../random/sampleGamma'
import { samplePoisson } from '../../random/samplePoisson'
import { sampleQuantile } from '../../sampleQuantile'
import type { Probabilities } from '../distributions/fillProbabilities'
import { total } from '../distributions/limitCount'
import { meanRate, type RateDistribution } from '../rateDistribution'
import { fitRates } from './fitRates'
import {
  findInterimError,
  quantilesOf,
  remainingCounts,
  remainingMoments,
  remainingParts,
  stillWanted,
  type Interim,
  type PredictionErrorCode,
} from './predictRemaining'

export interface BootstrapRequest {
  /** Refits; 500 unless given. */
  readonly replicates?: number
  /** A whole number; equal seeds give equal results. */
  readonly seed: number
  /** Levels of the quantiles of the number still to come, at least 0 and below 1. */
  readonly levels: readonly number[]
}

export interface BootstrapForecast {
  readonly replicates: number
  /** Probability of the target, averaged over the refits, and its 10 % and 90 % quantiles among them. */
  readonly probability: number
  readonly probabilityLower: number
  readonly probabilityUpper: number
  readonly quantiles: readonly number[]
  /** Share of refits that came out as the Poisson limit. */
  readonly poissonShare: number
  /** Data sets without anybody recruited, from which no rate can be told, drawn anew. */
  readonly redrawn: number
}

export interface BootstrapProgress {
  readonly done: number
  readonly total: number
}

/** A bootstrap under way: each step is one refit, `return()` ends it. */
export type Bootstrap = Generator<BootstrapProgress, Computed<BootstrapForecast, 'too_large'>, void>

const mostReplicates = 10_000
const longest = 20_000
const mostRedraws = 100

function drawCounts(random: Random, rate: RateDistribution, exposures: readonly number[]): readonly number[] {
  return exposures.map((exposure) => {
    const drawn = rate.type === 'known' ? rate.rate : sampleGamma(random, rate.alpha) / rate.beta
    return samplePoisson(random, drawn * exposure)
  })
}

/**
 * The forecast of `predictRemaining` with the uncertainty of alpha and beta: counts are drawn from the fitted rates over the same
 * exposures, the rates fitted again, and the forecasts of all fits averaged (parametric bootstrap; plug-in intervals are too
 * narrow, Mountain and Sherlock 2022). Refused as `predictRemaining` is.
 */
export function bootstrapPrediction(
  interim: Interim,
  request: BootstrapRequest,
): Computed<Bootstrap, PredictionErrorCode> {
  const error = findInterimError(interim)
  if (error !== null) return refuse(error.code, error.message)
  const { replicates = 500, seed, levels } = request
  const sound =
    Number.isSafeInteger(replicates) &&
    replicates >= 1 &&
    replicates <= mostReplicates &&
    Number.isSafeInteger(seed) &&
    seed >= 0 &&
    levels.every((level) => level >= 0 && level < 1)
  if (!sound)
    return refuse('invalid_level', `Replicates are 1 to ${mostReplicates}, seeds whole, levels below 1.`)
  if (!interim.sites.some(({ exposure }) => exposure > 0) || meanRate(interim.rate) === 0)
    return refuse('invalid_counts', 'Without exposure and a rate above 0 there is nothing to fit again.')
  return computed(run(interim, { replicates, seed, levels }))
}

function* run(interim: Interim, { replicates, seed, levels }: Required<BootstrapRequest>): Bootstrap {
  const random = createRandom(seed)
  const wanted = stillWanted(interim)
  const plugIn = remainingMoments(remainingParts(interim))
  let length = Math.max(1, wanted, 2 * Math.ceil(plugIn.mean + 4 * Math.sqrt(plugIn.variance)) + 10)
  const rates: RateDistribution[] = []
  let redrawn = 0
  while (rates.length < replicates) {
    const exposures = interim.sites.map(({ exposure }) => exposure)
    const counts = drawCounts(random, interim.rate, exposures)
    const fitted = fitRates(exposures.map((exposure, site) => ({ exposure, recruited: counts[site] ?? 0 })))
    if (fitted.ok) rates.push(fitted.value.rate)
    else if (++redrawn > mostRedraws * replicates)
      return refuse('too_large', 'Too few people are expected to fit again.')
    yield { done: rates.length, total: 2 * replicates }
  }
  for (; length <= longest; length *= 2) {
    const mixed: Probabilities = new Float64Array(length)
    const probabilities = new Float64Array(replicates)
    for (const [index, rate] of rates.entries()) {
      const counts = remainingCounts(remainingParts({ ...interim, rate }), length)
      counts.forEach((probability, count) => {
        mixed[count] = (mixed[count] ?? 0) + probability / replicates
      })
      probabilities[index] = wanted === 0 ? 1 : Math.max(0, 1 - total(counts.subarray(0, wanted)))
      yield { done: replicates + index + 1, total: 2 * replicates }
    }
    const quantiles = quantilesOf(mixed, levels)
    if (quantiles === null) continue
    return computed({
      replicates,
      probability: probabilities.reduce((sum, probability) => sum + probability, 0) / replicates,
      probabilityLower: sampleQuantile(probabilities, 0.1),
      probabilityUpper: sampleQuantile(probabilities, 0.9),
      quantiles,
      poissonShare: rates.filter(({ type }) => type === 'known').length / replicates,
      redrawn,
    })
  }
  return refuse('too_large', `More than ${longest} people may be still to come.`)
}
