import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Failure, Outcome } from '#shared/contract/outcome'
import type { Protocol } from '#shared/domain/studies/protocol'
import type { EstimateResult } from '#shared/estimate/result'
import { call } from '../host/client'

/** From here on a wait is shown; shorter ones would only flicker. */
const computingAfter = 400

/**
 * The estimate of the protocol on screen. One computation runs at a time and only the newest request waits for it, so
 * fast typing never queues up. A failure keeps the last number and says so.
 */
export const useEstimate = defineStore('estimate', () => {
  const result = shallowRef<EstimateResult | null>(null)
  /** The protocol that `result` is about. */
  const resultProtocol = shallowRef<Protocol | null>(null)
  const computing = ref(false)
  const failure = shallowRef<Failure | null>(null)
  let waiting: Protocol | null = null
  let running = false
  let generation = 0
  let finished: Promise<void> = Promise.resolve()

  /** Asks for the estimate of a protocol; resolves when the newest request has been answered. */
  function request(protocol: Protocol): Promise<void> {
    waiting = protocol
    if (!running) finished = run()
    return finished
  }

  async function run(): Promise<void> {
    running = true
    const timer = setTimeout(() => (computing.value = true), computingAfter)
    while (waiting !== null) {
      const protocol: Protocol = waiting
      const asked = generation
      waiting = null
      const answer = await call('estimates.compute', { protocol })
      if (asked !== generation || waiting !== null) continue
      failure.value = answer.ok ? null : answer.error
      if (answer.ok) {
        result.value = answer.value
        resultProtocol.value = protocol
      }
    }
    clearTimeout(timer)
    computing.value = false
    running = false
  }

  /** Computes another protocol without showing it, for a preview. */
  function preview(protocol: Protocol): Promise<Outcome<EstimateResult>> {
    return call('estimates.compute', { protocol })
  }

  /** Forgets the result, because another study opens; an answer still under way is dropped. */
  function reset(): void {
    generation += 1
    waiting = null
    result.value = null
    resultProtocol.value = null
    failure.value = null
  }

  return { result, resultProtocol, computing, failure, request, preview, reset }
})
