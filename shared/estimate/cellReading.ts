import type { AreaLevel, CountTable, TableCell } from '../domain/sources/countTable'
import type { BaseArea } from '../domain/sources/starterDataset'
import { addSizes, emptySet, type SetSize } from './population'

/** The area of a cell as indices of base areas. */
export function baseAreasOfCell(area: string, baseAreas: readonly BaseArea[]): readonly number[] {
  return baseAreas.flatMap((candidate, index) =>
    area === 'nation:NO' ||
    candidate.county === area ||
    candidate.referralArea === area ||
    candidate.healthRegion === area
      ? [index]
      : [],
  )
}

/** Cells at the table's own area level; the national row beside them is the published total, not a further part. */
export function cellsAtLevel(table: CountTable, level: AreaLevel = table.areaLevel): readonly TableCell[] {
  return table.cells.filter((cell) => cell.area.startsWith(`${level}:`))
}

/** The published figure for the whole country; null when the table prints none. */
export function publishedTotal(table: CountTable): number | null {
  const nation = cellsAtLevel(table, 'nation').filter((cell) => cell.sex === 'any')
  return nation.length === 1 ? (nation[0]?.count.value ?? null) : null
}

/** How far the areas of a table add up to more than its national row. */
export interface Overlap {
  /** National row over the sum of the areas; 1 when nothing is counted twice. */
  readonly factor: number
  /** People counted once too often in the country. */
  readonly repeated: number
}

/** Read from tables that are marked so: a person who moved is counted in each area. */
export function overlapOf(table: CountTable): Overlap {
  const nation = publishedTotal(table)
  if (!table.flags.includes('areas-overlap')) return { factor: 1, repeated: 0 }
  // Without a national row nobody knows how many are counted twice: perhaps all.
  if (nation === null) return { factor: 1, repeated: Infinity }
  const areas = cellsAtLevel(table).reduce((sum, cell) => sum + (cell.count.value ?? 0), 0)
  return areas > nation ? { factor: nation / areas, repeated: areas - nation } : { factor: 1, repeated: 0 }
}

/** What a cell says of its people today: a share for the estimate (null: no number), and how many there can be. */
export interface CellReading {
  readonly share: number | null
  readonly lower: number
  readonly upper: number
}

/**
 * A count with the population of its source gives a share that is carried to today's residents; what the cell can hold
 * then reaches from the published count to the carried one. A count without a population stays the count. A printed
 * share applies to residents whose number is an interval where a limit of age cuts a band. A suppressed cell has no
 * share but the interval its rule leaves. Where one person is counted in several areas, `repeated` people of the table
 * are counted again somewhere: the estimate takes them off evenly, the interval allows all of them to be here.
 */
export function readCell(cell: TableCell, residents: SetSize, overlap: Overlap): CellReading {
  const { count, population, share } = cell
  if (share !== null) {
    return { share: share.value, lower: share.lower * residents.lower, upper: share.upper * residents.upper }
  }
  const base = population ?? residents.estimate
  const carried = base > 0 ? residents.estimate / base : 1
  const lower = Math.max(0, count.lower - overlap.repeated)
  const upper = Math.min(count.upper ?? Infinity, residents.upper)
  return {
    share: shareOf(count.value, base, overlap),
    lower: Math.min(lower, lower * carried),
    upper: Math.max(upper, upper * carried),
  }
}

/** By how much the share of a cell's people grows with each unit of the number that it prints. */
export function sharePerUnit(cell: TableCell, residents: SetSize, { factor }: Overlap): number {
  if (cell.share !== null) return 1
  const base = cell.population ?? residents.estimate
  return base > 0 ? factor / base : 0
}

/** Nobody out of nobody is a share of 0; somebody out of nobody is none. */
function shareOf(value: number | null, base: number, { factor }: Overlap): number | null {
  if (value === null || (base <= 0 && value > 0)) return null
  return base <= 0 ? 0 : Math.min(1, (value * factor) / base)
}

/** The most people that the national row of a table leaves for all its areas together; null without such a row. */
export function nationalReading(table: CountTable, sizes: readonly SetSize[]): number | null {
  const [nation] = cellsAtLevel(table, 'nation').filter((cell) => cell.sex === 'any')
  if (nation === undefined || nation.count.upper === null) return null
  const residents = sizes.reduce(addSizes, emptySet)
  return readCell(nation, residents, { factor: 1, repeated: 0 }).upper
}
