import type { CountTable } from '../domain/sources/countTable'
import { rake } from '../statistics/raking'
import { baseAreasOfCell, cellsAtLevel } from './cellReading'
import { pieceInRange } from './population'
import { residentsByStratum, type Universe } from './universe'

/** True when the table tells sexes or ages apart inside one area: it can give another table its shape. */
export function hasDetail(table: CountTable): boolean {
  const [first] = cellsAtLevel(table)
  return first !== undefined && cellsAtLevel(table).filter(({ area }) => area === first.area).length > 1
}

/** For each stratum the position of the cell that speaks of it; -1 where none does. */
function cellOfStratum(table: CountTable, { strata, places, pieces }: Universe): Int32Array {
  const cellOf = new Int32Array(places.length * pieces.length).fill(-1)
  cellsAtLevel(table).forEach((cell, position) => {
    const areas = new Set(baseAreasOfCell(cell.area, strata.baseAreas))
    const inCell = pieces.map((piece) => pieceInRange(piece, { from: cell.ageFrom, to: cell.ageTo }))
    places.forEach((place, index) => {
      if (!areas.has(place.baseArea) || (cell.sex !== 'any' && cell.sex !== place.sex)) return
      inCell.forEach((has, piece) => {
        if (has) cellOf[index * pieces.length + piece] = position
      })
    })
  })
  return cellOf
}

/**
 * Brings a table that is coarse in age and sex to the strata by the ages and sexes of a national one of the same codes and
 * measure: residents x national rates are the seed, raked (Deming and Stephan 1940) to the people of every cell of the
 * coarse table and to the national ages and sexes, scaled to the same total. Null where the national table does not speak of
 * everyone whom the coarse one counts, or the two cannot be brought together; the cells then stay even.
 * @param share of the coarse table, per stratum
 * @param rate of the national table, per stratum
 */
export function shapeSurface(
  coarse: { readonly table: CountTable; readonly share: Float64Array },
  national: { readonly table: CountTable; readonly rate: Float64Array },
  universe: Universe,
): Float64Array | null {
  const [cellOf, groupOf] = [cellOfStratum(coarse.table, universe), cellOfStratum(national.table, universe)]
  const cells = cellsAtLevel(coarse.table).length
  const groups = cellsAtLevel(national.table).length
  const people = new Float64Array(cells * groups)
  const counted = new Float64Array(cells)
  const seed = new Array<number>(cells * groups).fill(0)
  const residents = residentsByStratum(universe)
  for (let stratum = 0; stratum < cellOf.length; stratum += 1) {
    const [cell, group] = [cellOf[stratum] ?? -1, groupOf[stratum] ?? -1]
    if (cell < 0) continue
    if (group < 0) return null
    const here = residents[stratum] ?? 0
    const at = cell * groups + group
    people[at] = (people[at] ?? 0) + here
    counted[cell] = (counted[cell] ?? 0) + here * (coarse.share[stratum] ?? 0)
    seed[at] = (seed[at] ?? 0) + here * (national.rate[stratum] ?? 0)
  }
  const total = counted.reduce((sum, value) => sum + value, 0)
  const seeded = seed.reduce((sum, value) => sum + value, 0)
  if (total === 0 || seeded === 0) return null
  const byGroup = Array.from({ length: groups }, (_, group) => {
    let sum = 0
    for (let cell = 0; cell < cells; cell += 1) sum += seed[cell * groups + group] ?? 0
    return (sum * total) / seeded
  })
  const fitted = rake(
    seed,
    [cells, groups],
    [
      { axes: [1], target: byGroup },
      // Last, so that the published count of every area is met to the last digit.
      { axes: [0], target: [...counted] },
    ],
    { tolerance: 1e-9 },
  )
  if (!fitted.ok) return null
  return coarse.share.map((share, stratum) => {
    const [cell, group] = [cellOf[stratum] ?? -1, groupOf[stratum] ?? -1]
    if (cell < 0) return share
    const at = cell * groups + group
    const here = people[at] ?? 0
    return here === 0 ? share : Math.min(1, (fitted.value.table[at] ?? 0) / here)
  })
}
