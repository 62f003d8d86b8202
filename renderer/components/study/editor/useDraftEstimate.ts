import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { Failure } from '#shared/contract/outcome'
import type { Protocol } from '#shared/domain/studies/protocol'
import type { EstimateResult } from '#shared/estimate/result'
import { useEstimate } from '../../../stores/estimate'

const delay = 150

/** The estimate of a protocol that is not saved yet. An incomplete one (null) keeps the last result and says so. */
export function useDraftEstimate(protocol: () => Protocol | null) {
  const estimate = useEstimate()
  const result = shallowRef<EstimateResult | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const complete = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0

  async function compute(draft: Protocol): Promise<void> {
    const run = latest
    const answer = await estimate.preview(draft)
    if (run !== latest) return
    failure.value = answer.ok ? null : answer.error
    if (answer.ok) result.value = answer.value
  }

  watch(
    protocol,
    (draft) => {
      clearTimeout(timer)
      latest += 1
      complete.value = draft !== null
      if (draft !== null) timer = setTimeout(() => void compute(draft), delay)
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))
  return { result, failure, complete }
}
