/** Moves the focus to the next or previous panel: an element with `data-panel` and `tabindex="-1"` or `"0"`. */
export function focusPanel(direction: 1 | -1): void {
  const panels = [...document.querySelectorAll<HTMLElement>('[data-panel]')].filter(
    (panel) => panel.offsetParent !== null,
  )
  const active = document.activeElement
  const current = panels.findLastIndex((panel) => panel.contains(active))
  const next = current === -1 ? (direction === 1 ? 0 : panels.length - 1) : current + direction
  panels[(next + panels.length) % panels.length]?.focus()
}
