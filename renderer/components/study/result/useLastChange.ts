import { shallowRef, watch, type Ref } from 'vue'
import type { ProtocolState } from '#shared/contract/responses'
import { guardDifference } from '#shared/domain/disclosure/guardNumber'
import { defaultSmallCountRule } from '#shared/domain/disclosure/smallCountRule'
import type { EstimateResult } from '#shared/estimate/result'

/** What the last step did to the result. */
export interface LastChange {
  readonly step: string
  readonly undone: boolean
  /** People more or fewer; null when one of the two results has no estimate, or the difference may not be told. */
  readonly difference: number | null
}

interface Seen {
  readonly state: ProtocolState
  readonly result: EstimateResult
}

/** Names the step between two results of one version; null when nothing was changed between them. */
export function changeBetween(before: Seen, after: Seen): LastChange | null {
  if (before.state.version !== after.state.version || before.state.study !== after.state.study) return null
  if (before.state.sequence === after.state.sequence && before.state.undo === after.state.undo) return null
  const undone = before.state.undo !== null && before.state.undo === after.state.redo
  const step = undone ? after.state.redo : after.state.undo
  if (step === null) return null
  const { eligible, smallCounts = defaultSmallCountRule } = after.result
  const difference = guardDifference(eligible, before.result.eligible, smallCounts).value
  return { step, undone, difference }
}

/** Follows the results of a study and tells what the last step did. */
export function useLastChange(
  state: Ref<ProtocolState | null>,
  result: Ref<EstimateResult | null>,
): Readonly<Ref<LastChange | null>> {
  const change = shallowRef<LastChange | null>(null)
  let seen: Seen | null = null
  watch(
    result,
    (current) => {
      if (current === null || state.value === null) return
      const now: Seen = { state: state.value, result: current }
      if (
        seen !== null &&
        (seen.state.study !== now.state.study || seen.state.version !== now.state.version)
      ) {
        change.value = null
      } else if (seen !== null && seen.result.inputHash !== current.inputHash) {
        // Otherwise the same protocol was only refined: that is no step of the person.
        change.value = changeBetween(seen, now) ?? change.value
      }
      seen = now
    },
    { immediate: true },
  )
  return change
}
