import type { StatisticsError } from '../../computed'

/** What a site has done until now. */
export interface ObservedSite {
  /** People recruited, a whole number. */
  readonly recruited: number
  /** Time it has been recruiting, less what a season or a screening share takes from it; 0 where it has not opened. */
  readonly exposure: number
}

export type InterimErrorCode = 'invalid_counts' | 'nothing_recruited'

const mostSites = 10_000
const mostPeople = 1_000_000

/** What is wrong with observed sites, or null. */
export function findObservedError(sites: readonly ObservedSite[]): StatisticsError<'invalid_counts'> | null {
  const wrong = (message: string) => ({ code: 'invalid_counts' as const, message })
  if (sites.length > mostSites) return wrong(`There are more than ${mostSites} sites.`)
  for (const [place, { recruited, exposure }] of sites.entries()) {
    if (!(Number.isSafeInteger(recruited) && recruited >= 0 && recruited <= mostPeople))
      return wrong(`Site ${place + 1} has recruited ${recruited}; it should be a whole number of at least 0.`)
    if (!(exposure >= 0 && exposure < Infinity))
      return wrong(`Site ${place + 1} has been open for ${exposure}; it should be at least 0.`)
    if (exposure === 0 && recruited > 0)
      return wrong(`Site ${place + 1} has recruited people and has not been open.`)
  }
  return null
}
