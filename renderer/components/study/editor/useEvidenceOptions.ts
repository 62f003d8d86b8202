import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import type { Failure } from '#shared/contract/outcome'
import type { EvidenceOption } from '#shared/contract/responses'
import type { Condition } from '#shared/domain/studies/protocol'
import { useSources } from '../../../stores/sources'

const delay = 120

/** Tables that could answer a condition, best first; empty for a condition that is not complete. */
export function useEvidenceOptions(condition: Readonly<Ref<Condition | null>>) {
  const sources = useSources()
  const options = shallowRef<readonly EvidenceOption[]>([])
  const failure = shallowRef<Failure | null>(null)
  const loading = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0

  async function fetch(wanted: Condition): Promise<void> {
    const run = latest
    const answer = await sources.evidenceOptions(wanted)
    if (run !== latest) return
    loading.value = false
    failure.value = answer.ok ? null : answer.error
    options.value = answer.ok ? answer.value : []
  }

  watch(
    () => JSON.stringify(condition.value),
    () => {
      clearTimeout(timer)
      latest += 1
      const wanted = condition.value
      loading.value = wanted !== null
      if (wanted === null) options.value = []
      else timer = setTimeout(() => void fetch(wanted), delay)
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))
  return { options, failure, loading }
}
