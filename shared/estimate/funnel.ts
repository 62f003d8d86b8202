import { withBinomialChance } from './chance'
import { jointBoundsOf, type JointBounds } from './jointBounds'
import type { Partition } from './partitions'
import type { ResolvedGroup } from './resolveGroup'
import type { Interval80, Quantity } from './result'
import type { Universe } from './universe'

/** Running bounds in one block. `lost` is the most that the lines so far can have taken away. */
interface BlockBounds {
  lower: number
  upper: number
  lost: number
  conditionalBefore: boolean
}

function applyGroup(
  bounds: BlockBounds,
  line: ResolvedGroup,
  universe: Universe,
  block: readonly number[],
): void {
  const size = universe.sizeOf(block)
  if (line.conditional !== null) {
    bounds.conditionalBefore = true
    // The share is stated of all who remain: in a part of the country everybody or nobody of them may meet it.
    const everyone = universe.sizeOf(universe.strata.baseAreas.map((_, index) => index))
    const whole = size.upper >= everyone.upper
    const { lower, upper } = line.conditional
    const kept = line.role === 'inclusion' ? { lower, upper } : { lower: 1 - upper, upper: 1 - lower }
    const left = { lower: Math.max(0, bounds.lower), upper: Math.max(0, bounds.upper) }
    const met = whole ? withBinomialChance(left, kept) : { lower: 0, upper: left.upper }
    bounds.lower = met.lower
    bounds.upper = met.upper
    return
  }
  if (line.event === null) {
    // Nobody knows who meets it: it may leave nobody.
    bounds.lower = 0
    bounds.lost = Infinity
    return
  }
  const met = line.event.inBlock(block)
  if (line.role === 'inclusion') {
    const missing = Math.max(0, size.upper - met.lower)
    const fromThis = bounds.conditionalBefore ? -Infinity : met.lower - bounds.lost
    bounds.lower = Math.max(bounds.lower - missing, fromThis)
    bounds.upper = Math.min(bounds.upper, met.upper)
    bounds.lost += missing
  } else {
    bounds.lower -= met.upper
    bounds.upper = Math.min(bounds.upper, Math.max(0, size.upper - met.lower))
    bounds.lost += met.upper
  }
}

/** The same where lines have something in common: what the first `count` of them say together. */
function applyTogether(
  bounds: BlockBounds,
  count: number,
  together: JointBounds,
  universe: Universe,
  block: readonly number[],
): void {
  const { lower, upper, lost } = together.after(count, universe.sizeOf(block), block)
  if (bounds.conditionalBefore) {
    bounds.lower = lost === Infinity ? 0 : bounds.lower - Math.max(0, lost - bounds.lost)
    bounds.upper = Math.min(bounds.upper, upper)
  } else {
    bounds.lower = lower
    bounds.upper = upper
  }
  bounds.lost = lost
}

/**
 * Bounds after each prefix of the lines: entry 0 is the base population, entry k what is left after k lines.
 * Boole–Fréchet inequalities in every block of every partition, summed; the narrowest of the partitions is kept.
 */
export function boundsAfterEach(
  lines: readonly ResolvedGroup[],
  universe: Universe,
  partitions: readonly Partition[],
): readonly { readonly lower: number; readonly upper: number }[] {
  const together = jointBoundsOf(lines)
  const best = Array.from({ length: lines.length + 1 }, () => ({ lower: 0, upper: Infinity }))
  for (const partition of partitions) {
    const sums = best.map(() => ({ lower: 0, upper: 0 }))
    for (const block of partition) {
      const size = universe.sizeOf(block)
      const bounds: BlockBounds = { lower: size.lower, upper: size.upper, lost: 0, conditionalBefore: false }
      sums.forEach((sum, index) => {
        const line = lines[index - 1]
        if (line !== undefined)
          if (together.unrelated || line.conditional !== null) applyGroup(bounds, line, universe, block)
          else applyTogether(bounds, index, together, universe, block)
        sum.lower += Math.max(0, bounds.lower)
        sum.upper += Math.max(0, bounds.upper)
      })
    }
    best.forEach((entry, index) => {
      entry.lower = Math.max(entry.lower, sums[index]?.lower ?? 0)
      entry.upper = Math.min(entry.upper, sums[index]?.upper ?? Infinity)
    })
  }
  return best
}

/** True when the line changes the estimate: it has a share of everyone, or of those who remain. */
export function bearsOnEstimate(line: ResolvedGroup): boolean {
  return line.conditional !== null || line.event?.hasEstimate === true
}

/** True when the line is known only from above, so that no estimate can follow it. */
export function endsEstimate(line: ResolvedGroup): boolean {
  return (
    line.role === 'inclusion' && line.event !== null && !line.event.hasEstimate && line.conditional === null
  )
}

/** Sums of shares carry noise in their last digits; a millionth of a person is below every meaning. */
function withoutNoise(people: number): number {
  return Math.round(people * 1e6) / 1e6
}

/**
 * A number of people; exact when published figures alone leave no room. Figures that contradict each other (a lower above
 * an upper bound) leave the whole span between them open.
 */
export function quantity(
  estimate: number | null,
  bounds: { readonly lower: number; readonly upper: number },
  interval: Interval80 | null,
  asPublished = true,
): Quantity {
  const lower = withoutNoise(Math.min(bounds.lower, bounds.upper))
  const upper = withoutNoise(Math.max(bounds.lower, bounds.upper))
  if (estimate === null) return { estimate: null, lower, upper, interval: null, kind: 'bounded' }
  const exact = asPublished && lower === upper
  const rounded = interval && { lower: withoutNoise(interval.lower), upper: withoutNoise(interval.upper) }
  return {
    estimate: withoutNoise(estimate),
    lower,
    upper,
    interval: exact ? { lower, upper } : rounded,
    kind: exact ? 'exact' : 'bounded',
  }
}
