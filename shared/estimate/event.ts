import { fillUnion } from './unionOfShares'

/** A closed interval of people. */
export interface Interval {
  readonly lower: number
  readonly upper: number
}

/** Both hold; the first alone where they contradict each other. */
export function intersect(first: Interval, second: Interval): Interval {
  const lower = Math.max(first.lower, second.lower)
  const upper = Math.min(first.upper, second.upper)
  return lower <= upper ? { lower, upper } : first
}

/**
 * What is known of one criterion (or one alternative of it) inside the base population.
 * `share` is indexed `place * pieces + piece`; `inBlock` gives the interval that the figures alone allow for the people
 * of a block of base areas who meet it.
 */
export interface CriterionEvent {
  readonly share: Float64Array
  /** False when no estimate can be given, only an interval. */
  readonly hasEstimate: boolean
  inBlock(baseAreas: readonly number[]): Interval
}

/**
 * Met by everyone who meets at least one of the events: shares combine as if independent, intervals by Boole's bounds.
 * An event without an estimate adds nothing to the shares.
 */
export function anyOf(
  events: readonly CriterionEvent[],
  sizeOf: (block: readonly number[]) => Interval,
): CriterionEvent {
  const [first] = events
  if (first !== undefined && events.length === 1) return first
  const share = new Float64Array(first?.share.length ?? 0)
  fillUnion(
    events.filter((event) => event.hasEstimate).map((event) => event.share),
    share,
  )
  return {
    share,
    hasEstimate: events.every((event) => event.hasEstimate),
    inBlock(block) {
      let lower = 0
      let upper = 0
      for (const event of events) {
        const interval = event.inBlock(block)
        lower = Math.max(lower, interval.lower)
        upper += interval.upper
      }
      return { lower, upper: Math.min(upper, sizeOf(block).upper) }
    },
  }
}

/** Remembers the interval of each block: blocks are asked for again by every step and every leave-one-out. */
export function remembered(event: CriterionEvent): CriterionEvent {
  const known = new Map<readonly number[], Interval>()
  return {
    share: event.share,
    hasEstimate: event.hasEstimate,
    inBlock(block) {
      const before = known.get(block)
      if (before !== undefined) return before
      const interval = event.inBlock(block)
      known.set(block, interval)
      return interval
    },
  }
}
