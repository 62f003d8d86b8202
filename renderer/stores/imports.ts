import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { ImportKept, ImportPreview } from '#shared/contract/imports'
import type { RequestOf } from '#shared/contract/operations'
import { succeed, type Failure, type Outcome } from '#shared/contract/outcome'
import type { ImportedCounts } from '#shared/imports/importedCounts'
import type { ImportProgress } from '#shared/imports/importProgress'
import { call, capabilities, subscribe } from '../host/client'

export type ImportWish = RequestOf<'imports.preview'>

/** A file that a person wants to import: what was found in it, read anew at every change of how it is read. */
export const useImports = defineStore('imports', () => {
  const wish = shallowRef<ImportWish | null>(null)
  const preview = shallowRef<ImportPreview | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const reading = shallowRef(false)
  const keeping = shallowRef(false)
  /** How far what is under way has come; null when nothing is, or before it has told. */
  const progress = shallowRef<ImportProgress | null>(null)
  let asked = 0
  /** Key of what is under way; null when nothing is. */
  let running: string | null = null
  /** What the preview on screen was read as. */
  let shown: ImportWish | null = null

  /** Asks for something that takes a while: follows how far it is, and ends what was under way before. */
  async function follow<Value>(ask: (key: string) => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
    stopRunning()
    const key = crypto.randomUUID()
    running = key
    progress.value = null
    const stop = subscribe((event) => {
      if (event.name === 'import-progress' && event.reading === key)
        progress.value = { stage: event.stage, share: event.share }
    })
    const answer = await ask(key)
    stop()
    if (running === key) {
      running = null
      progress.value = null
    }
    return answer
  }

  /** Asks for the end of what is under way; it then answers that it was cancelled. */
  function stopRunning(): void {
    if (running !== null) void call('imports.cancel', { reading: running })
    running = null
  }

  /** Reads the file as wished; an answer that a newer wish has overtaken is dropped. */
  async function read(wanted: ImportWish): Promise<void> {
    asked += 1
    const own = asked
    if (wish.value?.file !== wanted.file) preview.value = null
    wish.value = wanted
    reading.value = true
    const answer = await follow((key) => call('imports.preview', { ...wanted, reading: key }))
    if (own !== asked) return
    reading.value = false
    failure.value = answer.ok ? null : answer.error
    if (answer.ok) {
      preview.value = answer.value
      shown = wanted
    }
  }

  /** Ends what is under way. A file of which nothing is on screen yet is forgotten, another stays as it is shown. */
  function cancel(): void {
    stopRunning()
    if (!reading.value) return
    asked += 1
    reading.value = false
    progress.value = null
    if (preview.value === null) reset()
    else wish.value = shown
  }

  /** Reads the same file otherwise. */
  async function change(change: Partial<Omit<ImportWish, 'file'>>): Promise<void> {
    if (wish.value !== null) await read({ ...wish.value, ...change })
  }

  /** Keeps what was found; null before a file was chosen. */
  async function keep(
    title: string,
    source: string,
    counts: ImportedCounts | null = null,
  ): Promise<Outcome<ImportKept> | null> {
    if (wish.value === null) return null
    const wanted = {
      ...wish.value,
      mapping: wish.value.mapping ?? preview.value?.mapping ?? null,
      title: title.trim() === '' ? null : title.trim(),
      source: source.trim() === '' ? null : source.trim(),
      counts,
    }
    if (reading.value) asked += 1
    reading.value = false
    keeping.value = true
    const answer = await follow((key) => call('imports.keep', { ...wanted, reading: key }))
    keeping.value = false
    const wasCancelled = !answer.ok && answer.error.code === 'cancelled'
    failure.value = answer.ok || wasCancelled ? null : answer.error
    if (answer.ok && answer.value.key === null) preview.value = answer.value
    return answer
  }

  /** Takes an import away with its history. */
  function remove(key: string): Promise<Outcome<null>> {
    return call('imports.remove', { key })
  }

  /** Makes a bundle of tables and lets the person keep it. False when they cancelled. */
  async function handOn(tables: readonly string[]): Promise<Outcome<boolean>> {
    const made = await call('imports.export', { tables: [...tables] })
    return made.ok ? succeed(await capabilities().saveDocument(made.value)) : made
  }

  /** Forgets the file. */
  function reset(): void {
    asked += 1
    stopRunning()
    shown = null
    progress.value = null
    wish.value = null
    preview.value = null
    failure.value = null
    reading.value = false
  }

  return {
    wish,
    preview,
    failure,
    reading,
    keeping,
    progress,
    read,
    change,
    cancel,
    keep,
    remove,
    handOn,
    reset,
  }
})
