import { boundsOfEvent } from '../boundsOfEvent'
import type { CriterionEvent } from '../event'
import { quantity } from '../funnel'
import { populationWeights } from '../universe'
import { createBlocks, partitionsOf, type Partition } from '../partitions'
import type { Quantity } from '../result'
import type { Universe } from '../universe'

/** A part of the country in which numbers are worked out. */
export interface Region {
  readonly baseAreas: readonly number[]
  readonly partitions: readonly Partition[]
  /** Residents of the base population. */
  readonly residents: Quantity
  /** True where the base population of the base area belongs to it. */
  has(baseArea: number): boolean
  /** Expected people of the region who meet an event, among the strata (by index) that `belongs` takes. */
  peopleOf(share: Float64Array, belongs?: (stratum: number) => boolean): number
  /** People of the region who meet an event on its own; no 80 % interval is drawn. */
  alone(event: CriterionEvent | null): Quantity
}

/** The region of some base areas, in the order of `universe.strata`. */
export function createRegion(baseAreas: readonly number[], universe: Universe): Region {
  const partitions = partitionsOf(baseAreas, universe.strata, createBlocks())
  const weights = populationWeights(universe)
  const inside = new Set(baseAreas)
  const size = universe.sizeOf(baseAreas)
  const inRegion = (stratum: number) =>
    inside.has(universe.places[Math.floor(stratum / universe.pieces.length)]?.baseArea ?? -1)

  function peopleOf(share: Float64Array, belongs: (stratum: number) => boolean = () => true): number {
    let people = 0
    weights.forEach((weight, stratum) => {
      if (weight > 0 && inRegion(stratum) && belongs(stratum)) people += weight * (share[stratum] ?? 0)
    })
    return people
  }

  return {
    baseAreas,
    partitions,
    residents: quantity(size.estimate, size, null),
    has: (baseArea) => inside.has(baseArea),
    peopleOf,
    alone(event) {
      const limits = boundsOfEvent(event, universe, partitions)
      return quantity(event?.hasEstimate === true ? peopleOf(event.share) : null, limits, null)
    },
  }
}
