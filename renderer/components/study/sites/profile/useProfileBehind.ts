import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { profileStatements, type ProfileStatements } from '#shared/domain/sites/candidate/profileStatements'
import type { SiteProfile } from '#shared/domain/sites/siteProfile'
import type { PlanSite } from '#shared/domain/studies/sitePlan'
import type { SiteCandidate } from '#shared/forecast/result'
import { call } from '../../../../host/client'
import { useSiteCandidates } from '../../../../stores/siteCandidates'
import type { NamedProfile } from './profileSite'
import { profileBehind } from '../requirements/profileBehind'

/** How the profile that a site rests on stands here. */
export type Standing =
  /** The site is of another origin. */
  | 'none'
  | 'reading'
  /** No version of it is on this machine. */
  | 'gone'
  | 'current'
  | 'newer'
  /** The plan rests on a newer version than the one that is here. */
  | 'older'

/** The version that a plan rests on, where it is kept here. */
export interface UsedProfile {
  readonly named: NamedProfile
  readonly statements: ProfileStatements
}

/** The profile behind a site: the version that the plan rests on, and the newest that is here. */
export function useProfileBehind(site: () => PlanSite) {
  const store = useSiteCandidates()
  void store.load()
  onScopeDispose(store.follow())

  const origin = computed(() => site().origin)
  const newest = computed<SiteCandidate | null>(() => {
    const { value } = origin
    if (value.kind !== 'profile') return null
    return store.candidates?.find(({ profile }) => profile?.unit === value.profile) ?? null
  })
  const standing = computed<Standing>(() => {
    const { value } = origin
    if (value.kind !== 'profile') return 'none'
    if (store.candidates === null) return 'reading'
    const version = newest.value?.profile?.version
    if (version === undefined) return 'gone'
    if (version > Number(value.version)) return 'newer'
    return version === Number(value.version) ? 'current' : 'older'
  })

  const earlier = shallowRef<SiteProfile | null>(null)
  const reference = computed(() =>
    store.profiles === null || !['newer', 'older'].includes(standing.value)
      ? null
      : profileBehind({ origin: origin.value }, store.profiles),
  )
  watch(
    () => JSON.stringify(reference.value),
    async () => {
      const wanted = reference.value
      earlier.value = null
      if (wanted === null) return
      const answer = await call('sites.profile', { profile: wanted })
      if (answer.ok && JSON.stringify(wanted) === JSON.stringify(reference.value))
        earlier.value = answer.value.profile
    },
    { immediate: true },
  )

  /** Null where that version is not here. */
  const used = computed<UsedProfile | null>(() => {
    const { value } = origin
    if (value.kind !== 'profile') return null
    const { version } = value
    if (standing.value === 'current' && newest.value?.profile) {
      const { name, profile } = newest.value
      return {
        named: { name, version, organisation: profile.organisationName },
        statements: profile.statements,
      }
    }
    if (earlier.value === null) return null
    const { unitName, organisationName = null } = earlier.value
    return {
      named: { name: unitName ?? site().name, version, organisation: organisationName },
      statements: profileStatements(earlier.value, new Date().toISOString().slice(0, 7)),
    }
  })

  return { newest, standing, used }
}
