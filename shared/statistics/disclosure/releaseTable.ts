import type { IntegerRange, PublishedTable } from '../suppression/integerRange'

/** A table about to be released: all its counts, and the sums that are to be printed with it. */
export interface ReleaseTable {
  readonly counts: readonly number[]
  readonly sums: readonly (readonly number[])[]
  /** Smallest count that may be shown. */
  readonly threshold: number
  /** Whether 0 is hidden like other small counts. */
  readonly zeroHidden: boolean
}

/** Cells and sums that are left out of print although they are not small, without a word on their size. */
export interface Hiding {
  readonly cells: ReadonlySet<number>
  readonly sums: ReadonlySet<number>
}

/** Says why a table cannot be protected by hiding, or null. */
export function findReleaseError({ counts, sums, threshold, zeroHidden }: ReleaseTable): string | null {
  const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0
  if (!counts.every(isCount)) return 'Counts are whole numbers of at least 0.'
  if (!isCount(threshold)) return `The threshold ${threshold} is not a whole number.`
  const known = sums.every(
    (cells) =>
      new Set(cells).size === cells.length &&
      cells.every((cell) => Number.isInteger(cell) && cell >= 0 && cell < counts.length),
  )
  if (!known) return 'A sum names a cell twice, or one that is not in the table.'
  const smallValues = threshold - (zeroHidden ? 0 : 1)
  return smallValues < 2
    ? `Below the threshold ${threshold} there is one count only: hiding a cell tells it.`
    : null
}

/** Whether a count has to be printed as "below the threshold". */
export function isSmall({ threshold, zeroHidden }: ReleaseTable, count: number): boolean {
  return count < threshold && (count > 0 || zeroHidden)
}

/** The true value of one of the sums. */
export function totalOf({ counts, sums }: ReleaseTable, sum: number): number {
  return (sums[sum] ?? []).reduce((total, cell) => total + (counts[cell] ?? 0), 0)
}

/** What a reader sees of the table. */
export function asPrinted(table: ReleaseTable, hiding: Hiding): PublishedTable {
  const { counts, sums, threshold, zeroHidden } = table
  const print = (count: number): IntegerRange =>
    isSmall(table, count)
      ? { lower: zeroHidden ? 0 : 1, upper: threshold - 1 }
      : { lower: count, upper: count }
  return {
    cells: counts.map((count, cell) =>
      hiding.cells.has(cell) ? { lower: 0, upper: Infinity } : print(count),
    ),
    sums: sums.flatMap((cells, sum) =>
      hiding.sums.has(sum) ? [] : [{ cells, ...print(totalOf(table, sum)) }],
    ),
  }
}
