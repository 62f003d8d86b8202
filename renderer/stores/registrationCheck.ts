import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { FormatCheck, RegistrationCheck, RegistrationPreview } from '#shared/contract/registrations'
import type { Failure, Outcome } from '#shared/contract/outcome'
import type { RegistrationRecord } from '#shared/domain/registration/record/registrationRecord'
import type { RegistrationFormatKey } from '#shared/domain/registration/registrationProblem'
import { keepEqual } from '../composables/keepEqual'
import { call } from '../host/client'

/** What is looked at: a record of a version of a study. */
export interface CheckedRecord {
  readonly study: string
  readonly version: string
  readonly record: RegistrationRecord
}

/** What registers have to say of the record on screen. One look at a time, and only the newest record waits for it. */
export const useRegistrationCheck = defineStore('registrationCheck', () => {
  const check = shallowRef<RegistrationCheck | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const checking = ref(false)
  /** Study of what was found. */
  const study = ref<string | null>(null)
  let looked: RegistrationRecord | null = null
  let waiting: CheckedRecord | null = null

  async function look(wanted: CheckedRecord): Promise<void> {
    if (study.value !== wanted.study) forget(wanted.study)
    waiting = wanted
    if (checking.value) return
    checking.value = true
    while (waiting !== null) {
      const next: CheckedRecord = waiting
      waiting = null
      if (next.record === looked) continue
      const answer = await call('registrations.check', {
        study: next.study,
        version: next.version,
        record: next.record,
      })
      if (study.value !== next.study) continue
      failure.value = answer.ok ? null : answer.error
      if (!answer.ok) continue
      looked = next.record
      check.value = keepEqual(check.value, answer.value)
    }
    checking.value = false
  }

  function forget(next: string): void {
    study.value = next
    check.value = null
    failure.value = null
    looked = null
  }

  function ofFormat(format: RegistrationFormatKey): FormatCheck | null {
    return check.value?.formats.find((one) => one.format === format) ?? null
  }

  /** The file as it would be written now. */
  function preview(of: CheckedRecord, format: RegistrationFormatKey): Promise<Outcome<RegistrationPreview>> {
    return call('registrations.preview', { ...of, format })
  }

  /** How many errors all registers together find; null before the first look. */
  const errors = computed(() =>
    check.value === null
      ? null
      : check.value.formats.flatMap(({ problems }) => problems).filter(({ severity }) => severity === 'error')
          .length,
  )

  return { check, failure, checking, study, errors, look, ofFormat, preview }
})
