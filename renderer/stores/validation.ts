import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Failure } from '#shared/contract/outcome'
import type { ValidationAnswer } from '#shared/contract/responses'
import type { DocumentHandle } from '#shared/contract/transport'
import type { Language } from '#shared/domain/studies/protocol'
import { call, capabilities, subscribe } from '../host/client'

/** Methods checked so far; `total` null before the first. */
export interface ValidationProgress {
  readonly done: number
  readonly total: number | null
}

/** The check of the calculations: it goes on while the person is on other screens. */
export const useValidation = defineStore('validation', () => {
  /** Null while nothing runs. */
  const progress = shallowRef<ValidationProgress | null>(null)
  const answer = shallowRef<ValidationAnswer | null>(null)
  const failure = shallowRef<Failure | null>(null)

  async function run(language: Language): Promise<void> {
    if (progress.value !== null) return
    progress.value = { done: 0, total: null }
    answer.value = null
    failure.value = null
    const stop = subscribe((event) => {
      if (event.name === 'validation-progress') progress.value = { done: event.done, total: event.total }
    })
    const outcome = await call('application.validate', { language })
    stop()
    progress.value = null
    if (outcome.ok) answer.value = outcome.value
    else failure.value = outcome.error
  }

  /** False when the person cancelled. */
  function save(document: DocumentHandle): Promise<boolean> {
    return capabilities().saveDocument(document)
  }

  return { progress, answer, failure, run, save }
})
