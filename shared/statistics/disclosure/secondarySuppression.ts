import { computed, refuse, type Computed } from '../computed'
import type { LinearSolver } from '../solver/linearSolver'
import { sumBounds } from '../suppression/sumBounds'
import { disclosureStatus, type DisclosureStatus } from './differencingAudit'
import { hideOneMore } from './hideOneMore'
import { asPrinted, findReleaseError, isSmall, totalOf, type Hiding, type ReleaseTable } from './releaseTable'

/** A small count, to be printed as "below the threshold", and what a reader still learns of it. */
export interface SmallCount {
  readonly index: number
  readonly status: DisclosureStatus
}

/** What is printed as small, and which cells and sums besides are left out without a word on their size. */
export interface SuppressionPlan {
  readonly smallCells: readonly SmallCount[]
  readonly smallSums: readonly SmallCount[]
  readonly hiddenCells: readonly number[]
  readonly hiddenSums: readonly number[]
}

export type SuppressionErrorCode = 'invalid_input' | 'not_protectable'

/** What a reader learns: the status of all small counts, and the cells that are told although they are out of sight. */
interface Reading {
  readonly statuses: readonly DisclosureStatus[]
  readonly told: ReadonlySet<number>
  readonly safe: boolean
}

type ReadingResult = Computed<Reading, SuppressionErrorCode>

function inOrder(indices: ReadonlySet<number>): readonly number[] {
  return [...indices].toSorted((first, second) => first - second)
}

function without(indices: ReadonlySet<number>, index: number): ReadonlySet<number> {
  return new Set([...indices].filter((other) => other !== index))
}

function createReader(solver: LinearSolver, table: ReleaseTable, targets: readonly (readonly number[])[]) {
  const { threshold, zeroHidden } = table
  const tells = (status: DisclosureStatus): boolean =>
    status === 'disclosed' || (status === 'disclosed_zero' && zeroHidden)

  return (hiding: Hiding): ReadingResult => {
    const hidden = [...hiding.cells]
    const queries = [...targets, ...hidden.map((cell) => [cell])]
    const audit = sumBounds(solver, asPrinted(table, hiding), queries)
    if (!audit.ok) return refuse('invalid_input', audit.error.message)
    if (!audit.value.sharp)
      return refuse('not_protectable', 'The solver could not prove what a reader learns.')
    const { ranges } = audit.value
    const statuses = ranges.slice(0, targets.length).map((range) => disclosureStatus(range, threshold))
    const small = targets.filter((_, index) => tells(statuses[index] ?? 'safe'))
    const workedOut = hidden.filter((_, index) => {
      const range = ranges[targets.length + index]
      return range !== undefined && range.lower === range.upper
    })
    const safe = small.length === 0
    return computed({ statuses, told: new Set([...small.flat(), ...workedOut]), safe })
  }
}

/** Hides one thing after the other until nothing small is told. */
function hideUntilSafe(
  table: ReleaseTable,
  read: (hiding: Hiding) => ReadingResult,
): Computed<Hiding, SuppressionErrorCode> {
  let hiding: Hiding = { cells: new Set(), sums: new Set() }
  for (;;) {
    const reading = read(hiding)
    if (!reading.ok) return reading
    if (reading.value.safe) return computed(hiding)
    const more = hideOneMore(table, hiding, reading.value.told)
    if (more === null) {
      return refuse('not_protectable', 'Nothing is left to hide, and a small count can still be worked out.')
    }
    hiding = more
  }
}

/** Shows again, largest first, whatever later choices have made needless. */
function showNeedless(table: ReleaseTable, full: Hiding, read: (hiding: Hiding) => ReadingResult): Hiding {
  const { counts } = table
  let hiding = full
  const keepIfSafe = (fewer: Hiding): void => {
    const reading = read(fewer)
    if (reading.ok && reading.value.safe) hiding = fewer
  }
  for (const sum of [...full.sums].toSorted((a, b) => totalOf(table, b) - totalOf(table, a))) {
    keepIfSafe({ ...hiding, sums: without(hiding.sums, sum) })
  }
  for (const cell of [...full.cells].toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))) {
    keepIfSafe({ ...hiding, cells: without(hiding.cells, cell) })
  }
  return hiding
}

/**
 * Hides further cells of a table, smallest first and sums last, until nobody can work out a small count from what remains;
 * everything is audited again after each by the tightest ranges a reader can find (statuses as in `auditDifferencing`).
 * Nothing stays hidden needlessly, though another choice may hide less. Refused: `invalid_input`; `not_protectable` where
 * the solver gave up.
 */
export function suppressSecondary(
  solver: LinearSolver,
  table: ReleaseTable,
): Computed<SuppressionPlan, SuppressionErrorCode> {
  const error = findReleaseError(table)
  if (error !== null) return refuse('invalid_input', error)
  const { counts, sums } = table
  const smallCells = counts.flatMap((count, cell) => (isSmall(table, count) ? [cell] : []))
  const smallSums = sums.flatMap((_, sum) => (isSmall(table, totalOf(table, sum)) ? [sum] : []))
  const targets = [...smallCells.map((cell) => [cell]), ...smallSums.map((sum) => sums[sum] ?? [])]
  const read = createReader(solver, table, targets)

  const enough = hideUntilSafe(table, read)
  if (!enough.ok) return enough
  const hiding = showNeedless(table, enough.value, read)
  const reading = read(hiding)
  if (!reading.ok) return reading
  const withStatus = (indices: readonly number[], offset: number): readonly SmallCount[] =>
    indices.map((index, position) => ({ index, status: reading.value.statuses[offset + position] ?? 'safe' }))
  return computed({
    smallCells: withStatus(smallCells, 0),
    smallSums: withStatus(smallSums, smallCells.length),
    hiddenCells: inOrder(hiding.cells),
    hiddenSums: inOrder(hiding.sums),
  })
}
