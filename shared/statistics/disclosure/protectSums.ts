import { computed, refuse, type Computed } from '../computed'
import type { LinearSolver } from '../solver/linearSolver'
import { readsSmall, readSums, smallTargets, type SmallTarget, type SumRelease } from './readerOfSums'

/** Which sums are printed as small, and which are left out besides so that none of these can be worked out. */
export interface SumProtection {
  readonly small: readonly number[]
  readonly hidden: readonly number[]
  /** False where the limit was reached, and more was hidden than may have been needed. */
  readonly thrifty: boolean
}

export interface ProtectSumsOptions {
  /** How often the reader is imitated at most, 120 unless given: it bounds the time. */
  readonly mostReadings?: number
  /** Sums that are printed whatever they tell, such as the one the document is about. */
  readonly keep?: readonly number[]
}

function findError({ partCount, sums, threshold }: SumRelease): string | null {
  if (!Number.isSafeInteger(threshold) || threshold < 1)
    return 'The threshold is a whole number of at least 1.'
  const sound = sums.every(
    ({ parts, value }) =>
      Number.isFinite(value) &&
      value >= 0 &&
      new Set(parts).size === parts.length &&
      parts.every((part) => Number.isInteger(part) && part >= 0 && part < partCount),
  )
  return sound ? null : 'A sum is a number of at least 0 over distinct parts that are there.'
}

function shareParts(first: readonly number[], second: readonly number[]): boolean {
  return first.some((part) => second.includes(part))
}

/**
 * The smallest shown sum among those a reader can subtract from each other to reach what is told: the sums around it and
 * what lies in these. One of 0 protects least and comes last.
 */
function nextToHide(
  release: SumRelease,
  hidden: ReadonlySet<number>,
  told: readonly SmallTarget[],
  mayHide: (index: number) => boolean,
): number | undefined {
  const shown = release.sums.flatMap(({ parts, value }, index) =>
    hidden.has(index) || readsSmall(release, value)
      ? []
      : [{ parts, index, weight: value || Number.MAX_VALUE }],
  )
  const around = shown.filter(({ parts }) => told.some((target) => shareParts(parts, target.parts)))
  return shown
    .filter(({ parts, index }) => mayHide(index) && around.some((sum) => shareParts(parts, sum.parts)))
    .toSorted((first, second) => first.weight - second.weight || first.index - second.index)[0]?.index
}

/** Everything that touches a small number: then nothing but its own range is known of it. All there is where some are kept. */
function hideAllAround(
  { sums }: SumRelease,
  targets: readonly SmallTarget[],
  keep: readonly number[],
  mayHide: (index: number) => boolean,
): readonly number[] {
  return sums.flatMap(({ parts }, index) =>
    mayHide(index) && (keep.length > 0 || targets.some((target) => shareParts(parts, target.parts)))
      ? [index]
      : [],
  )
}

/**
 * Secondary suppression for sums that overlap and whose parts are not printed, which `suppressSecondary` cannot see: hides
 * further sums, smallest first, until no small sum and no small difference of nested sums is known to less than one person
 * by linear programming over the parts. Numbers need not be whole. Nothing stays hidden needlessly while the limit holds;
 * beyond it, or where the solver gives up, everything around the small numbers is hidden. Refused: `invalid_input`.
 */
export function protectSums(
  solver: LinearSolver,
  release: SumRelease,
  { mostReadings = 120, keep = [] }: ProtectSumsOptions = {},
): Computed<SumProtection, 'invalid_input'> {
  const error = findError(release)
  if (error !== null) return refuse('invalid_input', error)
  const { sums } = release
  const small = sums.flatMap(({ value }, index) => (readsSmall(release, value) ? [index] : []))
  const mayHide = (index: number): boolean => !small.includes(index) && !keep.includes(index)
  const targets = smallTargets(release)
  if (targets.length === 0) return computed({ small, hidden: [], thrifty: true })

  let readings = 0
  const read = (hidden: ReadonlySet<number>): readonly SmallTarget[] | null => {
    readings += 1
    return readings > mostReadings ? null : readSums(solver, release, hidden, targets)
  }
  const hidden = new Set<number>()
  for (;;) {
    const told = read(hidden)
    if (told === null)
      return computed({ small, hidden: hideAllAround(release, targets, keep, mayHide), thrifty: false })
    if (told.length === 0) break
    const next = nextToHide(release, hidden, told, mayHide)
    if (next === undefined) break
    hidden.add(next)
  }

  let thrifty = true
  for (const index of [...hidden].toSorted((a, b) => (sums[b]?.value ?? 0) - (sums[a]?.value ?? 0))) {
    hidden.delete(index)
    const told = read(hidden)
    if (told === null) thrifty = false
    if (told === null || told.length > 0) hidden.add(index)
  }
  return computed({ small, hidden: [...hidden].toSorted((a, b) => a - b), thrifty })
}
