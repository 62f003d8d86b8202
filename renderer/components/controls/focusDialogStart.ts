/**
 * Where the focus goes when a dialog opens: its first field, else the dialog itself, so that its name is read. Never its
 * close button, whose tooltip would cover what was opened.
 */
export function focusDialogStart(event: Event): void {
  if (!(event.target instanceof HTMLElement)) return
  event.preventDefault()
  const field = event.target.querySelector<HTMLElement>('input:not([type="hidden"]), textarea')
  ;(field ?? event.target).focus()
}
