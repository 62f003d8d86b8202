import { areasDefinedDifferently } from '../domain/geography/areasDefinedDifferently'
import type { CountTable, TableCell } from '../domain/sources/countTable'
import {
  baseAreasOfCell,
  cellsAtLevel,
  nationalReading,
  overlapOf,
  readCell,
  sharePerUnit,
  type CellReading,
} from './cellReading'
import type { CriterionEvent, Interval } from './event'
import { addSizes, emptySet, pieceInRange, sizeOfPieces, type SetSize } from './population'
import { countsThesePeople, relativeVariance } from './cellPrecision'
import { withPoissonChance } from './chance'
import { isPublishedSum } from './partitions'
import { publishedCells, type PublishedCells } from './publishedCells'
import { isCurrent, tableFactor, type TableFactor, type TableSettings } from './tableFactor'
import type { Universe } from './universe'

/** The people some cells speak of, by base area: those inside the base population and those outside it. */
interface Reach {
  readonly inside: readonly SetSize[]
  readonly outside: readonly SetSize[]
  /** Least and most people that the cells count. */
  readonly lower: number
  readonly upper: number
}

/** A table's reaches, and the most that its national row leaves for all of them; null without such a row. */
interface TableLimits {
  readonly reaches: readonly Reach[]
  readonly ceiling: number | null
}

/** A table to be read, and what is assumed of it. */
export interface TableInUse<Table extends CountTable = CountTable> {
  readonly table: Table
  readonly settings: TableSettings
}

/** How many people of the population a table estimates, and how well. */
export interface TablePrecision {
  readonly table: string
  readonly settings: TableSettings
  readonly people: number
  /** True when every cell counts the very people of the population's date. */
  readonly counted: boolean
  /** Variance of `people` over its square, without what drifts or is assumed. */
  readonly relativeVariance: number
}

/** How far a table reaches into the base population. */
export interface TableReach {
  readonly event: CriterionEvent
  /** The cells behind the shares; worked out when asked for. */
  readonly published: () => PublishedCells
  readonly precisions: readonly TablePrecision[]
  /** Residents of the base population whom no cell of the table speaks of. */
  readonly uncovered: SetSize
  /** Those of them who live where one of the tables has no cell at all. */
  readonly elsewhere: SetSize
}

/** Shares per place and piece, and the cells that speak of them. */
interface Surface {
  readonly share: Float64Array
  readonly covered: Uint8Array
  /** Places of the cells, counted through all tables that are read into the surface. */
  readonly cellOf: Int32Array
}

function addBySize(a: readonly SetSize[], b: readonly SetSize[]): SetSize[] {
  return a.map((size, index) => addSizes(size, b[index] ?? emptySet))
}

/** Residents a cell speaks of, and the places (by index) that it reaches. */
function reachOf(cell: TableCell, universe: Universe) {
  const { strata, places, pieces, hasPlace, hasPiece } = universe
  const areas = new Set(baseAreasOfCell(cell.area, strata.baseAreas))
  const inCell = pieces.map((piece) => pieceInRange(piece, { from: cell.ageFrom, to: cell.ageTo }))
  const inside = strata.baseAreas.map(() => emptySet)
  const outside = strata.baseAreas.map(() => emptySet)
  const reached: number[] = []
  places.forEach((place, index) => {
    if (!areas.has(place.baseArea) || (cell.sex !== 'any' && cell.sex !== place.sex)) return
    reached.push(index)
    const add = (into: SetSize[], belongs: (piece: number) => boolean) => {
      const size = sizeOfPieces(strata, place, pieces, (piece) => inCell[piece] === true && belongs(piece))
      into[place.baseArea] = addSizes(into[place.baseArea] ?? emptySet, size)
    }
    if (hasPlace[index] === true) {
      add(inside, (piece) => hasPiece[piece] === true)
      add(outside, (piece) => hasPiece[piece] !== true)
    } else add(outside, () => true)
  })
  return { inside, outside, inCell, reached }
}

