import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { ProfileReference } from '#shared/contract/sites'
import { requirementsOf, wordOfRequirement } from '#shared/domain/sites/match/needWords'
import type { PlanSite, SitePlan } from '#shared/domain/studies/sitePlan'
import { profileBehind } from '../components/study/sites/requirements/profileBehind'
import { siteLacks, type ProfileAnswers, type SiteLacks } from '../components/study/sites/requirements/lacks'
import { call } from '../host/client'
import { followedByScreens } from './followedByScreens'

/** The version of a profile that a site rests on; null for a site of another origin. */
function behind({ origin }: PlanSite): string | null {
  return origin.kind === 'profile' ? `${origin.profile} ${origin.version}` : null
}

/** What the plan that is shown requires, against what its sites and the profiles behind them say. */
export const useSiteMatches = defineStore('siteMatches', () => {
  const plan = shallowRef<SitePlan | null>(null)
  const answers = shallowRef<ReadonlyMap<string, ProfileAnswers>>(new Map())
  const requires = computed(() => plan.value?.requires ?? [])
  /** What the answers depend on; they are asked for again only when it changes. */
  const question = computed(() =>
    JSON.stringify([requires.value, plan.value?.sites.flatMap((site) => behind(site) ?? [])]),
  )
  let asked = ''
  let newest = 0

  async function ask(): Promise<void> {
    newest += 1
    const run = newest
    asked = question.value
    const sites = (plan.value?.sites ?? []).filter((site) => behind(site) !== null)
    if (sites.length === 0 || requires.value.length === 0) {
      answers.value = new Map()
      return
    }
    const requirements = requirementsOf(requires.value)
    const list = await call('sites.list', {})
    if (!list.ok || run !== newest) return
    const references = new Map(
      sites.flatMap((site): [string, ProfileReference][] => {
        const reference = profileBehind(site, list.value)
        return reference === null ? [] : [[behind(site) ?? '', reference]]
      }),
    )
    if (references.size === 0) {
      answers.value = new Map()
      return
    }
    const found = await call('sites.match', { profiles: [...references.values()], requirements })
    if (!found.ok || run !== newest) return
    answers.value = new Map(
      [...references.keys()].map((key, index) => [
        key,
        new Map(
          (found.value[index]?.matches ?? []).flatMap((match) => {
            const word = wordOfRequirement(match.requirement)
            return word === null ? [] : [[word, match] as const]
          }),
        ),
      ]),
    )
  }

  /** Takes the plan on the screen; profiles are asked again when what it requires or rests on has changed. */
  function show(shown: SitePlan | null): void {
    plan.value = shown
    if (question.value !== asked) void ask()
  }

  /** Asks again when a profile was published, imported or removed, until the returned function is called. */
  const follow = followedByScreens(
    ({ name }) => {
      if (name === 'sites-changed') void ask()
    },
    ({ name }) => {
      if (name === 'sites-changed') asked = ''
    },
  )

  /** Lacks are worked out once for each site, and again when what is required or answered changes. */
  const known = computed(() => ({
    requires: requires.value,
    answers: answers.value,
    lacks: new WeakMap<PlanSite, SiteLacks>(),
  }))

  function lacksOf(site: PlanSite): SiteLacks {
    const { requires: words, answers: profiles, lacks } = known.value
    const before = lacks.get(site)
    if (before !== undefined) return before
    const found = siteLacks(site, words, profiles.get(behind(site) ?? '') ?? null)
    lacks.set(site, found)
    return found
  }

  return { show, follow, lacksOf }
})
