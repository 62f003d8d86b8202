import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Failure, Outcome } from '#shared/contract/outcome'
import type { EvidenceOption, SourceDescription, TableContent } from '#shared/contract/responses'
import type { Condition, Protocol } from '#shared/domain/studies/protocol'
import { call, subscribe } from '../host/client'
import { useApplication } from './application'

/** The sources and count tables on this machine. They change when a sync or an import brings others. */
export const useSources = defineStore('sources', () => {
  const list = shallowRef<readonly SourceDescription[] | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const contents = new Map<string, TableContent>()

  async function load(): Promise<void> {
    if (list.value === null) await reload()
  }

  async function reload(): Promise<void> {
    contents.clear()
    const answer = await call('sources.list', {})
    failure.value = answer.ok ? null : answer.error
    if (answer.ok) list.value = answer.value
  }

  /** A table with its cells. */
  async function table(key: string): Promise<Outcome<TableContent>> {
    const known = contents.get(key)
    if (known !== undefined) return { ok: true, value: known }
    const answer = await call('sources.table', { table: key })
    if (answer.ok) contents.set(key, answer.value)
    return answer
  }

  /** Tables that could answer a criterion, best first. */
  function evidenceOptions(
    condition: Condition,
    { age, sex }: Protocol['population'],
  ): Promise<Outcome<readonly EvidenceOption[]>> {
    return call('evidence.options', { condition, population: { age, sex } })
  }

  /** Follows what a sync or an import brings, until the returned function is called. */
  function follow(): () => void {
    const application = useApplication()
    return subscribe((event) => {
      if (event.name !== 'sources-changed') return
      contents.clear()
      if (list.value !== null) void reload()
      void application.load()
    })
  }

  const byKey = computed(() => new Map((list.value ?? []).map((source) => [source.key, source])))

  return { list, failure, byKey, load, table, evidenceOptions, follow }
})
