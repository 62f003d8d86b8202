import { normalQuantile } from '../special/normal'
import type { StatisticsError } from '../computed'

/** What a sample size is to guard against: error rates, one- or two-sided, and experimental people for each control. */
export interface Design {
  /** Chance of a false finding. */
  readonly alpha: number
  readonly power: number
  readonly sides: 1 | 2
  /** Second arm over first arm. */
  readonly ratio: number
}

export type DesignErrorCode =
  'invalid_alpha' | 'invalid_power' | 'invalid_ratio' | 'no_difference' | 'invalid_input'

export function findDesignError({ alpha, power, ratio }: Design): StatisticsError<DesignErrorCode> | null {
  if (!(alpha > 0 && alpha < 1))
    return { code: 'invalid_alpha', message: `Alpha is ${alpha}; it should lie between 0 and 1.` }
  if (!(power > 0 && power < 1))
    return { code: 'invalid_power', message: `The power is ${power}; it should lie between 0 and 1.` }
  if (!(ratio > 0 && ratio < Infinity))
    return { code: 'invalid_ratio', message: `The ratio of the arms is ${ratio}; it should be above 0.` }
  return null
}

/** Normal quantiles of the error rates: both taken as positive distances. */
export function designQuantiles({ alpha, power, sides }: Design): {
  readonly za: number
  readonly zb: number
} {
  return { za: -normalQuantile(alpha / sides), zb: normalQuantile(power) }
}

/** The next whole number; a result that is whole but for rounding counts as whole. */
export function roundUp(value: number): number {
  return Math.ceil(value - 1e-9 * Math.max(1, Math.abs(value)))
}
