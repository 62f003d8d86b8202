import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { studyFileLimit } from '#shared/domain/studies/study'
import type { ExampleDescription, StudyDescription, StudyState } from '#shared/contract/responses'
import { succeed, type Failure, type Outcome } from '#shared/contract/outcome'
import type { Language } from '#shared/domain/studies/protocol'
import { call, capabilities, subscribe } from '../host/client'
import { readTextFile } from '../host/pickTextFile'
import { useStudy } from './study'

/** The studies on this machine, and the examples that come with the application. */
export const useStudies = defineStore('studies', () => {
  const list = shallowRef<readonly StudyDescription[]>([])
  const loaded = ref(false)
  const examples = shallowRef<readonly ExampleDescription[]>([])
  const failure = shallowRef<Failure | null>(null)

  async function load(): Promise<void> {
    const answer = await call('studies.list', {})
    failure.value = answer.ok ? null : answer.error
    if (!answer.ok) return
    list.value = answer.value
    loaded.value = true
  }

  async function loadExamples(language: Language): Promise<void> {
    const answer = await call('examples.list', { language })
    if (answer.ok) examples.value = answer.value
    else failure.value = answer.error
  }

  /** Reads the list again after what may have changed it, and hands the answer on. */
  async function andReload<Value>(answer: Outcome<Value>): Promise<Outcome<Value>> {
    if (answer.ok) await load()
    return answer
  }

  async function create(name: string): Promise<Outcome<StudyState>> {
    return andReload(await call('studies.create', { name }))
  }

  async function openExample(example: string): Promise<Outcome<StudyState>> {
    return andReload(await call('examples.open', { example }))
  }

  /** Lets the person choose a study file and imports it. The value is null when they cancelled. */
  async function importFile(dropped?: File): Promise<Outcome<StudyState | null>> {
    const picked =
      dropped === undefined
        ? await capabilities().pickTextFile({ extensions: ['json'], maximumBytes: studyFileLimit })
        : await readTextFile(dropped, studyFileLimit)
    if (!picked.ok) return picked
    if (picked.value === null) return succeed(null)
    return andReload(await call('studies.import', { text: picked.value.text, fileName: picked.value.name }))
  }

  /** Writes a copy of the study to a file the person chooses. False when they cancelled. */
  async function exportFile(study: string): Promise<Outcome<boolean>> {
    await useStudy().saved()
    const written = await call('studies.export', { study })
    return written.ok ? succeed(await capabilities().saveDocument(written.value)) : written
  }

  async function remove(study: string): Promise<Outcome<null>> {
    return andReload(await call('studies.delete', { study }))
  }

  /** Follows what other windows do until the returned function is called. */
  function follow(): () => void {
    return subscribe((event) => {
      if (event.name === 'studies-changed') void load()
    })
  }

  return {
    list,
    loaded,
    examples,
    failure,
    load,
    loadExamples,
    create,
    openExample,
    importFile,
    exportFile,
    remove,
    follow,
  }
})
