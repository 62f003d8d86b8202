import type { LinearSolver } from '../solver/linearSolver'

/** A number to be printed: the sum of distinct parts, counted from 0, that are not printed themselves. */
export interface PrintableSum {
  readonly parts: readonly number[]
  readonly value: number
}

/** Overlapping sums about to be released, such as counties and hospital areas over the pieces in which they cross. */
export interface SumRelease {
  readonly partCount: number
  readonly sums: readonly PrintableSum[]
  /** Smallest number that may be shown. */
  readonly threshold: number
  readonly zeroHidden: boolean
}

/** The parts of something small: of a sum, or of what is left of a sum without another inside of it. */
export interface SmallTarget {
  readonly parts: readonly number[]
}

/** Sums of shares are not exact in binary. */
const tolerance = 1e-6

/** A number is told when it is known to less than one person (whole people: to one value), or prints in one way only. */
function isTold(least: number, most: number): boolean {
  return most - least < 1 - tolerance || Math.round(least + tolerance) === Math.round(most - tolerance)
}

/** Whether a number reads as small: it is judged as printed, in whole people. */
export function readsSmall({ threshold, zeroHidden }: SumRelease, value: number): boolean {
  const printed = Math.round(value)
  return printed < threshold && (printed > 0 || zeroHidden)
}

/** Every small sum, and every small difference between a sum and another inside of it. */
export function smallTargets(release: SumRelease): readonly SmallTarget[] {
  const { sums } = release
  const single = sums.flatMap(({ parts, value }) => (readsSmall(release, value) ? [{ parts }] : []))
  const differences = sums.flatMap((outer) =>
    sums.flatMap((inner): readonly SmallTarget[] => {
      if (
        inner.parts.length >= outer.parts.length ||
        !inner.parts.every((part) => outer.parts.includes(part))
      )
        return []
      const left = outer.value - inner.value
      if (Math.round(left) === 0 || !readsSmall(release, left)) return []
      return [{ parts: outer.parts.filter((part) => !inner.parts.includes(part)) }]
    }),
  )
  return [...single, ...differences]
}

/** What a reader can do with the sums that are left: answers the targets that are told. Null when the solver gave up. */
export function readSums(
  solver: LinearSolver,
  release: SumRelease,
  hidden: ReadonlySet<number>,
  targets: readonly SmallTarget[],
): readonly SmallTarget[] | null {
  const { partCount, sums, threshold, zeroHidden } = release
  const rows = sums.flatMap(({ parts, value }, index) => {
    if (hidden.has(index)) return []
    if (readsSmall(release, value))
      return [{ columns: parts, lower: zeroHidden ? 0 : 0.5, upper: threshold - 0.5 }]
    const slack = tolerance * Math.max(1, value)
    return [{ columns: parts, lower: value - slack, upper: value + slack }]
  })
  // Where all that is printed is whole, a reader takes it for people, and people for whole.
  const integer = sums.every(({ value }) => Number.isInteger(value))
  const columns = Array.from({ length: partCount }, () => ({ lower: 0, upper: Infinity, integer }))
  return solver.withProgram({ columns, rows }, (program) => {
    const told: SmallTarget[] = []
    for (const target of targets) {
      const least = program.solve({ direction: 'minimise', columns: target.parts })
      const most = program.solve({ direction: 'maximise', columns: target.parts })
      if (least.status !== 'optimal') return null
      if (most.status === 'unbounded') continue
      if (most.status !== 'optimal') return null
      if (isTold(least.value, most.value)) told.push(target)
    }
    return told
  })
}
