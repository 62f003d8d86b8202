import { computed, refuse, type Computed } from '../computed'
import type { Interval } from '../intervals/interval'

/** Different people in several groups: hard limits, and what independence would give. */
export interface Union extends Interval {
  readonly expected: number
}

/**
 * People in at least one of several groups. The same person is in several hospitals, so the sum is only the upper limit
 * (Weber 2013); the groups of one population are independent in `expected`.
 */
export function unionOfMany(
  population: number,
  sizes: readonly number[],
): Computed<Union, 'invalid_size' | 'size_gt_population'> {
  if (!(population > 0 && population < Infinity) || !sizes.every((size) => size >= 0))
    return refuse('invalid_size', 'The population should be above 0, the sizes at least 0.')
  const largest = Math.max(0, ...sizes)
  if (largest > population)
    return refuse(
      'size_gt_population',
      `A group of ${largest} is larger than the population of ${population}.`,
    )
  const logOutside = sizes.reduce((sum, size) => sum + Math.log1p(-size / population), 0)
  return computed({
    lower: largest,
    upper: Math.min(
      population,
      sizes.reduce((sum, size) => sum + size, 0),
    ),
    expected: population * Math.max(0, -Math.expm1(logOutside)),
  })
}
