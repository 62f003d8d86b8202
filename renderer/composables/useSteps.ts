import { computed, onScopeDispose, shallowRef, type ComputedRef } from 'vue'
import { useStudy } from '../stores/study'

/** What undo and redo would do on the screen; null where there is nothing to be undone. */
export interface Steps {
  readonly undoName: string | null
  readonly redoName: string | null
  undo(): void
  redo(): void
}

const provided = shallowRef<(() => Steps | null) | null>(null)

/** Undo and redo mean other steps than those of the protocol while the calling component lives and answers some. */
export function provideSteps(source: () => Steps | null): void {
  provided.value = source
  onScopeDispose(() => {
    if (provided.value === source) provided.value = null
  })
}

/** The steps that undo and redo mean on this screen: those of the protocol unless it says otherwise. */
export function useSteps(): ComputedRef<Steps> {
  const study = useStudy()
  return computed(
    () =>
      provided.value?.() ?? {
        undoName: study.undoName,
        redoName: study.redoName,
        undo: () => void study.undo(),
        redo: () => void study.redo(),
      },
  )
}
