import type { CountTable, TableCell } from '../../domain/sources/countTable'
import type { BaseArea } from '../../domain/sources/starterDataset'
import { crossRelations } from '../../statistics/suppression/crossRelations'
import type { IntegerRange } from '../../statistics/suppression/integerRange'
import { tightenRanges } from '../../statistics/suppression/tightenRanges'
import { yearsCovered } from '../yearsCovered'
import { ageDimension } from './ageDimension'
import { areaDimension, type AreaNode } from './areaDimension'
import { isCounted, oldest } from './countedCells'

/** Cells that are still worked through; of more, only the table's own rows are used. */
const maximumCells = 20_000

const open: IntegerRange = { lower: 0, upper: Infinity }

/** What a cell tells of its people; nothing where it is no count, or where the truth may lie outside of its limits. */
function rangeOf(cell: TableCell): IntegerRange {
  return isCounted(cell) ? { lower: cell.count.lower, upper: cell.count.upper ?? Infinity } : open
}

/** What a cell speaks of. */
export interface Extent {
  readonly area: number
  readonly sex: TableCell['sex']
  readonly from: number
  readonly before: number
  /** Country, sexes and ages taken together, to see whether parts make up a whole. */
  readonly size: number
}

/** Limits of every cell and total of some figures under all of them at once. */
export interface PublishedFigures {
  rangeOf(cell: TableCell): IntegerRange
  /** People in the national row of a sex and age who live in no area, or nobody knows where. */
  elsewhere(cell: TableCell): IntegerRange
  extentOf(cell: TableCell): Extent
  /** True when all people of a cell are counted in the other. */
  isPartOf(part: Extent, whole: Extent): boolean
}

/**
 * Works the figures of tables out together: each cell of one is a sum of cells of the same or of another, by area, sex and
 * age. Null when they contradict each other, or are too many.
 * @param tables of the same figures (`haveSameFigures`)
 * @param narrowed the cells whose limits are asked for
 */
export function publishedFigures(
  tables: readonly CountTable[],
  baseAreas: readonly BaseArea[],
  narrowed: readonly TableCell[],
): PublishedFigures | null {
  const areas = areaDimension(tables, baseAreas)
  const ages = ageDimension(tables)
  const bySex = tables.some(({ cells }) => cells.some(({ sex }) => sex !== 'any'))
  const sexes = bySex ? { size: 3, relations: [{ total: 0, parts: [1, 2] }] } : { size: 1, relations: [] }
  const sexOf = ({ sex }: TableCell) => (sex === 'any' ? 0 : sex === 'female' ? 1 : 2)
  if (areas.size * sexes.size * ages.size > maximumCells) return null
  const indexAt = (area: number, cell: TableCell) =>
    (area * sexes.size + sexOf(cell)) * ages.size + ages.indexOf(cell)
  const indexOf = (cell: TableCell) => indexAt(areas.indexOf.get(cell.area) ?? -1, cell)

  const ranges = Array.from({ length: areas.size * sexes.size * ages.size }, () => open)
  const narrow = (index: number, { lower, upper }: IntegerRange) => {
    const before = ranges[index] ?? open
    ranges[index] = { lower: Math.max(before.lower, lower), upper: Math.min(before.upper, upper) }
  }
  for (const { cells, flags } of tables)
    for (const cell of cells) {
      narrow(indexOf(cell), rangeOf(cell))
      if (flags.includes('areas-complete') && areas.elsewhere >= 0)
        narrow(indexAt(areas.elsewhere, cell), { lower: 0, upper: 0 })
    }
  if (ranges.some(({ lower, upper }) => lower > upper)) return null
  const whole =
    tables.every(({ period }) => yearsCovered(period) === 1) &&
    ranges.every(
      ({ lower, upper }) => Number.isInteger(lower) && (upper === Infinity || Number.isInteger(upper)),
    )
  // Only whole people can be told impossible one by one; the mean of several years need not be whole.
  const tight = tightenRanges(
    ranges,
    crossRelations([areas, sexes, ages]),
    whole ? narrowed.map(indexOf) : [],
  )
  if (tight === null) return null
  const holds = containment(areas.nodes)
  return {
    rangeOf: (cell) => tight[indexOf(cell)] ?? open,
    elsewhere: (cell) => tight[indexAt(areas.elsewhere, cell)] ?? open,
    extentOf(cell) {
      const { from, before } = ages.ages[ages.indexOf(cell)] ?? { from: 0, before: 0 }
      const area = areas.indexOf.get(cell.area) ?? -1
      const sizeOfArea = areas.nodes[area]?.size ?? 0
      const size = sizeOfArea * (cell.sex === 'any' ? 2 : 1) * (Math.min(before, oldest) - from)
      return { area, sex: cell.sex, from, before, size }
    },
    isPartOf: (part, whole) =>
      part.from >= whole.from &&
      part.before <= whole.before &&
      (whole.sex === 'any' || whole.sex === part.sex) &&
      holds(whole.area, part.area),
  }
}

/** Whether one area holds all of another, by their positions. */
function containment(nodes: readonly AreaNode[]): (whole: number, part: number) => boolean {
  const inside = nodes.flatMap((whole) =>
    nodes.map((part) => part.size > 0 && [...part.within].every((area) => whole.within.has(area))),
  )
  return (whole, part) => inside[whole * nodes.length + part] === true
}
