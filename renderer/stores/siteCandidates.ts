import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Failure } from '#shared/contract/outcome'
import type { SiteList } from '#shared/contract/sites'
import type { SiteCandidate } from '#shared/forecast/result'
import { call, subscribe } from '../host/client'

/** Places that could be units of a study, and the profiles that are kept here. */
export const useSiteCandidates = defineStore('siteCandidates', () => {
  /** Null before they were read. */
  const candidates = shallowRef<readonly SiteCandidate[] | null>(null)
  const profiles = shallowRef<SiteList | null>(null)
  const failure = shallowRef<Failure | null>(null)
  let newest = 0

  async function load(): Promise<void> {
    newest += 1
    const run = newest
    const [places, list] = await Promise.all([call('sites.candidates', {}), call('sites.list', {})])
    if (run !== newest) return
    failure.value = places.ok ? (list.ok ? null : list.error) : places.error
    if (places.ok) candidates.value = places.value
    if (list.ok) profiles.value = list.value
  }

  /** Reads them again when profiles or sources have changed, until the returned function is called. */
  function follow(): () => void {
    return subscribe(({ name }) => {
      if (name === 'sites-changed' || name === 'sources-changed') void load()
    })
  }

  return { candidates, profiles, failure, load, follow }
})
