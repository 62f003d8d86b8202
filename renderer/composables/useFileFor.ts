import { shallowRef, watch } from 'vue'
import { useHandedFile, type FileScreen } from '../stores/handedFile'

/** The last file that another screen handed to this one; `onFile` runs when one comes. */
export function useFileFor(screen: FileScreen, onFile: () => void) {
  const handed = useHandedFile()
  const file = shallowRef<File | null>(null)
  watch(
    () => handed.waiting,
    () => {
      const taken = handed.take(screen)
      if (taken === null) return
      file.value = taken
      onFile()
    },
    { immediate: true },
  )
  return file
}
