import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** Screens that take files of each other. */
export type FileScreen = 'units' | 'data'

/** A file that was given to one screen and belongs to another, until that one takes it. */
export const useHandedFile = defineStore('handedFile', () => {
  const waiting = shallowRef<{ readonly to: FileScreen; readonly file: File } | null>(null)

  function give(to: FileScreen, file: File): void {
    waiting.value = { to, file }
  }

  /** The file for this screen; null when none waits. */
  function take(screen: FileScreen): File | null {
    const found = waiting.value
    if (found?.to !== screen) return null
    waiting.value = null
    return found.file
  }

  return { waiting, give, take }
})
