import { normalQuantile } from '../statistics/special/normal'
import type { ForecastModel } from './model'

/** What the errors that all sites share multiply: available people, and rates that units state. */
export interface CommonFactors {
  readonly people: number
  readonly stated: number
}

export const noCommonError: CommonFactors = { people: 1, stated: 1 }

/** One less than a prime: the multiples of a number modulo the prime are then all the levels in another order. */
const counts = [40, 36, 30, 28, 22, 18, 16, 12, 10] as const

/** The largest such number that is at most as many as wanted, and ten at the least. */
export function latticeCount(wanted: number): number {
  return counts.find((count) => count <= wanted) ?? counts[counts.length - 1] ?? 10
}

/** Levels in the middle of equal slices, in the order of a lattice: multiples of a number modulo a prime (Korobov 1959). */
function latticeLevels(count: number, multiplier: number): readonly number[] {
  return Array.from(
    { length: count },
    (_, index) => ((((index + 1) * multiplier) % (count + 1)) - 0.5) / count,
  )
}

/** The multiplier whose levels have least to do with the ascending ones. */
function leastRelated(count: number): number {
  const middle = (count - 1) / 2
  const related = (multiplier: number): number =>
    Math.abs(
      latticeLevels(count, multiplier).reduce(
        (sum, level, index) => sum + (index - middle) * (level - 0.5),
        0,
      ),
    )
  return Array.from({ length: count - 1 }, (_, index) => index + 2).reduce((best, multiplier) =>
    related(multiplier) < related(best) ? multiplier : best,
  )
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
 * Factors of equal weight that stand for the errors that all sites share: log-normal distributions, independent of each other.
 * `count` is one of `latticeCount`.
 */
export function commonFactors(
  { common }: Pick<ForecastModel, 'common'>,
  count: number,
): readonly CommonFactors[] {
  if ('people' in common) return [common]
  const { peopleVariation, statedVariation } = common
  if (peopleVariation === 0 && statedVariation === 0) return [noCommonError]
  const people = factorsAt(peopleVariation, latticeLevels(count, 1))
  const stated = factorsAt(statedVariation, latticeLevels(count, leastRelated(count)))
  return people.map((factor, index) => ({ people: factor, stated: stated[index] ?? 1 }))
}
