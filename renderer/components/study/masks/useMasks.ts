import { computed, shallowRef, watch } from 'vue'
import type { MaskDescription } from '#shared/contract/masks'
import type { Failure } from '#shared/contract/outcome'
import type { RequestOf } from '#shared/contract/operations'
import type { MaskMode } from '#shared/interchange/masks/maskTable'
import type { MaskWhatIf } from '#shared/interchange/masks/whatIf'
import { call } from '../../../host/client'

/** Tables of counts that are kept with a study, and what one of them says of an order of its rules. */
export function useMasks(study: string) {
  const tables = shallowRef<readonly MaskDescription[] | null>(null)
  const chosen = shallowRef<string | null>(null)
  const mode = shallowRef<MaskMode>('people')
  /** Rules in use, in order; the others are dropped. */
  const order = shallowRef<readonly number[]>([])
  const answer = shallowRef<MaskWhatIf | null>(null)
  const failure = shallowRef<Failure | null>(null)

  const table = computed(() => tables.value?.find(({ id }) => id === chosen.value) ?? null)

  function choose(id: string | null): void {
    chosen.value = id
    const found = tables.value?.find((one) => one.id === id)
    order.value = found?.rules.map((_name, index) => index) ?? []
    mode.value = found?.modes.includes('people') === false ? 'events' : 'people'
    answer.value = null
  }

  async function read(): Promise<void> {
    const listed = await call('masks.list', { study })
    failure.value = listed.ok ? null : listed.error
    if (!listed.ok) return
    tables.value = listed.value
    if (table.value === null) choose(listed.value[0]?.id ?? null)
  }

  async function keep(wish: Omit<RequestOf<'masks.import'>, 'study'>): Promise<boolean> {
    const kept = await call('masks.import', { study, ...wish })
    failure.value = kept.ok ? null : kept.error
    if (!kept.ok) return false
    await read()
    choose(kept.value.id)
    return true
  }

  async function remove(id: string): Promise<void> {
    const removed = await call('masks.remove', { study, table: id })
    failure.value = removed.ok ? null : removed.error
    if (removed.ok) await read()
  }

  /** What the counts say of some rules in an order; null where they could not be asked. */
  async function ask(rules: readonly number[]): Promise<MaskWhatIf | null> {
    const id = chosen.value
    if (id === null) return null
    const told = await call('masks.whatIf', { study, table: id, mode: mode.value, order: [...rules] })
    if (!told.ok) failure.value = told.error
    return told.ok ? told.value : null
  }

  watch([chosen, mode, order], async () => {
    const asked = order.value
    const of = chosen.value
    const told = await ask(asked)
    // Only the newest order is shown.
    if (asked === order.value && of === chosen.value) answer.value = told
  })

  return { tables, table, chosen, mode, order, answer, failure, choose, read, keep, remove, ask }
}
