import { onBeforeUnmount, onMounted } from 'vue'
import { useStudy } from '../stores/study'

/** Lets the browser ask before a page is closed whose last steps are not saved yet. */
export function useLeaveGuard(): void {
  const study = useStudy()

  function onBeforeUnload(event: BeforeUnloadEvent): void {
    if (study.unsavedSteps > 0 || study.problem?.kind === 'not-saved') event.preventDefault()
  }

  onMounted(() => window.addEventListener('beforeunload', onBeforeUnload))
  onBeforeUnmount(() => window.removeEventListener('beforeunload', onBeforeUnload))
}
