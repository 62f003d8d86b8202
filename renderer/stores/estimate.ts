import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Failure, Outcome } from '#shared/contract/outcome'
import type { Protocol } from '#shared/domain/studies/protocol'
import type { EstimateResult } from '#shared/estimate/result'
import { keepEqual } from '../composables/keepEqual'
import { call } from '../host/client'

/** From here on a wait is shown; shorter ones would only flicker. */
const computingAfter = 400

/** The person rests when nothing was edited for so long after the preview was shown: longer than between two quick clicks. */
const restsAfter = 400

/** A result and the protocol that it is about. */
export interface EstimatedProtocol {
  readonly result: EstimateResult
  readonly protocol: Protocol
}

/**
 * The estimate of the protocol on screen, in two stages: an edit is answered by a preview of few draws; when the person
 * rests, the same numbers come refined with all draws. One preview runs at a time and only the newest edit waits for it, so
 * fast typing never queues up, and what an edit has overtaken is dropped. A failure keeps the last number and says so.
 */
export const useEstimate = defineStore('estimate', () => {
  const shown = shallowRef<EstimatedProtocol | null>(null)
  /** The last result with all draws: it alone knows what moves the number, and stays while a preview is shown. */
  const refined = shallowRef<EstimatedProtocol | null>(null)
  const computing = ref(false)
  const refining = ref(false)
  const failure = shallowRef<Failure | null>(null)
  /** Why the numbers shown stay a preview. */
  const refineFailure = shallowRef<Failure | null>(null)
  let waiting: Protocol | null = null
  let running = false
  let generation = 0
  let rest: ReturnType<typeof setTimeout> | undefined
  let finished: Promise<void> = Promise.resolve()

  /** Asks for the estimate of a protocol; resolves when the preview of the newest request has been answered. */
  function request(protocol: Protocol): Promise<void> {
    if (shown.value !== null && !running && differOnlyInSites(shown.value.protocol, protocol)) {
      shown.value = { ...shown.value, protocol }
      return finished
    }
    overtake()
    waiting = protocol
    if (!running) finished = run()
    return finished
  }

  /** Makes every answer still under way one that is dropped. */
  function overtake(): void {
    generation += 1
    waiting = null
    clearTimeout(rest)
    refining.value = false
    refineFailure.value = null
  }

  async function run(): Promise<void> {
    running = true
    const timer = setTimeout(() => (computing.value = true), computingAfter)
    while (waiting !== null) {
      const protocol: Protocol = waiting
      const asked = generation
      waiting = null
      const answer = await call('estimates.compute', { protocol, detail: 'preview' })
      if (asked !== generation) continue
      failure.value = answer.ok ? null : answer.error
      if (answer.ok) {
        show(answer.value, protocol)
        refining.value = true
        rest = setTimeout(() => void refine(protocol), restsAfter)
      }
    }
    clearTimeout(timer)
    computing.value = false
    running = false
  }

  function show(result: EstimateResult, protocol: Protocol): void {
    shown.value = { result: keepEqual(shown.value?.result, result), protocol }
  }

  async function refine(protocol: Protocol): Promise<void> {
    const asked = generation
    const answer = await call('estimates.compute', { protocol, detail: 'refined' })
    if (asked !== generation) return
    refining.value = false
    refineFailure.value = answer.ok ? null : answer.error
    if (!answer.ok) return
    show(answer.value, protocol)
    refined.value = shown.value
  }

  /** Tries once more to refine what is shown as a preview. */
  function refineAgain(): Promise<void> {
    if (shown.value === null || refineFailure.value === null) return Promise.resolve()
    refineFailure.value = null
    refining.value = true
    return refine(shown.value.protocol)
  }

  /** Resolves when the newest request has been answered, with numbers or with a failure. */
  function answered(): Promise<void> {
    return finished
  }

  /** Computes another protocol without showing it. */
  function preview(protocol: Protocol): Promise<Outcome<EstimateResult>> {
    return call('estimates.compute', { protocol, detail: 'preview' })
  }

  /** Forgets the result, because another study opens; an answer still under way is dropped. */
  function reset(): void {
    overtake()
    shown.value = null
    refined.value = null
    failure.value = null
  }

  return {
    result: computed(() => shown.value?.result ?? null),
    /** The protocol that `result` is about. */
    resultProtocol: computed(() => shown.value?.protocol ?? null),
    refined,
    computing,
    refining,
    failure,
    refineFailure,
    request,
    answered,
    refineAgain,
    preview,
    reset,
  }
})

/** The estimate does not read where participants are sought, so another site plan leaves it as it is. */
function differOnlyInSites(one: Protocol, other: Protocol): boolean {
  const { sites: before, ...rest } = one
  const { sites: after, ...others } = other
  const parts = new Map<string, unknown>(Object.entries(others))
  const known = Object.entries(rest)
  return (
    before !== after && known.length === parts.size && known.every(([key, part]) => parts.get(key) === part)
  )
}
