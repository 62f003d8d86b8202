import { computed, watch } from 'vue'
import { useShell } from '../stores/shell'
import { useMediaQuery } from './useMediaQuery'

/** Whether the sidebar is a narrow rail: as the person chose, until the window changes between narrow and wide. */
export function useRail() {
  const shell = useShell()
  const isWide = useMediaQuery('(min-width: 1360px)')
  watch(isWide, () => (shell.railChosen = null))

  const rail = computed(() => shell.railChosen ?? !isWide.value)
  return { rail, toggleRail: () => (shell.railChosen = !rail.value) }
}
