import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { ChosenCriterion, ReadTrialCriterion, RegistrationReading } from '#shared/contract/registrations'
import { succeed, type Failure, type Outcome } from '#shared/contract/outcome'
import type { StudyState } from '#shared/contract/responses'
import { importedTrialLimit } from '#shared/domain/registration/registrationFormat'
import { call, capabilities } from '../host/client'
import { readTextFile } from '../host/pickTextFile'
import { useStudies } from './studies'

/** What a person says of a criterion of the file. */
export interface CriterionChoice {
  readonly meaning: 'leave' | 'statement' | 'codes'
  /** Codes that were confirmed one by one. */
  readonly codes: ReadonlySet<string>
}

const leave: CriterionChoice = { meaning: 'leave', codes: new Set() }

/** A registration as the start of a study: what was read of its file, and what a person takes over. */
export const useTrialReading = defineStore('trialReading', () => {
  const file = shallowRef<{ readonly text: string; readonly fileName: string } | null>(null)
  const reading = shallowRef<RegistrationReading | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const busy = ref(false)
  const choices = shallowRef<ReadonlyMap<number, CriterionChoice>>(new Map())

  /** Reads a file that was dropped, or lets the person choose one. */
  async function pick(dropped?: File): Promise<void> {
    const picked =
      dropped === undefined
        ? await capabilities().pickTextFile({ extensions: ['xml', 'json'], maximumBytes: importedTrialLimit })
        : await readTextFile(dropped, importedTrialLimit)
    if (!picked.ok) failure.value = picked.error
    else if (picked.value !== null) await read(picked.value.text, picked.value.name)
  }

  async function read(text: string, fileName: string): Promise<void> {
    busy.value = true
    const answer = await call('registrations.readFile', { text, fileName: fileName.slice(-255) })
    busy.value = false
    failure.value = answer.ok ? null : answer.error
    choices.value = new Map()
    reading.value = answer.ok ? answer.value : null
    file.value = answer.ok ? { text, fileName: fileName.slice(-255) } : null
  }

  function choiceOf({ position }: ReadTrialCriterion): CriterionChoice {
    return choices.value.get(position) ?? leave
  }

  function choose({ position }: ReadTrialCriterion, choice: CriterionChoice): void {
    choices.value = new Map([...choices.value, [position, choice]])
  }

  /** Criteria that are to be counted by codes of which none was confirmed. */
  const unconfirmed = computed(() =>
    (reading.value?.criteria ?? []).filter((criterion) => {
      const { meaning, codes } = choiceOf(criterion)
      return meaning === 'codes' && codes.size === 0
    }),
  )
  const chosen = computed((): readonly ChosenCriterion[] =>
    (reading.value?.criteria ?? []).flatMap((criterion) => {
      const { meaning, codes } = choiceOf(criterion)
      if (meaning === 'leave') return []
      const confirmed = meaning === 'codes' ? { system: 'icd-10' as const, codes: [...codes] } : null
      return [{ position: criterion.position, confirmed }]
    }),
  )

  /** Makes the study. Null when no file was read. */
  async function start(name: string): Promise<Outcome<StudyState | null>> {
    if (file.value === null) return succeed(null)
    busy.value = true
    const answer = await call('registrations.start', {
      ...file.value,
      name,
      criteria: [...chosen.value],
    })
    busy.value = false
    failure.value = answer.ok ? null : answer.error
    if (answer.ok) await useStudies().load()
    return answer
  }

  function close(): void {
    file.value = null
    reading.value = null
    failure.value = null
    choices.value = new Map()
  }

  return { reading, file, failure, busy, unconfirmed, chosen, pick, read, choiceOf, choose, start, close }
})
