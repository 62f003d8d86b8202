/** Width of what is printed on a sheet of the preview, in CSS pixels; the sheet is wider by its margins. */
export const paperWidth = 516

/** Room to the right of a plot for half of its last number, in CSS pixels. */
export const plotEdge = 14

/** How a number stands on its tick, so that those at the ends do not leave the plot. */
export function tickAnchor(place: number): 'start' | 'middle' | 'end' {
  if (place < 0.04) return 'start'
  return place > 0.98 ? 'end' : 'middle'
}

/** Width of a letter of a tick, in CSS pixels: the widest digits of the axis. */
const letter = 5.8

/** The ticks whose numbers do not run into one another; where two would, the one to the right keeps its number. */
export function ticksWithRoom<Tick extends { readonly place: number; readonly label: string }>(
  ticks: readonly Tick[],
  width: number,
): readonly Tick[] {
  const kept: Tick[] = []
  let free = Infinity
  for (const tick of [...ticks].sort((one, other) => other.place - one.place)) {
    const length = tick.label.length * letter
    const anchor = tickAnchor(tick.place)
    const start = tick.place * width - (anchor === 'start' ? 0 : anchor === 'end' ? length : length / 2)
    if (start + length > free) continue
    kept.push(tick)
    free = start - letter
  }
  return kept
}
