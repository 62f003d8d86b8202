import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { DefinitionReading } from '#shared/contract/interchange'
import { succeed, type Failure, type Outcome } from '#shared/contract/outcome'
import type { StudyState } from '#shared/contract/responses'
import { interchangeLimits } from '#shared/interchange/format'
import { call, capabilities } from '../host/client'
import { readTextFile } from '../host/pickTextFile'
import { useStudies } from './studies'

/** A definition of another system: what was read of its file, before anything of it is taken over. */
export const useDefinitionReading = defineStore('definitionReading', () => {
  const file = shallowRef<{ readonly text: string; readonly fileName: string } | null>(null)
  const reading = shallowRef<DefinitionReading | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const busy = ref(false)
  const isOpen = computed(() => reading.value !== null || failure.value !== null)

  /** Lets the person choose a file. */
  async function pick(): Promise<void> {
    const picked = await capabilities().pickTextFile({
      extensions: ['json', 'xml', 'txt'],
      maximumBytes: interchangeLimits.characters,
    })
    if (!picked.ok) failure.value = picked.error
    else if (picked.value !== null) await read(picked.value.text, picked.value.name)
  }

  /** Shows a file that was dropped where it is a definition; false where it is none. */
  async function offer(dropped: File): Promise<boolean> {
    const picked = await readTextFile(dropped, interchangeLimits.characters)
    if (!picked.ok || picked.value === null) return false
    const fileName = picked.value.name.slice(-255)
    const answer = await call('definitions.read', { text: picked.value.text, fileName })
    if (answer.ok) show(answer.value, picked.value.text, fileName)
    return answer.ok
  }

  function show(content: DefinitionReading, text: string, fileName: string): void {
    failure.value = null
    reading.value = content
    file.value = { text, fileName }
  }

  async function read(text: string, name: string): Promise<void> {
    const fileName = name.slice(-255)
    busy.value = true
    const answer = await call('definitions.read', { text, fileName })
    busy.value = false
    if (answer.ok) return show(answer.value, text, fileName)
    reading.value = null
    failure.value = answer.error
  }

  /** Makes a study of it. Null when no file was read. */
  async function start(name: string): Promise<Outcome<StudyState | null>> {
    if (file.value === null) return succeed(null)
    busy.value = true
    const answer = await call('definitions.start', { ...file.value, name })
    busy.value = false
    if (answer.ok) await useStudies().load()
    else failure.value = answer.error
    return answer
  }

  function close(): void {
    file.value = null
    reading.value = null
    failure.value = null
  }

  return { file, reading, failure, busy, isOpen, pick, offer, read, start, close }
})
