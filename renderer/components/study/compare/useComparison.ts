import { ref, shallowRef, watch, type Ref } from 'vue'
import type { Failure } from '#shared/contract/outcome'
import type { StudyState } from '#shared/contract/responses'
import { call } from '../../../host/client'
import type { ComparedVersion } from './comparison'

/** The chosen versions with their results, in the order of the study; a version once calculated is kept. */
export function useComparison(
  state: Readonly<Ref<StudyState>>,
  chosen: Readonly<Ref<readonly string[]>>,
): {
  readonly versions: Readonly<Ref<readonly ComparedVersion[]>>
  readonly waiting: Readonly<Ref<number>>
  readonly failure: Readonly<Ref<Failure | null>>
} {
  const known = new Map<string, ComparedVersion>()
  const versions = shallowRef<readonly ComparedVersion[]>([])
  const waiting = ref(0)
  const failure = shallowRef<Failure | null>(null)

  async function read(id: string, name: string): Promise<boolean> {
    const read = await call('protocols.read', { study: state.value.id, version: id })
    const answer = read.ok ? await call('estimates.compute', { protocol: read.value.protocol }) : read
    if (!read.ok || !answer.ok) {
      failure.value = answer.ok ? null : answer.error
      return false
    }
    known.set(id, { id, name, protocol: read.value.protocol, result: answer.value })
    return true
  }

  async function load(): Promise<void> {
    const asked = chosen.value
    failure.value = null
    const missing = asked.filter((id) => !known.has(id))
    waiting.value = missing.length
    for (const id of missing) {
      const name = state.value.versions.find((version) => version.id === id)?.name ?? id
      const done = await read(id, name)
      if (asked !== chosen.value) return
      waiting.value = done ? waiting.value - 1 : 0
      if (!done) return
    }
    show()
  }

  function show(): void {
    versions.value = state.value.versions.flatMap(({ id, name }) => {
      const version = chosen.value.includes(id) ? known.get(id) : undefined
      return version === undefined ? [] : [{ ...version, name }]
    })
  }

  watch(chosen, () => void load(), { immediate: true })
  watch(state, show)
  return { versions, waiting, failure }
}
