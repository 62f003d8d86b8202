import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { RequestOf } from '#shared/contract/operations'
import { succeed, type Failure, type Outcome } from '#shared/contract/outcome'
import type {
  OverlapAnswer,
  VariableListDescription,
  VariablePreview,
  VariablesImported,
} from '#shared/contract/variables'
import { call, subscribe } from '../host/client'

export type VariableFileWish = Omit<RequestOf<'variables.preview'>, 'reading'>

/** Lists of variables of all sources: which there are, what sources have in common, and the file that is being imported. */
export const useVariables = defineStore('variables', () => {
  const lists = shallowRef<readonly VariableListDescription[]>([])
  const overlap = shallowRef<OverlapAnswer | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const loaded = shallowRef(false)
  const wish = shallowRef<VariableFileWish | null>(null)
  const preview = shallowRef<VariablePreview | null>(null)
  const importFailure = shallowRef<Failure | null>(null)
  let asked = 0

  async function read(): Promise<void> {
    const kept = await call('variables.lists', {})
    failure.value = kept.ok ? null : kept.error
    if (kept.ok) lists.value = kept.value
    loaded.value = true
  }

  /** What sources have in common: worked out only where it is looked at, since long lists take seconds. */
  async function readOverlap(): Promise<void> {
    const answer = await call('variables.overlap', {})
    if (answer.ok) overlap.value = answer.value
    else failure.value = answer.error
  }

  /** Reads a file as wished; an answer that a newer wish has overtaken is dropped. */
  async function look(wanted: VariableFileWish): Promise<void> {
    asked += 1
    const own = asked
    if (wish.value?.file !== wanted.file) preview.value = null
    wish.value = wanted
    const answer = await call('variables.preview', wanted)
    if (own !== asked) return
    importFailure.value = answer.ok ? null : answer.error
    if (answer.ok) preview.value = answer.value
  }

  /** Keeps the list that was looked at, for that source; null before a file was chosen. */
  async function keep(entry: string): Promise<Outcome<VariablesImported> | null> {
    if (wish.value === null) return null
    const mapping = wish.value.mapping ?? preview.value?.mapping ?? null
    const answer = await call('variables.import', { ...wish.value, mapping, entry })
    importFailure.value = answer.ok ? null : answer.error
    if (answer.ok && answer.value.list === null) preview.value = answer.value.preview
    return answer
  }

  /** Forgets the file. */
  function reset(): void {
    asked += 1
    wish.value = null
    preview.value = null
    importFailure.value = null
  }

  async function remove(list: string): Promise<Outcome<null>> {
    const answer = await call('variables.remove', { list })
    failure.value = answer.ok ? null : answer.error
    return answer.ok ? succeed(null) : answer
  }

  /** Follows what other windows do, until the returned function is called. */
  function follow(): () => void {
    return subscribe((event) => {
      if (event.name === 'variables-changed' && event.study === null) void read()
    })
  }

  return {
    lists,
    overlap,
    failure,
    loaded,
    wish,
    preview,
    importFailure,
    read,
    readOverlap,
    look,
    keep,
    reset,
    remove,
    follow,
  }
})
