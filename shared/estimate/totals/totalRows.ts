import { sumOrNull } from '../../domain/counts/sumOrNull'
import { areaLevels, type CountTable, type TableCell } from '../../domain/sources/countTable'
import type { BaseArea } from '../../domain/sources/starterDataset'
import { baseAreasOfCell, cellsAtLevel } from '../cellReading'

/** The people among whom a total was counted: as printed, or those of its areas where these make it up. */
function populationOf(total: TableCell, table: CountTable, baseAreas: readonly BaseArea[]): number | null {
  if (total.population !== null) return total.population
  const within = new Set(baseAreasOfCell(total.area, baseAreas))
  const parts = cellsAtLevel(table).filter(
    (cell) =>
      cell.sex === total.sex &&
      cell.ageFrom === total.ageFrom &&
      cell.ageTo === total.ageTo &&
      baseAreasOfCell(cell.area, baseAreas).every((area) => within.has(area)),
  )
  const covered = parts.flatMap(({ area }) => baseAreasOfCell(area, baseAreas)).length
  if (covered !== within.size) return null
  return sumOrNull(parts.map(({ population }) => population))
}

/**
 * The rows of a table at its other area levels, each level as a table of its own: the country, regions. They are read in the
 * same way as its areas, so that both are carried to today's residents alike.
 */
export function totalRowsOf<Table extends CountTable>(
  table: Table,
  baseAreas: readonly BaseArea[],
): readonly Table[] {
  return areaLevels.flatMap((areaLevel) => {
    if (areaLevel === table.areaLevel || areaLevel === 'municipality') return []
    const totals = cellsAtLevel(table, areaLevel)
    if (totals.length === 0) return []
    const cells = totals.map((cell) => ({ ...cell, population: populationOf(cell, table, baseAreas) }))
    return [{ ...table, areaLevel, cells }]
  })
}
