import type { BaseArea } from '../sources/starterDataset'

export const sexes = ['male', 'female'] as const

export interface AgeBand {
  readonly from: number
  /** Last completed year of age in the band; null for the open band 90 and over. */
  readonly to: number | null
}

/** Five-year bands 0-4 … 85-89, then 90 and over. */
export const ageBands: readonly AgeBand[] = Array.from({ length: 19 }, (_, index) => ({
  from: index * 5,
  to: index === 18 ? null : index * 5 + 4,
}))

/**
 * The population cut into base area x sex x age band.
 * `population[stratumIndex(area, sex, band)]` is the number of residents (not always a whole number: see raking).
 */
export interface Strata {
  readonly baseAreas: readonly BaseArea[]
  readonly population: readonly number[]
  /** ISO date of the population figures. */
  readonly date: string
  /**
   * ISO date of the figures by referral area, where it is an earlier one: they were carried to `date` by the growth of their
   * counties, and only the residents of whole counties are published.
   */
  readonly referralAreaDate?: string
}

/** The date of the figures by referral area where it is to be said: nothing where it is that of the population. */
export function carriedReferralAreas({
  referralAreaDate,
}: Pick<Strata, 'referralAreaDate'>): Pick<Strata, 'referralAreaDate'> {
  return referralAreaDate === undefined ? {} : { referralAreaDate }
}

export function stratumIndex(baseArea: number, sex: number, band: number): number {
  return (baseArea * sexes.length + sex) * ageBands.length + band
}
