import { computed, onScopeDispose, shallowRef, type ComputedRef } from 'vue'
import type { SitePlan } from '#shared/domain/studies/sitePlan'
import type { SiteCandidate, SiteForecast } from '#shared/forecast/result'
import { call, subscribe } from '../../../../host/client'
import { useGeography } from '../../../../stores/geography'
import { useSiteMatches } from '../../../../stores/siteMatches'
import { createSiteRows, type SiteRow } from '../siteRows'
import { sitePlaces } from './sitePlaces'

/** The sites of the plan as rows, with what is known of the places behind them. */
export function useSiteRows(
  plan: () => SitePlan,
  forecasts: () => readonly SiteForecast[],
): ComputedRef<readonly SiteRow[]> {
  const geography = useGeography()
  const matches = useSiteMatches()
  const candidates = shallowRef<readonly SiteCandidate[]>([])
  async function load(): Promise<void> {
    const answer = await call('sites.candidates', {})
    if (answer.ok) candidates.value = answer.value
  }
  void load()
  onScopeDispose(
    subscribe(({ name }) => {
      if (name === 'sites-changed' || name === 'sources-changed') void load()
    }),
  )

  const placeOf = computed(() => sitePlaces(candidates.value, geography.byKey))
  const make = createSiteRows()
  return computed(() =>
    make(plan().sites, forecasts(), {
      placeOf: placeOf.value,
      lacksOf: matches.lacksOf,
      areaName: geography.nameOf,
    }),
  )
}
