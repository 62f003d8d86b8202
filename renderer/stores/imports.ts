import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { ImportKept, ImportPreview } from '#shared/contract/imports'
import type { RequestOf } from '#shared/contract/operations'
import type { Failure, Outcome } from '#shared/contract/outcome'
import type { ImportedCounts } from '#shared/imports/importedCounts'
import { call } from '../host/client'

export type ImportWish = RequestOf<'imports.preview'>

/** A file that a person wants to import: what was found in it, read anew at every change of how it is read. */
export const useImports = defineStore('imports', () => {
  const wish = shallowRef<ImportWish | null>(null)
  const preview = shallowRef<ImportPreview | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const reading = shallowRef(false)
  let asked = 0

  /** Reads the file as wished; an answer that a newer wish has overtaken is dropped. */
  async function read(wanted: ImportWish): Promise<void> {
    asked += 1
    const own = asked
    if (wish.value?.file !== wanted.file) preview.value = null
    wish.value = wanted
    reading.value = true
    const answer = await call('imports.preview', wanted)
    if (own !== asked) return
    reading.value = false
    failure.value = answer.ok ? null : answer.error
    if (answer.ok) preview.value = answer.value
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
    const answer = await call('imports.keep', {
      ...wish.value,
      mapping: wish.value.mapping ?? preview.value?.mapping ?? null,
      title: title.trim() === '' ? null : title.trim(),
      source: source.trim() === '' ? null : source.trim(),
      counts,
    })
    failure.value = answer.ok ? null : answer.error
    if (answer.ok && answer.value.key === null) preview.value = answer.value
    return answer
  }

  /** Takes an import away with its history. */
  function remove(key: string): Promise<Outcome<null>> {
    return call('imports.remove', { key })
  }

  /** Forgets the file. */
  function reset(): void {
    asked += 1
    wish.value = null
    preview.value = null
    failure.value = null
    reading.value = false
  }

  return { wish, preview, failure, reading, read, change, keep, remove, reset }
})
