import type { NumberLimits } from '../fields/field'

/** The number where it lies within the limits of its field. A draft also keeps those that do not: nobody can count on them. */
export function usableNumber(
  { least, most }: Pick<NumberLimits, 'least' | 'most'>,
  value: number | undefined,
): number | undefined {
  return value !== undefined && value >= least && value <= most ? value : undefined
}
