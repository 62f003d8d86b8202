import { sumOrNull } from '../counts/sumOrNull'
import { missingCell, type CubeCell } from '../cubes/cubeCells'
import type { Successors } from './areaChanges'

/** Numbers of one year by area code. */
export type AreaCells = ReadonlyMap<string, CubeCell>

/** Share of the people of an old area that live in a new one, 0 to 1; null when it is not known. */
export type SplitWeights = (oldCode: string, newCode: string) => number | null

/**
 * Carries counts from one division to a later one. An area that is renamed or joined with others keeps its numbers: bounds and values add up,
 * exactly. An area that is divided gives each successor its share by population, marked `estimated`, between none and all of
 * its people; without a known share the successor has no number, only those bounds. Rates, and counts that may not be added,
 * go over where an area has a single predecessor and successor; elsewhere they become `missing`.
 */
export function carrySeries(cells: AreaCells, successors: Successors, weights: SplitWeights): AreaCells {
  const parts = new Map<string, CubeCell[]>()
  const give = (code: string, cell: CubeCell) => {
    const known = parts.get(code)
    if (known === undefined) parts.set(code, [cell])
    else known.push(cell)
  }
  for (const [code, cell] of cells) {
    const [first, ...others] = successors.get(code) ?? [code]
    if (first === undefined) continue
    if (others.length === 0) give(first, cell)
    else for (const next of [first, ...others]) give(next, pieceOf(cell, weights(code, next)))
  }
  return new Map([...parts].map(([code, all]) => [code, sumOfCells(all)]))
}

function pieceOf(cell: CubeCell, share: number | null): CubeCell {
  if (!cell.additive) return missingCell(false)
  const value = cell.value === null || share === null ? null : cell.value * share
  const precision = cell.value === null ? cell.precision : 'estimated'
  return { value, lower: 0, upper: cell.upper, precision, marker: cell.marker, additive: true }
}

/** Counts of areas that share no people, added with their bounds; what may not be added is `missing`. */
export function sumOfCells(parts: readonly CubeCell[]): CubeCell {
  const [only, ...others] = parts
  if (only === undefined) return missingCell(true)
  if (others.length === 0) return only
  if (parts.some(({ additive }) => !additive)) return missingCell(false)
  const unsure =
    parts.find(({ value }) => value === null) ?? parts.find(({ precision }) => precision === 'estimated')
  const first = unsure ?? parts.find(({ precision }) => precision !== 'exact')
  return {
    value: sumOrNull(parts.map(({ value }) => value)),
    lower: parts.reduce((sum, { lower }) => sum + lower, 0),
    upper: sumOrNull(parts.map(({ upper }) => upper)),
    precision: first?.precision ?? 'exact',
    marker: first?.marker ?? null,
    additive: true,
  }
}
