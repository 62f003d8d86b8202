import { onScopeDispose, shallowRef, watch } from 'vue'
import type { Failure } from '#shared/contract/outcome'
import type { Protocol } from '#shared/domain/studies/protocol'
import type { Quantity } from '#shared/estimate/result'
import { useEstimate } from '../../../stores/estimate'

/**
 * How many would be eligible under a protocol that is not the one on screen, as it changes under a dragging hand: one
 * computation runs at a time and only the newest waits for it. Null is asked for nothing.
 */
export function useLatestEstimate(protocol: () => Protocol | null) {
  const estimate = useEstimate()
  const eligible = shallowRef<Quantity | null>(null)
  const failure = shallowRef<Failure | null>(null)
  let waiting: Protocol | null = null
  let running = false

  async function run(): Promise<void> {
    running = true
    while (waiting !== null) {
      const asked: Protocol = waiting
      waiting = null
      const answer = await estimate.preview(asked)
      if (protocol() === null) continue
      failure.value = answer.ok ? null : answer.error
      if (answer.ok) eligible.value = answer.value.eligible
    }
    running = false
  }

  watch(
    protocol,
    (wanted) => {
      waiting = wanted
      if (wanted === null) eligible.value = null
      else if (!running) void run()
    },
    { immediate: true },
  )
  onScopeDispose(() => (waiting = null))
  return { eligible, failure }
}
