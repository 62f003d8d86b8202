import type { CountTable, TableCell } from '../../domain/sources/countTable'
import type { BaseArea } from '../../domain/sources/starterDataset'
import { baseAreasOfCell, cellsAtLevel } from '../cellReading'
import type { Interval } from '../event'
import { isCounted, oldest } from './countedCells'
import { partsAddUp } from './sameFigures'

/** Country, sexes and ages that cells speak of; cells of one area level never overlap. */
function extentOf(cells: readonly TableCell[], baseAreas: readonly BaseArea[]): number {
  return cells.reduce((sum, { area, sex, ageFrom, ageTo }) => {
    const years = (ageTo === null ? oldest : ageTo + 1) - ageFrom
    return sum + baseAreasOfCell(area, baseAreas).length * (sex === 'any' ? 2 : 1) * years
  }, 0)
}

/**
 * Least and most people whom the national row of a table counts and none of its areas: they live abroad, or nobody knows
 * where. Null where the table does not tell: without national row, where its areas do not make up the country or count a
 * person twice, or where its figures are guesses.
 */
export function peopleElsewhere(table: CountTable, baseAreas: readonly BaseArea[]): Interval | null {
  if (table.areaLevel === 'nation' || !partsAddUp(table)) return null
  const [whole, parts] = [cellsAtLevel(table, 'nation'), cellsAtLevel(table)]
  if (whole.length === 0 || ![...whole, ...parts].every(isCounted)) return null
  if (extentOf(whole, baseAreas) !== extentOf(parts, baseAreas)) return null
  if (table.flags.includes('areas-complete')) return { lower: 0, upper: 0 }
  const least = (cells: readonly TableCell[]) => cells.reduce((sum, { count }) => sum + count.lower, 0)
  const most = (cells: readonly TableCell[]) =>
    cells.reduce((sum, { count }) => sum + (count.upper ?? Infinity), 0)
  return {
    lower: Math.max(0, least(whole) - most(parts)),
    upper: Math.max(0, most(whole) - least(parts)),
  }
}
