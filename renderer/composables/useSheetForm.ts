import { onBeforeUnmount, onMounted, ref } from 'vue'

interface SheetForm {
  isChanged(): boolean
  save(): void
  close(): void
}

/**
 * A sheet whose fields are kept as one step: Ctrl+Enter saves from any field, and leaving it asks first when something was
 * changed. `asking` is true while it asks; `answer` takes what the person says.
 */
export function useSheetForm(form: SheetForm) {
  const asking = ref(false)
  let answerLeave: ((leave: boolean) => void) | null = null

  function mayClose(): boolean | Promise<boolean> {
    if (!form.isChanged()) return true
    asking.value = true
    return new Promise((resolve) => {
      answerLeave = resolve
    })
  }
  function answer(leave: boolean): void {
    asking.value = false
    answerLeave?.(leave)
    answerLeave = null
  }
  async function cancel(): Promise<void> {
    if (await mayClose()) form.close()
  }

  function onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || asking.value) return
    event.preventDefault()
    takeOverTyped()
    form.save()
  }
  onMounted(() => document.addEventListener('keydown', onKeydown, { capture: true }))
  onBeforeUnmount(() => document.removeEventListener('keydown', onKeydown, { capture: true }))

  return { asking, mayClose, answer, cancel }
}

/** A field passes on what is typed when it is left: leaving it for a moment loses nothing of it. */
function takeOverTyped(): void {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement)) return
  focused.blur()
  focused.focus()
}
