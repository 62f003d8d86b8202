import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { SeekField } from '#shared/estimate/whatIf/seekField'

/** A window of the population screen that asks what a change would do. */
export type WhatIfWindow =
  /** `group`: changes of this criterion alone. */
  | { readonly kind: 'relax'; readonly group: string | null }
  | { readonly kind: 'seek'; readonly field: SeekField | null }
  /** Exact counts of data holders. */
  | { readonly kind: 'masks' }

/** Which of these windows is open: header, palette and the menus of the criteria open them. */
export const useWhatIf = defineStore('whatIf', () => {
  const open = shallowRef<WhatIfWindow | null>(null)

  function close(): void {
    open.value = null
  }

  return { open, close }
})
