import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { EnquirySent, EnquiryState, MessageTaken } from '#shared/contract/enquiries'
import { succeed, type Failure, type Outcome } from '#shared/contract/outcome'
import { call, subscribe } from '../host/client'

/** Enquiries that a study sent, or, without a study, those that came here. */
export const useEnquiries = defineStore('enquiries', () => {
  const study = shallowRef<string | null>(null)
  const list = shallowRef<readonly EnquiryState[] | null>(null)
  const chosen = shallowRef<string | null>(null)
  const failure = shallowRef<Failure | null>(null)
  let asked = 0

  async function open(wanted: string | null): Promise<void> {
    if (study.value !== wanted) {
      list.value = null
      chosen.value = null
    }
    study.value = wanted
    asked += 1
    const own = asked
    const answer = await call('enquiries.list', { study: wanted })
    if (own !== asked) return
    failure.value = answer.ok ? null : answer.error
    if (answer.ok) list.value = answer.value
  }

  const current = computed(
    () => list.value?.find(({ enquiry }) => enquiry.id === chosen.value) ?? list.value?.[0] ?? null,
  )

  /** Puts a state in the place of the one before it, at the top. */
  function show(state: EnquiryState): void {
    if (state.study !== study.value) return
    const others = (list.value ?? []).filter(({ enquiry }) => enquiry.id !== state.enquiry.id)
    list.value = [state, ...others]
    chosen.value = state.enquiry.id
  }

  /** Shows what came of a change; a change on top of what another window wrote shows that one's state. */
  async function changed(answer: Outcome<EnquiryState>): Promise<Outcome<EnquiryState>> {
    if (answer.ok) show(answer.value)
    else if (answer.error.code === 'conflict') await open(study.value)
    return answer
  }

  async function sent(answer: Outcome<EnquirySent>): Promise<Outcome<EnquirySent>> {
    const shown = await changed(answer.ok ? succeed(answer.value.state) : answer)
    return shown.ok ? answer : shown
  }

  function taken(answer: Outcome<MessageTaken>): Outcome<MessageTaken> {
    if (answer.ok && answer.value.state !== null) show(answer.value.state)
    return answer
  }

  async function remove({ enquiry, role }: EnquiryState): Promise<Outcome<null>> {
    const answer = await call('enquiries.delete', { enquiry: enquiry.id, role })
    if (answer.ok) list.value = (list.value ?? []).filter((each) => each.enquiry.id !== enquiry.id)
    return answer
  }

  /** Follows what other windows do, until the returned function is called. */
  function follow(): () => void {
    return subscribe((event) => {
      if (event.name === 'enquiries-changed' && event.study === study.value) void open(study.value)
    })
  }

  return { study, list, chosen, current, failure, open, changed, sent, taken, remove, follow }
})
