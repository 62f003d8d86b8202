import { bearsOnEstimate } from '../funnel'
import type { JointEstimator } from '../joint/estimator'
import { keptBy } from '../joint/keptShare'
import type { ResolvedGroup } from '../resolveGroup'
import type { Universe } from '../universe'

/** The estimate stratum by stratum. Arrays are indexed by the place of a stratum in `strata`. */
export interface StrataChain {
  /** The strata of the base population. */
  readonly strata: Int32Array
  /** People of each. */
  readonly weights: Float64Array
  /** Places of the strata of each base area. */
  readonly inArea: readonly Int32Array[]
  /** Share of each stratum left after the first `count` lines. */
  left(count: number): Float64Array
  /**
   * By how much that share grows with the share that meets each of these lines, as if it hung together with no other; null
   * for lines that change nothing.
   */
  slopes(count: number): readonly (Float64Array | null)[]
}

/** What a line keeps of every stratum; null for a line that changes nothing. */
function keptInStrata(line: ResolvedGroup, strata: Int32Array): Float64Array | null {
  const { role, event, conditional } = line
  if (!bearsOnEstimate(line)) return null
  return Float64Array.from(strata, (stratum) =>
    keptBy(role, conditional === null ? (event?.share[stratum] ?? 0) : conditional.share),
  )
}

export function createStrataChain(
  lines: readonly ResolvedGroup[],
  estimator: JointEstimator,
  universe: Universe,
): StrataChain {
  const { people } = estimator.units
  const strata = Int32Array.from([...people.keys()].filter((stratum) => (people[stratum] ?? 0) > 0))
  const weights = Float64Array.from(strata, (stratum) => people[stratum] ?? 0)
  const places = universe.strata.baseAreas.map((): number[] => [])
  strata.forEach((stratum, index) => {
    const place = universe.places[Math.floor(stratum / universe.pieces.length)]
    places[place?.baseArea ?? -1]?.push(index)
  })
  const unitOf = strata.map((stratum) => estimator.units.ofStratum[stratum] ?? -1)
  const kept = lines.map((line) => keptInStrata(line, strata))

  function findLeft(count: number): Float64Array {
    const inUnits = estimator.leftIn(count)
    const { weights: ofUnits } = estimator.units
    return Float64Array.from(unitOf, (unit) => (inUnits[unit] ?? 0) / (ofUnits[unit] ?? 1))
  }

  function findSlopes(count: number): readonly (Float64Array | null)[] {
    const left = leftAfter(count)
    /** What the other lines keep where a line keeps nobody. */
    const others = (line: number, index: number) => {
      let share = 1
      for (let other = 0; other < count; other += 1) if (other !== line) share *= kept[other]?.[index] ?? 1
      return share
    }
    return lines.slice(0, count).map(({ role }, line) => {
      const own = kept[line] ?? null
      const sign = role === 'inclusion' ? 1 : -1
      if (own === null) return null
      const slope = new Float64Array(strata.length)
      for (let index = 0; index < slope.length; index += 1) {
        const share = own[index] ?? 0
        slope[index] = sign * (share > 0 ? (left[index] ?? 0) / share : others(line, index))
      }
      return slope
    })
  }

  function remembering<Value>(find: (count: number) => Value): (count: number) => Value {
    const known = new Map<number, Value>()
    return (count) => {
      const value = known.get(count) ?? find(count)
      known.set(count, value)
      return value
    }
  }
  const leftAfter = remembering(findLeft)
  return {
    strata,
    weights,
    inArea: places.map((area) => Int32Array.from(area)),
    left: leftAfter,
    slopes: remembering(findSlopes),
  }
}
