import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { fail, type Failure, type Outcome } from '#shared/contract/outcome'
import type { PermitProgress } from '#shared/contract/permits'
import type { PermitStatus } from '#shared/domain/permits/permitStatus'
import { call } from '../host/client'
import { serialQueue } from './serialQueue'

/** What a step is that nobody has touched. */
export function freshStatus(step: string): PermitStatus {
  return { step, state: 'not-begun', doneOn: null, owner: '' }
}

/** How far one study is on the road to its data. A change shows at once and is saved at once, one after the other. */
export const usePermits = defineStore('permits', () => {
  const study = shallowRef<string | null>(null)
  const kept = shallowRef<PermitProgress | null>(null)
  const statuses = shallowRef<readonly PermitStatus[]>([])
  const failure = shallowRef<Failure | null>(null)
  const queue = serialQueue()
  const byStep = computed(() => new Map(statuses.value.map((status) => [status.step, status])))

  async function open(wanted: string): Promise<void> {
    if (study.value !== wanted) {
      study.value = wanted
      kept.value = null
      statuses.value = []
    }
    await queue.add(async () => {
      const answer = await call('permits.read', { study: wanted })
      if (study.value !== wanted) return
      failure.value = answer.ok ? null : answer.error
      if (!answer.ok) return
      kept.value = answer.value
      statuses.value = answer.value.statuses
    })
  }

  type Step = (before: readonly PermitStatus[]) => readonly PermitStatus[]

  /** Makes the change again on what stands there where somebody else wrote in between. */
  async function save(wanted: string, step: Step): Promise<Outcome<PermitProgress>> {
    let before = kept.value
    for (let attempt = 0; ; attempt += 1) {
      if (before === null) return fail('not-found', 'The states of the permits are not read yet.')
      const { sequence } = before
      const next = [...step(before.statuses)]
      const answer = await call('permits.save', { study: wanted, sequence, statuses: next })
      if (answer.ok || answer.error.code !== 'conflict' || attempt > 0) return answer
      const fresh = await call('permits.read', { study: wanted })
      if (!fresh.ok) return fresh
      before = fresh.value
    }
  }

  /** Changes what is kept of one step. */
  async function set(changed: PermitStatus): Promise<void> {
    const wanted = study.value
    if (wanted === null) return
    const step: Step = (before) => [...before.filter((one) => one.step !== changed.step), changed]
    statuses.value = step(statuses.value)
    await queue.add(async () => {
      const saved = await save(wanted, step)
      if (study.value !== wanted) return
      failure.value = saved.ok ? null : saved.error
      if (saved.ok) kept.value = saved.value
    })
    if (queue.length === 0 && kept.value !== null) statuses.value = kept.value.statuses
  }

  return { statuses, byStep, failure, open, set }
})