/** Areas that the source draws otherwise than we do are one area for the bounds: people may lie on either side. */
function joinAreas(reaches: readonly (Reach & { readonly area: string })[]): readonly Reach[] {
  const apart = reaches.filter(({ area }) => !areasDefinedDifferently.includes(area))
  const together = reaches.filter(({ area }) => areasDefinedDifferently.includes(area))
  const [first, ...others] = together
  if (first === undefined) return apart
  const joined = others.reduce<Reach>(
    (sum, reach) => ({
      inside: addBySize(sum.inside, reach.inside),
      outside: addBySize(sum.outside, reach.outside),
      lower: sum.lower + reach.lower,
      upper: sum.upper + reach.upper,
    }),
    first,
  )
  return [...apart, joined]
}

function ceilingOf(value: number | null, { settings }: TableInUse): number | null {
  if (value === null) return null
  const upper = value * tableFactor(settings).most
  return isCurrent(settings) ? upper : withPoissonChance({ lower: 0, upper }, settings.periodYears).upper
}

/** A reading after the adjustments of the person; a share stays a share. */
function adjusted({ share, lower, upper }: CellReading, { factor, least, most }: TableFactor): CellReading {
  return {
    share: share === null ? null : Math.min(1, share * factor),
    lower: lower * least,
    upper: upper * most,
  }
}

/** What one cell of a table in use says: as published, and with what is assumed of the table. */
export interface CellInUse {
  readonly cell: TableCell
  /** As the source has it, carried to today's residents. */
  readonly carried: CellReading
  readonly reading: CellReading
  /** By how much its share grows with each unit of the number that it prints. */
  readonly sharePerUnit: number
  /** All residents it speaks of. */
  readonly residents: SetSize
  /** Those who belong to the base population, by base area. */
  readonly inside: readonly SetSize[]
  /** The others it speaks of. */
  readonly outside: readonly SetSize[]
  /** By age piece whether the cell speaks of it, and the places (by index) that it reaches. */
  readonly inCell: readonly boolean[]
  readonly reached: readonly number[]
}

/** Reads the cells of a table at its own area level. */
export function cellsInUse({ table, settings }: TableInUse, universe: Universe): readonly CellInUse[] {
  const overlap = overlapOf(table)
  const factor = tableFactor(settings)
  return cellsAtLevel(table).map((cell) => {
    const reach = reachOf(cell, universe)
    const residents = [...reach.inside, ...reach.outside].reduce(addSizes, emptySet)
    const carried = readCell(cell, residents, overlap)
    const moved = adjusted(carried, factor)
    // A rate of earlier people is not a count of these: chance comes on top.
    const reading = countsThesePeople(cell, settings)
      ? moved
      : { ...moved, ...withPoissonChance(moved, settings.periodYears) }
    const perUnit = sharePerUnit(cell, residents, overlap) * factor.factor
    return { cell, carried, reading, sharePerUnit: perUnit, residents, ...reach }
  })
}

/** Reads one table into the surface; `complete` is false when a cell has no number. */
function readTable(
  used: TableInUse,
  universe: Universe,
  { share, covered, cellOf }: Surface,
  firstCell: number,
) {
  const { table, settings } = used
  const overlap = overlapOf(table)
  const inUse = cellsInUse(used, universe)
  let complete = true
  let people = 0
  let variance = 0
  const reaches = inUse.map(({ cell, reading, inside, outside, inCell, reached }, position) => {
    if (reading.share === null) complete = false
    const here = (reading.share ?? 0) * inside.reduce(addSizes, emptySet).estimate
    people += here
    variance += here ** 2 * relativeVariance(cell, settings)
    for (const index of reached) {
      inCell.forEach((has, piece) => {
        if (!has) return
        share[index * inCell.length + piece] = reading.share ?? 0
        covered[index * inCell.length + piece] = 1
        cellOf[index * inCell.length + piece] = firstCell + position
      })
    }
    return { area: cell.area, inside, outside, lower: reading.lower, upper: reading.upper }
  })
  const national = () =>
    nationalReading(
      table,
      reaches.flatMap((reach) => [...reach.inside, ...reach.outside]),
    )
  const limits: TableLimits = {
    reaches: table.flags.includes('areas-defined-differently') ? joinAreas(reaches) : reaches,
    ceiling: overlap.repeated > 0 ? ceilingOf(national(), used) : null,
  }
  const precision: TablePrecision = {
    table: table.key,
    settings,
    people,
    counted: cellsAtLevel(table).every((cell) => countsThesePeople(cell, settings)),
    relativeVariance: people === 0 ? 0 : variance / people ** 2,
  }
  return { limits, complete, precision, inUse }
}

