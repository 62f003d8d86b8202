import { normalQuantile } from '../statistics/special/normal'
import type { ForecastModel } from './model'

/** Factors of equal weight that stand for the error that all sites share: the log-normal distribution in equal slices. */
export function commonFactors({ common }: Pick<ForecastModel, 'common'>, count: number): readonly number[] {
  if ('factor' in common) return [common.factor]
  if (common.variation === 0) return [1]
  const deviation = Math.sqrt(Math.log1p(common.variation ** 2))
  const factors = Array.from({ length: count }, (_, index) =>
    Math.exp(deviation * normalQuantile((index + 0.5) / count)),
  )
  // The mean stays the estimate, whatever the slices lose of the tails.
  const mean = factors.reduce((sum, factor) => sum + factor, 0) / count
  return factors.map((factor) => factor / mean)
}
