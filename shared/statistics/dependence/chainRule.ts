import { computed, refuse, type Computed } from '../computed'

/** A share of those that fulfil the criteria `given`; empty means of everybody. */
export interface ConditionalFactor {
  readonly criterion: string
  readonly p: number
  readonly given: readonly string[]
  /** Whether the person takes the share to hold although its conditions are not those of the chain. */
  readonly assumeIndependence: boolean
}

/** The criterion is taken to be independent of `independentOf` among those that fulfil `given`. */
export interface ChainAssumption {
  readonly criterion: string
  readonly independentOf: readonly string[]
  readonly given: readonly string[]
}

export interface Chain {
  readonly estimate: number
  readonly perStep: readonly number[]
  readonly assumptions: readonly ChainAssumption[]
}

export type ChainErrorCode =
  'invalid_population' | 'invalid_proportion' | 'repeated_criterion' | 'conditioning_not_implied'

/**
 * Chain rule N·p1·p(2|1)·p(3|1,2)... Each share has to be conditioned on exactly the criteria before it. A share of other
 * conditions is refused unless independence is assumed, which the answer then names.
 */
export function chainRule(
  population: number,
  factors: readonly ConditionalFactor[],
): Computed<Chain, ChainErrorCode> {
  if (!(population >= 0 && population < Infinity))
    return refuse('invalid_population', `The population is ${population}; it should be at least 0.`)
  const earlier: string[] = []
  const perStep: number[] = []
  const assumptions: ChainAssumption[] = []
  let estimate = population
  for (const { criterion, p, given, assumeIndependence } of factors) {
    if (!(p >= 0 && p <= 1))
      return refuse(
        'invalid_proportion',
        `The share of "${criterion}" is ${p}; it should lie between 0 and 1.`,
      )
    if (earlier.includes(criterion))
      return refuse('repeated_criterion', `"${criterion}" stands in the chain twice.`)
    const unmet = given.filter((condition) => !earlier.includes(condition))
    const ignored = earlier.filter((condition) => !given.includes(condition))
    const independentOf = [...unmet, ...ignored]
    if (independentOf.length > 0 && !assumeIndependence)
      return refuse(
        'conditioning_not_implied',
        `The share of "${criterion}" is of other people than those left at its place: its conditions and the chain differ in ${independentOf.map((name) => `"${name}"`).join(', ')}. Find a share of those left, or assume independence.`,
      )
    if (independentOf.length > 0) {
      const shared = given.filter((condition) => earlier.includes(condition))
      assumptions.push({ criterion, independentOf, given: shared })
    }
    estimate *= p
    perStep.push(estimate)
    earlier.push(criterion)
  }
  return computed({ estimate, perStep, assumptions })
}
