import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import type { Failure } from '#shared/contract/outcome'
import type { SiteProfile } from '#shared/domain/sites/siteProfile'
import type { PlanSite } from '#shared/domain/studies/sitePlan'
import { call, subscribe } from '../../../../host/client'
import { profileBehind } from '../requirements/profileBehind'

/** The profile behind a site, or why it could not be read; null where there is none. */
export type ComparedProfile = { readonly profile: SiteProfile } | { readonly failure: Failure } | null

/** The profiles behind sites, by their identifiers; null while they are being read. */
export function useComparedProfiles(
  sites: () => readonly PlanSite[],
): Readonly<Ref<ReadonlyMap<string, ComparedProfile> | null>> {
  const profiles = shallowRef<ReadonlyMap<string, ComparedProfile> | null>(null)
  let newest = 0

  async function read(asked: readonly PlanSite[]): Promise<void> {
    newest += 1
    const run = newest
    const list = await call('sites.list', {})
    const found = await Promise.all(
      asked.map(async (site): Promise<readonly [string, ComparedProfile]> => {
        if (site.origin.kind !== 'profile') return [site.id, null]
        if (!list.ok) return [site.id, { failure: list.error }]
        const profile = profileBehind(site, list.value)
        if (profile === null) return [site.id, null]
        const answer = await call('sites.profile', { profile })
        return [site.id, answer.ok ? { profile: answer.value.profile } : { failure: answer.error }]
      }),
    )
    if (run === newest) profiles.value = new Map(found)
  }

  /** Profiles depend on where a site comes from alone. */
  const question = () => JSON.stringify(sites().map(({ id, origin }) => [id, origin]))
  watch(question, () => void read(sites()), { immediate: true })
  onScopeDispose(
    subscribe(({ name }) => {
      if (name === 'sites-changed') void read(sites())
    }),
  )
  return profiles
}
