import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Outcome, Failure } from '#shared/contract/outcome'
import type { SiteSchedule } from '#shared/contract/siteSchedules'
import type { ProfileReference } from '#shared/contract/sites'
import type { CapacityLedger } from '#shared/domain/sites/capacity/capacityLedger'
import type { KeptSchedule, ScheduledTrial } from '#shared/domain/sites/capacity/visitSchedule'
import type { SiteProfile } from '#shared/domain/sites/siteProfile'
import { call, subscribe } from '../host/client'

export const ledgerLengths = ['12', '24', '36'] as const
export type LedgerLength = (typeof ledgerLengths)[number]

function keyOf(reference: ProfileReference): string {
  return reference.kind === 'imported' ? `site-${reference.site}` : `unit-${reference.unit}`
}

/** What a kept schedule says of its trial. */
function trialOf(kept: SiteSchedule | null): ScheduledTrial | null {
  if (kept === null) return null
  const { inPlaceOf: _, ...trial } = kept.content
  return trial
}

/** The room that a unit has: the months looked at, the trials that are weighed, and the ledger of the open profile. */
export const useCapacity = defineStore('capacity', () => {
  const from = ref(new Date().toISOString().slice(0, 7))
  const length = ref<LedgerLength>('12')
  const profile = shallowRef<ProfileReference | null>(null)
  const schedules = shallowRef<readonly SiteSchedule[]>([])
  /** Names of the trials of the profile, in the order of its list. */
  const trials = shallowRef<readonly (string | null)[]>([])
  /** Which schedule is weighed at a unit; it stays while one goes from tab to tab. */
  const chosen = shallowRef<ReadonlyMap<string, string>>(new Map())
  const ledger = shallowRef<CapacityLedger | null>(null)
  const failure = shallowRef<Failure | null>(null)
  let generation = 0

  /** The trial of the profile that a schedule stands for, by its place in the list; -1 for a new trial, or one that is gone. */
  function placeOf({ content }: SiteSchedule): number {
    return content.inPlaceOf === undefined ? -1 : trials.value.indexOf(content.inPlaceOf)
  }
  /** Schedules of trials that are not in the profile. */
  const newTrials = computed(() => schedules.value.filter((schedule) => placeOf(schedule) === -1))

  function weighed(): SiteSchedule | null {
    const key = profile.value === null ? '' : keyOf(profile.value)
    return newTrials.value.find(({ schedule }) => schedule === chosen.value.get(key)) ?? null
  }

  /** The schedule that stands for a trial of the profile; null where it counts as it states itself. */
  function standsFor(place: number): SiteSchedule | null {
    return schedules.value.find((schedule) => placeOf(schedule) === place) ?? null
  }

  /** Opens a profile: its schedules and its ledger are read anew. */
  async function open(reference: ProfileReference, { trials: stated = [] }: SiteProfile): Promise<void> {
    const isOther = profile.value === null || keyOf(profile.value) !== keyOf(reference)
    profile.value = reference
    trials.value = stated.map(({ name }) => name ?? null)
    if (isOther) [ledger.value, schedules.value] = [null, []]
    await readSchedules()
    await compute()
  }

  async function readSchedules(): Promise<void> {
    const reference = profile.value
    if (reference === null) return
    const answer = await call('sites.schedules', { profile: reference })
    if (profile.value !== reference) return
    failure.value = answer.ok ? null : answer.error
    if (answer.ok) schedules.value = answer.value
  }

  async function compute(): Promise<void> {
    const reference = profile.value
    if (reference === null) return
    generation += 1
    const own = generation
    const answer = await call('sites.ledger', {
      profile: reference,
      from: from.value,
      months: Number(length.value),
      trial: trialOf(weighed()),
      schedules: trials.value.flatMap((_, trial) => {
        const schedule = trialOf(standsFor(trial))
        return schedule === null ? [] : [{ trial, schedule }]
      }),
    })
    if (own !== generation) return
    failure.value = answer.ok ? null : answer.error
    if (answer.ok) ledger.value = answer.value
  }

  async function look(part: { readonly from?: string; readonly length?: LedgerLength }): Promise<void> {
    from.value = part.from ?? from.value
    length.value = part.length ?? length.value
    await compute()
  }

  /** Weighs a schedule; null none. */
  async function weigh(schedule: string | null): Promise<void> {
    if (profile.value === null) return
    const map = new Map(chosen.value)
    if (schedule === null) map.delete(keyOf(profile.value))
    else map.set(keyOf(profile.value), schedule)
    chosen.value = map
    await compute()
  }

  /** Keeps a schedule and weighs it from then on. */
  async function keep(
    content: KeptSchedule,
    present: Pick<SiteSchedule, 'schedule' | 'sequence'> | null,
  ): Promise<Outcome<SiteSchedule> | null> {
    const reference = profile.value
    if (reference === null) return null
    const answer = await call('sites.keepSchedule', {
      profile: reference,
      schedule: present?.schedule ?? null,
      sequence: present?.sequence ?? 0,
      content,
    })
    if (!answer.ok) return answer
    await readSchedules()
    if (placeOf(answer.value) === -1) await weigh(answer.value.schedule)
    else await compute()
    return answer
  }

  async function remove(schedule: string): Promise<Outcome<null>> {
    const answer = await call('sites.removeSchedule', { schedule })
    if (answer.ok) {
      await readSchedules()
      await compute()
    }
    return answer
  }

  async function restore(schedule: string): Promise<Outcome<null>> {
    const answer = await call('sites.restoreSchedule', { schedule })
    if (answer.ok) {
      await readSchedules()
      if (newTrials.value.some((one) => one.schedule === schedule)) await weigh(schedule)
      else await compute()
    }
    return answer
  }

  /** Follows what other windows do, until the returned function is called. */
  function follow(): () => void {
    return subscribe((event) => {
      if (event.name !== 'sites-changed') return
      void readSchedules().then(compute)
    })
  }

  return {
    from,
    length,
    profile,
    schedules,
    newTrials,
    standsFor,
    chosen,
    ledger,
    failure,
    weighed,
    open,
    compute,
    look,
    weigh,
    keep,
    remove,
    restore,
    follow,
  }
})
