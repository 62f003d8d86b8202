import type { ResolvedGroup } from '../resolveGroup'
import { populationWeights, type Universe } from '../universe'

/**
 * Strata of the base population that no line tells apart, put together: all further sums run over these. Arrays are
 * indexed by unit; a unit may spread over several base areas.
 */
export interface Units {
  /** People of the base population per stratum (place and age piece); 0 for a stratum outside it. */
  readonly people: Float64Array
  /** People per unit. */
  readonly weights: Float64Array
  /** A stratum of each unit, to look its shares up. */
  readonly example: Int32Array
  /** By stratum its unit; -1 for a stratum outside the base population. */
  readonly ofStratum: Int32Array
  /** People of unit `unit[i]` who live in base area `area[i]`. */
  readonly spread: {
    readonly unit: Int32Array
    readonly area: Int32Array
    readonly people: Float64Array
  }
  readonly areaCount: number
}

/** Splits the groups further where the values differ. */
function refine(groupOf: Int32Array, values: Float64Array): Int32Array {
  const ranks = new Map<number, number>()
  const groups = new Map<number, number>()
  return groupOf.map((group, index) => {
    if (group < 0) return -1
    const value = values[index] ?? 0
    let rank = ranks.get(value)
    if (rank === undefined) ranks.set(value, (rank = ranks.size))
    // Ranks stay far below 2^20: there are a few thousand strata.
    const key = group * 2 ** 20 + rank
    let next = groups.get(key)
    if (next === undefined) groups.set(key, (next = groups.size))
    return next
  })
}

/** Every array of shares that the lines look at. */
function sharesOf(lines: readonly ResolvedGroup[]): readonly Float64Array[] {
  const events = lines.flatMap(({ event, alternatives, counted, atoms }) => [
    event,
    ...[...alternatives, ...counted, ...atoms].map((part) => part.event),
  ])
  return [...new Set(events.flatMap((event) => (event === null ? [] : [event.share])))]
}

/** Puts the strata of the base population together as far as the lines allow. */
export function createUnits(lines: readonly ResolvedGroup[], universe: Universe): Units {
  const people = populationWeights(universe)
  const start = Int32Array.from(people, (value) => (value > 0 ? 0 : -1))
  const unitOf = sharesOf(lines).reduce(refine, start)
  const count = unitOf.reduce((most, unit) => Math.max(most, unit + 1), 0)
  const weights = new Float64Array(count)
  const example = new Int32Array(count)
  const areaCount = universe.strata.baseAreas.length
  const together = new Map<number, number>()
  unitOf.forEach((unit, stratum) => {
    if (unit < 0) return
    const value = people[stratum] ?? 0
    weights[unit] = (weights[unit] ?? 0) + value
    example[unit] = stratum
    const place = universe.places[Math.floor(stratum / universe.pieces.length)]
    const key = unit * areaCount + (place?.baseArea ?? 0)
    together.set(key, (together.get(key) ?? 0) + value)
  })
  const keys = [...together.keys()]
  return {
    people,
    weights,
    example,
    ofStratum: unitOf,
    spread: {
      unit: Int32Array.from(keys, (key) => Math.floor(key / areaCount)),
      area: Int32Array.from(keys, (key) => key % areaCount),
      people: Float64Array.from(keys, (key) => together.get(key) ?? 0),
    },
    areaCount,
  }
}

/** The shares of an event, by unit. */
export function byUnit(share: Float64Array, { example }: Units): Float64Array {
  return Float64Array.from(example, (stratum) => share[stratum] ?? 0)
}
