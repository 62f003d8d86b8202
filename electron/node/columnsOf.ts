import type { BroughtContent } from '#shared/sync/broughtContent'

/** The columns of all tables, to be handed over to another thread and not copied. */
export function columnsOf({ cubes }: BroughtContent): readonly ArrayBuffer[] {
  return cubes.flatMap(({ cube: { cells } }) => [
    ...(cells.offsets === null ? [] : [cells.offsets.buffer]),
    cells.value.buffer,
    cells.lower.buffer,
    cells.upper.buffer,
    cells.precision.buffer,
    cells.marker.buffer,
    cells.additive.buffer,
  ])
}
