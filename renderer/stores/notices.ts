import { defineStore } from 'pinia'
import { ref } from 'vue'

export interface Notice {
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** The one short message that may float above the page; the next replaces it. */
export const useNotices = defineStore('notices', () => {
  const current = ref<(Notice & { readonly id: number }) | null>(null)
  let lastId = 0

  function show(notice: Notice): void {
    lastId += 1
    current.value = { ...notice, id: lastId }
  }

  /** Takes away the notice with this id, or the current one; one that was replaced meanwhile is left alone. */
  function dismiss(id?: number): void {
    if (id === undefined || current.value?.id === id) current.value = null
  }

  return { current, show, dismiss }
})
