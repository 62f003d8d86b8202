import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Failure } from '#shared/contract/outcome'
import type { PlannedStudy, SiteSchedule } from '#shared/contract/siteSchedules'
import type { ProfileReference } from '#shared/contract/sites'
import type { RequirementMatch } from '#shared/domain/sites/match/matchRequirements'
import { needOf, requirementsOf } from '#shared/domain/sites/match/needWords'
import { call } from '../host/client'

/** What a protocol needs of a unit, in the words of plans. It stays while one goes from unit to unit, so that they can be compared. */
export const useFit = defineStore('fit', () => {
  const words = shallowRef<readonly string[]>([])
  /** How many of a capability are needed, where one is not enough. */
  const atLeast = shallowRef<ReadonlyMap<string, number>>(new Map())
  /** The visit schedule whose resources must be there; null for none. */
  const schedule = shallowRef<SiteSchedule | null>(null)
  const studies = shallowRef<readonly PlannedStudy[]>([])
  const matches = shallowRef<readonly RequirementMatch[]>([])
  const failure = shallowRef<Failure | null>(null)
  let profile: ProfileReference | null = null
  let generation = 0

  /** Words of a plan that profiles have no field for. */
  const unknown = computed(() => words.value.filter((word) => needOf(word) === null))

  /** Looks at a profile: everything that is asked for is compared anew. */
  async function look(reference: ProfileReference): Promise<void> {
    profile = reference
    await match()
    const answer = await call('sites.plannedStudies', { profile: reference })
    if (answer.ok) studies.value = answer.value
  }

  async function match(): Promise<void> {
    if (profile === null) return
    generation += 1
    const own = generation
    const { capabilities, ...lists } = requirementsOf(words.value)
    const requirements = {
      ...lists,
      capabilities: (capabilities ?? []).map((asked) => ({
        ...asked,
        atLeast: atLeast.value.get(asked.capability) ?? 1,
      })),
      visits: schedule.value?.content.visits ?? [],
    }
    const answer = await call('sites.match', { profiles: [profile], requirements })
    if (own !== generation) return
    failure.value = answer.ok ? null : answer.error
    if (answer.ok) matches.value = answer.value[0]?.matches ?? []
  }

  function require(wanted: readonly string[]): Promise<void> {
    words.value = [...new Set(wanted)]
    return match()
  }

  function requireAtLeast(word: string, number: number | null): Promise<void> {
    const changed = new Map(atLeast.value)
    if (number === null) changed.delete(word)
    else changed.set(word, number)
    atLeast.value = changed
    return match()
  }

  function requireVisits(chosen: SiteSchedule | null): Promise<void> {
    schedule.value = chosen
    return match()
  }

  return {
    words,
    atLeast,
    schedule,
    studies,
    matches,
    failure,
    unknown,
    look,
    match,
    require,
    requireAtLeast,
    requireVisits,
  }
})
