/** Puts text on the clipboard; false when the host does not let it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

/**
 * The way that needs no permission, for hosts that grant none: it works while a key or button is being pressed. A dialog
 * keeps the focus inside of it, so the text is selected there; the focus goes back to where it was.
 */
function copyBySelection(text: string): boolean {
  const focused = document.activeElement
  const holder = document.createElement('textarea')
  holder.value = text
  holder.setAttribute('aria-hidden', 'true')
  holder.className = 'visually-hidden'
  const around = focused?.closest('[role="dialog"]') ?? document.body
  around.append(holder)
  holder.select()
  const copied = document.execCommand('copy')
  holder.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return copied
}
