import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { ApplicationDescription } from '#shared/contract/responses'
import type { Failure } from '#shared/contract/outcome'
import { call } from '../host/client'

/** What the running application says of itself. */
export const useApplication = defineStore('application', () => {
  const description = shallowRef<ApplicationDescription | null>(null)
  const failure = shallowRef<Failure | null>(null)
  /** The person has read the notice of this start. */
  const noticeRead = ref(false)

  async function load(): Promise<void> {
    const answer = await call('application.describe', {})
    failure.value = answer.ok ? null : answer.error
    if (answer.ok) description.value = answer.value
  }

  return { description, failure, noticeRead, load }
})
