import { normalQuantile } from '../statistics/special/normal'
import { latticeLevels } from './latticeLevels'
import type { ForecastModel } from './model'

/** What the errors that sites share multiply. */
export interface CommonFactors {
  /** Available people everywhere. */
  readonly people: number
  /** All rates that units state. */
  readonly stated: number
  /** Standard normal deviates of the estimates of single areas beside that of all people. */
  readonly areas: ReadonlyMap<string, number>
}

export const noCommonError: CommonFactors = { people: 1, stated: 1, areas: new Map() }

/** Spreads of the errors that sites share. */
export interface CommonErrors {
  /** Standard deviation over mean of the estimate of all people. */
  readonly peopleVariation: number
  /** Standard deviation over mean of the factor on stated rates. */
  readonly statedVariation: number
  /** Areas whose estimate is less sure than that of all. */
  readonly areas: readonly string[]
}

/** A log-normal factor of mean 1 at levels of equal weight. */
function factorsAt(variation: number, levels: readonly number[]): readonly number[] {
  const deviation = Math.sqrt(Math.log1p(variation ** 2))
  const factors = levels.map((level) => Math.exp(deviation * normalQuantile(level)))
  // The mean stays the estimate, whatever the slices lose of the tails.
  const mean = factors.reduce((sum, factor) => sum + factor, 0) / levels.length
  return factors.map((factor) => factor / mean)
}

/**
 * Factors of equal weight that stand for the errors that sites share: log-normal distributions, independent of each other.
 * `count` is one of `latticeCount`.
 */
export function commonFactors(
  { common }: Pick<ForecastModel, 'common'>,
  count: number,
): readonly CommonFactors[] {
  if ('people' in common) return [common]
  const { peopleVariation, statedVariation, areas } = common
  if (peopleVariation === 0 && statedVariation === 0 && areas.length === 0) return [noCommonError]
  const [ofPeople = [], ofStated = [], ...ofAreas] = latticeLevels(count, 2 + areas.length)
  const people = factorsAt(peopleVariation, ofPeople)
  const stated = factorsAt(statedVariation, ofStated)
  return people.map((factor, index) => ({
    people: factor,
    stated: stated[index] ?? 1,
    areas: new Map(areas.map((area, place) => [area, normalQuantile(ofAreas[place]?.[index] ?? 0.5)])),
  }))
}
