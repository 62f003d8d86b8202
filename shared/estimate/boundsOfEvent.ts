import type { CriterionEvent, Interval } from './event'
import type { Partition } from './partitions'
import type { Universe } from './universe'

/**
 * Least and most people who meet an event on its own, summed over the blocks of each partition; the narrowest is kept.
 * Between nobody and everybody for an event of which nothing is known (`null`).
 */
export function boundsOfEvent(
  event: CriterionEvent | null,
  universe: Universe,
  partitions: readonly Partition[],
): Interval {
  let lower = 0
  let upper = Infinity
  for (const partition of partitions) {
    const parts = partition.map((block) =>
      event === null ? { lower: 0, upper: universe.sizeOf(block).upper } : event.inBlock(block),
    )
    lower = Math.max(
      lower,
      parts.reduce((sum, part) => sum + part.lower, 0),
    )
    upper = Math.min(
      upper,
      parts.reduce((sum, part) => sum + part.upper, 0),
    )
  }
  return { lower, upper }
}
