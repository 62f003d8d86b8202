import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { StudyDescription } from '#shared/contract/responses'

/** Which windows of the shell are open. */
export const useShell = defineStore('shell', () => {
  const paletteOpen = ref(false)
  const shortcutsOpen = ref(false)
  const newStudyOpen = ref(false)
  /** The study that the person was asked about before deleting it. */
  const studyToDelete = shallowRef<StudyDescription | null>(null)
  /** Null: as the width of the window suggests. */
  const railChosen = ref<boolean | null>(null)

  return { paletteOpen, shortcutsOpen, newStudyOpen, studyToDelete, railChosen }
})
