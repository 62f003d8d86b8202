import type { AreaLevel, CountTable, TableCell } from '../domain/sources/countTable'
import type { BaseArea } from '../domain/sources/starterDataset'
import type { CriterionEvent, Interval } from './event'
import { addSizes, emptySet, pieceInRange, sizeOfPieces, type SetSize } from './population'
import type { Universe } from './universe'

/** The people a cell speaks of, by base area: those inside the base population and those outside it, and how many it counts. */
interface CellReach {
  readonly inside: readonly SetSize[]
  readonly outside: readonly SetSize[]
  readonly lower: number
  readonly upper: number
}

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

/** Sum of the areas over the national row, where the source counts one person in several areas; otherwise 1. */
export function overlapFactor(table: CountTable): number {
  const nation = publishedTotal(table)
  if (nation === null || !table.flags.includes('areas-overlap')) return 1
  const areas = cellsAtLevel(table).reduce((sum, cell) => sum + (cell.count.value ?? 0), 0)
  return areas > nation ? nation / areas : 1
}

/** What a cell says of its people today: a share for the estimate, and how many there can be. */
interface CellReading {
  readonly share: number
  readonly lower: number
  readonly upper: number
}

/**
 * A count with the population of its source gives a share that is carried to today's residents; what the cell can hold
 * then reaches from the published count to the carried one. A count without a population stays the count. A printed
 * share applies to residents whose number is an interval where a limit of age cuts a band. Null: no number.
 */
function readCell(cell: TableCell, residents: SetSize, factor: number): CellReading | null {
  const { count, population, share } = cell
  if (share !== null) {
    return { share: share.value, lower: share.lower * residents.lower, upper: share.upper * residents.upper }
  }
  if (count.value === null || count.upper === null) return null
  const base = population ?? residents.estimate
  if (base <= 0) return null
  const carried = residents.estimate / base
  const lower = count.lower * factor
  const upper = count.upper * factor
  return {
    share: Math.min(1, (count.value * factor) / base),
    lower: Math.min(lower, lower * carried),
    upper: Math.max(upper, upper * carried),
  }
}

/** How far a table reaches into the base population. */
export interface TableReach {
  readonly event: CriterionEvent
  /** Residents of the base population whom no cell of the table speaks of. */
  readonly uncovered: SetSize
}

/**
 * The event "is counted in one of these tables" inside a population. The tables must speak of different ages.
 * A cell spreads evenly over its people for the estimate; the interval of a block allows every other spread.
 */
export function tableEvent(tables: readonly CountTable[], universe: Universe): TableReach {
  const { strata, places, pieces, hasPlace, hasPiece } = universe
  const share = new Float64Array(places.length * pieces.length)
  const covered = new Uint8Array(places.length * pieces.length)
  const reaches: CellReach[] = []
  let complete = true

  for (const table of tables) {
    const factor = overlapFactor(table)
    for (const cell of cellsAtLevel(table)) {
      const areas = new Set(baseAreasOfCell(cell.area, strata.baseAreas))
      const inCell = pieces.map((piece) => pieceInRange(piece, { from: cell.ageFrom, to: cell.ageTo }))
      const inside = strata.baseAreas.map(() => emptySet)
      const outside = strata.baseAreas.map(() => emptySet)
      const reached: number[] = []
      places.forEach((place, index) => {
        if (!areas.has(place.baseArea) || (cell.sex !== 'any' && cell.sex !== place.sex)) return
        reached.push(index)
        const add = (into: SetSize[], belongs: (piece: number) => boolean) => {
          into[place.baseArea] = addSizes(
            into[place.baseArea] ?? emptySet,
            sizeOfPieces(strata, place, pieces, (piece) => inCell[piece] === true && belongs(piece)),
          )
        }
        if (hasPlace[index] === true) {
          add(inside, (piece) => hasPiece[piece] === true)
          add(outside, (piece) => hasPiece[piece] !== true)
        } else add(outside, () => true)
      })
      const residents = [...inside, ...outside].reduce(addSizes, emptySet)
      const reading = readCell(cell, residents, factor)
      if (reading === null) {
        complete = false
        continue
      }
      for (const index of reached) {
        pieces.forEach((_, piece) => {
          if (inCell[piece] !== true) return
          share[index * pieces.length + piece] = reading.share
          covered[index * pieces.length + piece] = 1
        })
      }
      reaches.push({ inside, outside, lower: reading.lower, upper: reading.upper })
    }
  }

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
  const uncovered = uncoveredByArea.reduce(addSizes, emptySet)

  function inBlock(block: readonly number[]): Interval {
    const inBlockOnly = new Set(block)
    let lower = 0
    let upper = 0
    for (const reach of reaches) {
      let here = 0
      let elsewhere = 0
      reach.inside.forEach((size, area) => {
        if (inBlockOnly.has(area)) here += size.upper
        else elsewhere += size.upper
      })
      for (const size of reach.outside) elsewhere += size.upper
      if (here === 0) continue
      lower += Math.max(0, reach.lower - elsewhere)
      upper += Math.min(here, reach.upper)
    }
    for (const area of block) upper += uncoveredByArea[area]?.upper ?? 0
    return { lower, upper }
  }

  return { event: { share, hasEstimate: complete, inBlock }, uncovered }
}
