import { sumOrNull } from '../../domain/counts/sumOrNull'
import type { TableCell } from '../../domain/sources/countTable'
import { ageBands } from '../../domain/geography/strata'

/**
 * Cells of single years of age added up to the five-year bands of the strata; as they are where a cell reaches across a
 * band, or a band is not filled. Bounds add up too; a sum with a hidden part has no number of its own.
 */
export function joinAgeBands(cells: readonly TableCell[]): readonly TableCell[] {
  const groups = new Map<string, TableCell[]>()
  for (const cell of cells) {
    const band = ageBands.findIndex(
      ({ from, to }) => cell.ageFrom >= from && (cell.ageTo ?? Infinity) <= (to ?? Infinity),
    )
    if (band === -1) return cells
    const key = `${cell.area} ${cell.sex} ${band}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [cell])
    else group.push(cell)
  }
  const joined = [...groups.values()].map(joinCells)
  return joined.every((cell) => cell !== null) ? joined : cells
}

function joinCells(cells: readonly TableCell[]): TableCell | null {
  const ordered = cells.toSorted((a, b) => a.ageFrom - b.ageFrom)
  const [first, last] = [ordered[0], ordered.at(-1)]
  if (first === undefined || last === undefined || !ordered.every(({ count }) => count.additive)) return null
  const follows = ordered.every(
    (cell, index) => index === 0 || cell.ageFrom === (ordered[index - 1]?.ageTo ?? Infinity) + 1,
  )
  if (!follows) return null
  const unsure = ordered.find(({ count }) => count.precision !== 'exact')
  return {
    ...first,
    ageTo: last.ageTo,
    count: {
      ...first.count,
      value: sumOrNull(ordered.map(({ count }) => count.value)),
      lower: ordered.reduce((sum, { count }) => sum + count.lower, 0),
      upper: sumOrNull(ordered.map(({ count }) => count.upper)),
      precision: unsure?.count.precision ?? 'exact',
      marker: unsure?.count.marker ?? null,
    },
  }
}
