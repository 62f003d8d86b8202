import { computed, onBeforeUnmount, ref } from 'vue'
import { useShell } from '../stores/shell'

/** From this width on the sidebar shows its labels. */
const wide = '(min-width: 1360px)'

/** Whether the sidebar is a narrow rail: as the person chose, else by the width of the window. */
export function useRail() {
  const shell = useShell()
  const query = matchMedia(wide)
  const isWide = ref(query.matches)
  const follow = () => {
    isWide.value = query.matches
    shell.railChosen = null
  }
  query.addEventListener('change', follow)
  onBeforeUnmount(() => query.removeEventListener('change', follow))

  const rail = computed(() => shell.railChosen ?? !isWide.value)
  return { rail, toggleRail: () => (shell.railChosen = !rail.value) }
}
