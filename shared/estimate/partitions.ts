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

/**
 * The region whole, and cut by health region, county, referral area and base area. Every partition gives valid bounds;
 * the narrowest is kept.
 */
export function partitionsOf(
  region: readonly number[],
  baseAreas: readonly BaseArea[],
  blocks: Blocks,
): readonly Partition[] {
  const cutBy = (keyOf: (area: BaseArea) => string): Partition => {
    const parts = new Map<string, number[]>()
    for (const index of region) {
      const area = baseAreas[index]
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
    cutBy((area) => area.key),
  ]
  return partitions.filter(
    (partition, index) =>
      !partitions
        .slice(0, index)
        .some(
          (other) => other.length === partition.length && other.every((block, at) => block === partition[at]),
        ),
  )
}
