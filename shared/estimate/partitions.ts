import type { Strata } from '../domain/geography/strata'
import type { BaseArea } from '../domain/sources/starterDataset'

/** Blocks of base areas inside which intervals are worked out and then summed. */
export type Partition = readonly (readonly number[])[]

/** Gives out one array per set of base areas, so that intervals can be remembered by block. */
export interface Blocks {
  of(baseAreas: readonly number[]): readonly number[]
}

export function createBlocks(): Blocks {
  const known = new Map<string, readonly number[]>()
  return {
    of(baseAreas) {
      const ordered = [...baseAreas].sort((a, b) => a - b)
      const key = ordered.join(' ')
      const block = known.get(key) ?? ordered
      known.set(key, block)
      return block
    },
  }
}

/** What tells whose residents are published. */
type PublishedResidents = Pick<Strata, 'baseAreas' | 'referralAreaDate'>

/**
 * True when a block is made of whole counties or of whole referral areas, whose residents are published. Those of referral
 * areas are not where they were carried from an earlier year.
 */
export function isPublishedSum(
  block: readonly number[],
  { baseAreas, referralAreaDate }: PublishedResidents,
): boolean {
  const inside = new Set(block)
  const whole = (keyOf: (area: BaseArea) => string) => {
    const keys = new Set(block.flatMap((index) => baseAreas[index] ?? []).map(keyOf))
    return baseAreas.every((area, index) => !keys.has(keyOf(area)) || inside.has(index))
  }
  if (whole((area) => area.county)) return true
  return referralAreaDate === undefined && whole((area) => area.referralArea)
}

/**
 * The region whole, and cut by health region, county and referral area. Every partition gives valid bounds; the narrowest
 * is kept. Pieces of a county or referral area are left out: their residents by age and sex are fitted, not published.
 */
export function partitionsOf(
  region: readonly number[],
  strata: PublishedResidents,
  blocks: Blocks,
): readonly Partition[] {
  const cutBy = (keyOf: (area: BaseArea) => string): Partition => {
    const parts = new Map<string, number[]>()
    for (const index of region) {
      const area = strata.baseAreas[index]
      if (area === undefined) continue
      const part = parts.get(keyOf(area)) ?? []
      part.push(index)
      parts.set(keyOf(area), part)
    }
    return [...parts.values()].map((part) => blocks.of(part))
  }
  const partitions = [
    [blocks.of(region)],
    cutBy((area) => area.healthRegion),
    cutBy((area) => area.county),
    cutBy((area) => area.referralArea),
  ]
  return partitions.filter(
    (partition, index) =>
      (index === 0 || partition.every((block) => isPublishedSum(block, strata))) &&
      !partitions
        .slice(0, index)
        .some(
          (other) => other.length === partition.length && other.every((block, at) => block === partition[at]),
        ),
  )
}