/** What one table allows for a block: its cells, and never more than its national row. */
function intervalOf(
  { reaches, ceiling }: TableLimits,
  block: readonly number[],
  { strata, sizeOf }: Universe,
): Interval {
  const areas = new Set(block)
  let lower = 0
  let upper = 0
  for (const reach of reaches) {
    let here = 0
    let elsewhere = 0
    const within: number[] = []
    reach.inside.forEach((size, area) => {
      if (size.upper > 0 && areas.has(area)) within.push(area)
      if (areas.has(area)) here += size.upper
      else elsewhere += size.upper
    })
    if (elsewhere > 0 && here > 0 && !isPublishedSum(within, strata)) {
      // Residents of a piece of an area are fitted: all of the cell may live on either side of its border.
      const all = here + elsewhere
      here = Math.min(all, sizeOf(block).upper)
      elsewhere = all
    }
    for (const size of reach.outside) elsewhere += size.upper
    if (here === 0) continue
    lower += Math.max(0, reach.lower - elsewhere)
    upper += Math.min(here, reach.upper)
  }
  return { lower, upper: Math.min(upper, ceiling ?? Infinity) }
}

/**
 * The event "is counted in one of these tables" inside a population. The tables must speak of different ages.
 * A cell spreads evenly over its people for the estimate; the interval of a block allows every other spread.
 */
export function tableEvent(tables: readonly TableInUse[], universe: Universe): TableReach {
  const { strata, places, pieces, hasPlace, hasPiece } = universe
  const share = new Float64Array(places.length * pieces.length)
  const covered = new Uint8Array(share.length)
  const cellOf = new Int32Array(share.length).fill(-1)
  let firstCell = 0
  const read = tables.map((used) => {
    const made = readTable(used, universe, { share, covered, cellOf }, firstCell)
    firstCell += made.inUse.length
    return { ...made, used }
  })

  const uncoveredByArea = strata.baseAreas.map(() => emptySet)
  places.forEach((place, index) => {
    if (hasPlace[index] !== true) return
    const size = sizeOfPieces(
      strata,
      place,
      pieces,
      (piece) => hasPiece[piece] === true && covered[index * pieces.length + piece] !== 1,
    )
    uncoveredByArea[place.baseArea] = addSizes(uncoveredByArea[place.baseArea] ?? emptySet, size)
  })

  const missing = areasWithoutCell(
    read.map(({ inUse }) => inUse),
    universe,
  )

  return {
    event: {
      share,
      hasEstimate: read.every(({ complete }) => complete),
      inBlock(block) {
        let lower = 0
        let upper = block.reduce((sum, area) => sum + (uncoveredByArea[area]?.upper ?? 0), 0)
        for (const { limits } of read) {
          const interval = intervalOf(limits, block, universe)
          lower += interval.lower
          upper += interval.upper
        }
        return { lower, upper }
      },
    },
    published: () => ({ cells: read.flatMap(({ used, inUse }) => publishedCells(used, inUse)), cellOf }),
    precisions: read.map(({ precision }) => precision),
    uncovered: uncoveredByArea.reduce(addSizes, emptySet),
    elsewhere: missing.map((area) => uncoveredByArea[area] ?? emptySet).reduce(addSizes, emptySet),
  }
}

/** Base areas (by index) that one of several tables does not speak of: it is not known how many it would count there. */
function areasWithoutCell(
  tables: readonly (readonly CellInUse[])[],
  { strata, places }: Universe,
): readonly number[] {
  const reached = tables.map(
    (cells) => new Set(cells.flatMap((cell) => cell.reached.map((place) => places[place]?.baseArea))),
  )
  return strata.baseAreas.flatMap((_, area) => (reached.every((areas) => areas.has(area)) ? [] : [area]))
}
