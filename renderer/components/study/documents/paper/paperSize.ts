/** Width of what is printed on a sheet of the preview, in CSS pixels; the sheet is wider by its margins. */
export const paperWidth = 516

/** Room to the right of a plot for half of its last number, in CSS pixels. */
export const plotEdge = 14

/** How a number stands on its tick, so that those at the ends do not leave the plot. */
export function tickAnchor(place: number): 'start' | 'middle' | 'end' {
  if (place < 0.04) return 'start'
  return place > 0.98 ? 'end' : 'middle'
}
