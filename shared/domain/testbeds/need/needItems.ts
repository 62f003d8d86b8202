import { listedFacets, type Country, type ListedFacet, type TestbedArea } from '../facets'
import type { TestbedNeed } from './testbedNeed'

/** One thing that is asked of a testbed. */
export type NeedItem =
  | { readonly facet: ListedFacet; readonly word: string }
  | { readonly facet: 'countries'; readonly words: readonly Country[] }
  | { readonly facet: 'areas'; readonly words: readonly TestbedArea[] }
  | { readonly facet: 'readiness'; readonly low: number; readonly high: number }
  | { readonly facet: 'period'; readonly from: string; readonly to: string }

/** All that a need asks, one by one in the order of the form. */
export function needItems(need: TestbedNeed): readonly NeedItem[] {
  const { countries, areas, readiness, period } = need
  return [
    ...listedFacets.flatMap((facet) => need[facet].map((word): NeedItem => ({ facet, word }))),
    ...(countries.length === 0 ? [] : [{ facet: 'countries' as const, words: countries }]),
    ...(areas.length === 0 ? [] : [{ facet: 'areas' as const, words: areas }]),
    ...(readiness === null ? [] : [{ facet: 'readiness' as const, ...readiness }]),
    ...(period === null ? [] : [{ facet: 'period' as const, ...period }]),
  ]
}
