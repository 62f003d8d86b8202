import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import type { Failure } from '#shared/contract/outcome'
import type { EvidenceOption } from '#shared/contract/responses'
import type { Condition, Protocol } from '#shared/domain/studies/protocol'
import { useSources } from '../../../stores/sources'

const delay = 120

/** Tables that could answer a condition for the people of the study, best first; empty while it is not complete. */
export function useEvidenceOptions(
  condition: Readonly<Ref<Condition | null>>,
  population: () => Protocol['population'] | null,
) {
  const sources = useSources()
  const options = shallowRef<readonly EvidenceOption[]>([])
  const failure = shallowRef<Failure | null>(null)
  const loading = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0

  async function fetch(wanted: Condition, people: Protocol['population']): Promise<void> {
    const run = latest
    const answer = await sources.evidenceOptions(wanted, people)
    if (run !== latest) return
    loading.value = false
    failure.value = answer.ok ? null : answer.error
    options.value = answer.ok ? answer.value : []
  }

  watch(
    () => JSON.stringify([condition.value, population()]),
    () => {
      clearTimeout(timer)
      latest += 1
      const wanted = condition.value
      const people = population()
      const ready = wanted !== null && people !== null
      loading.value = ready
      if (ready) timer = setTimeout(() => void fetch(wanted, people), delay)
      else options.value = []
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))
  return { options, failure, loading }
}
