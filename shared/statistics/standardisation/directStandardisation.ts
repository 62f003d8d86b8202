import { computed, refuse, type Computed } from '../computed'
import { isConfidence, refuseConfidence } from '../intervals/interval'
import { gammaQuantile, gammaUpperQuantile } from '../special/gammaQuantile'

export type StandardisationErrorCode =
  'shape_mismatch' | 'empty_stratum' | 'invalid_input' | 'invalid_standard' | 'invalid_confidence'

/** Events and people of one stratum, and its weight in the standard population (any scale). */
export interface Stratum {
  readonly count: number
  readonly population: number
  readonly standard: number
}

/** Rates per person, with two-sided limits. */
export interface StandardisedRate {
  readonly crude: number
  readonly rate: number
  readonly variance: number
  readonly lower: number
  readonly upper: number
  /** Upper limit of Tiwari, Clegg and Zou (2006), less cautious where strata are small. */
  readonly upperTiwari: number
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function upperLimit(tail: number, rate: number, variance: number, weight: number, square: number): number {
  const scale = (variance + square) / (rate + weight)
  return scale * gammaUpperQuantile(tail, (rate + weight) / scale)
}

function findError(
  strata: readonly Stratum[],
  confidence: number,
): { readonly code: StandardisationErrorCode; readonly message: string } | null {
  for (const [index, { count, population, standard }] of strata.entries()) {
    const where = `Stratum ${index + 1}`
    if (![count, population, standard].every((value) => value >= 0 && value < Infinity))
      return { code: 'invalid_input', message: `${where} holds a number below 0.` }
    if (population === 0 && (standard > 0 || count > 0))
      return {
        code: 'empty_stratum',
        message: `${where} has no people. Merge it with its neighbour.`,
      }
  }
  if (!(sum(strata.map(({ standard }) => standard)) > 0))
    return { code: 'invalid_standard', message: 'The weights of the standard population add up to 0.' }
  if (!isConfidence(confidence)) return refuseConfidence(confidence).error
  return null
}

/** Directly standardised rate with the gamma interval of Fay and Feuer (1997); with one stratum it is Garwood's interval. */
export function directStandardisation(
  strata: readonly Stratum[],
  confidence = 0.95,
): Computed<StandardisedRate, StandardisationErrorCode> {
  const error = findError(strata, confidence)
  if (error !== null) return refuse(error.code, error.message)
  const total = sum(strata.map(({ standard }) => standard))
  const peopled = strata.filter(({ population }) => population > 0)
  const weights = peopled.map(({ population, standard }) => standard / total / population)
  const rate = sum(peopled.map(({ count }, index) => (weights[index] ?? 0) * count))
  const variance = sum(peopled.map(({ count }, index) => (weights[index] ?? 0) ** 2 * count))
  const tail = (1 - confidence) / 2
  const largest = Math.max(...weights)
  const meanSquare = sum(weights.map((weight) => weight * weight)) / weights.length
  return computed({
    crude: sum(peopled.map(({ count }) => count)) / sum(peopled.map(({ population }) => population)),
    rate,
    variance,
    lower: rate === 0 ? 0 : (variance / rate) * gammaQuantile(tail, (rate * rate) / variance),
    upper: upperLimit(tail, rate, variance, largest, largest * largest),
    upperTiwari: upperLimit(tail, rate, variance, sum(weights) / weights.length, meanSquare),
  })
}
