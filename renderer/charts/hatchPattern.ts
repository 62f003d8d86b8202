/** Diagonal lines: what somebody stated is hatched as well as coloured. Null where the canvas gives no pattern. */
export function hatchPattern(line: string, ground: string): CanvasPattern | null {
  const tile = document.createElement('canvas')
  tile.width = 6
  tile.height = 6
  const context = tile.getContext('2d')
  if (context === null) return null
  context.fillStyle = ground
  context.fillRect(0, 0, 6, 6)
  context.strokeStyle = line
  context.lineWidth = 1.4
  context.beginPath()
  for (const offset of [-6, 0, 6]) {
    context.moveTo(offset - 1, 7)
    context.lineTo(offset + 7, -1)
  }
  context.stroke()
  return context.createPattern(tile, 'repeat')
}
