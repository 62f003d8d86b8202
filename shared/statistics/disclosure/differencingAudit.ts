import { computed, refuse, type Computed } from '../computed'
import type { LinearSolver } from '../solver/linearSolver'
import type { IntegerRange, PublishedSum } from '../suppression/integerRange'
import { sumBounds, type TableBoundsErrorCode } from '../suppression/sumBounds'

/**
 * What all released answers together tell of a count, the first that applies: it is 0 (`disclosed_zero`); it is this small
 * number (`disclosed`); it is below the threshold, as a hidden cell says (`suppressed_ok`), or says more narrowly
 * (`narrowed_small`); it is this number from the threshold on (`exact`); it may be small and is known to less than the
 * threshold (`at_risk`); none of these (`safe`).
 */
export type DisclosureStatus =
  'disclosed_zero' | 'disclosed' | 'suppressed_ok' | 'narrowed_small' | 'exact' | 'at_risk' | 'safe'

/** Answers over the atoms of the partition that all criteria generate. An answer is the sum of some atoms. */
export interface ReleasedAnswers {
  readonly atomCount: number
  /** How many elements there are in all, where that is public. */
  readonly universe?: IntegerRange
  readonly answers: readonly PublishedSum[]
  /** Smallest count that may be shown. */
  readonly threshold: number
}

export interface AuditedCount extends IntegerRange {
  readonly status: DisclosureStatus
}

/** `sharp` is false where the solver gave up, so that a range may be narrower than shown. */
export interface DifferencingAudit {
  readonly targets: readonly AuditedCount[]
  readonly sharp: boolean
}

/** The status of a count that is known to lie in a range, for a threshold. */
export function disclosureStatus({ lower, upper }: IntegerRange, threshold: number): DisclosureStatus {
  const largestSmall = threshold - 1
  if (upper === 0) return 'disclosed_zero'
  if (lower === upper) return lower <= largestSmall ? 'disclosed' : 'exact'
  if (lower >= 1 && upper <= largestSmall) {
    return lower === 1 && upper === largestSmall ? 'suppressed_ok' : 'narrowed_small'
  }
  return lower <= largestSmall && upper - lower < threshold ? 'at_risk' : 'safe'
}

/**
 * Which counts a reader can work out by subtracting released answers from each other: the range of each target (a set of
 * atoms) under all answers at once, by integer programming, with its status. Refused: `invalid_input`, and `infeasible`
 * where no data give these answers.
 */
export function auditDifferencing(
  solver: LinearSolver,
  { atomCount, universe, answers, threshold }: ReleasedAnswers,
  targets: readonly (readonly number[])[],
): Computed<DifferencingAudit, TableBoundsErrorCode> {
  if (!(
    Number.isSafeInteger(atomCount) &&
    atomCount >= 0 &&
    Number.isSafeInteger(threshold) &&
    threshold > 0
  )) {
    return refuse(
      'invalid_input',
      'The number of atoms and the threshold are whole numbers, the threshold above 0.',
    )
  }
  const cells = Array.from({ length: atomCount }, () => ({ lower: 0, upper: Infinity }))
  const everything = universe === undefined ? [] : [{ cells: cells.map((_, atom) => atom), ...universe }]
  const bounds = sumBounds(solver, { cells, sums: [...answers, ...everything] }, targets)
  if (!bounds.ok) return bounds
  const { ranges, sharp } = bounds.value
  return computed({
    targets: ranges.map((range) => ({ ...range, status: disclosureStatus(range, threshold) })),
    sharp,
  })
}

/** What an audit looks at: every atom, and what is left of an answer without another that lies inside of it. */
export function differencingTargets({
  atomCount,
  answers,
}: Pick<ReleasedAnswers, 'atomCount' | 'answers'>): readonly (readonly number[])[] {
  const targets = new Map<string, readonly number[]>()
  const add = (atoms: readonly number[]): void => {
    const ordered = atoms.toSorted((first, second) => first - second)
    if (ordered.length > 0) targets.set(ordered.join(), ordered)
  }
  for (let atom = 0; atom < atomCount; atom += 1) add([atom])
  for (const outer of answers) {
    for (const inner of answers) {
      const inside = new Set(inner.cells)
      const rest = outer.cells.filter((atom) => !inside.has(atom))
      if (rest.length === outer.cells.length - inside.size) add(rest)
    }
  }
  return [...targets.values()]
}
