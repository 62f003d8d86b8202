/** Rows with at most so many people are deleted unless the run was told otherwise (Achilles, `smallCellCount`). */
export const usualSmallCellCount = 5
/** With so many rows, a smallest count far above says that the run was told otherwise. */
const enoughRows = 50

export interface SmallCells {
  /** A row that is not there has at most so many people. */
  readonly most: number
  /** How it is known, in English. */
  readonly note: string
}

/**
 * What a missing row may hide. A row of run times has `smallCellCount + 1` as its count; without one the usual 5 is taken,
 * or more where no count of many rows comes near it.
 */
export function smallCells(benchmarks: readonly number[], counts: readonly number[]): SmallCells {
  const [benchmark] = benchmarks
  if (benchmark !== undefined && benchmarks.every((count) => count === benchmark) && benchmark >= 1)
    return {
      most: benchmark - 1,
      note: `Rows of ${benchmark - 1} people or fewer were deleted by Achilles, as its rows of run times tell.`,
    }
  const smallest = counts.reduce((least, count) => Math.min(least, count), Infinity)
  if (counts.length >= enoughRows && smallest > usualSmallCellCount + 1)
    return {
      most: smallest - 1,
      note: `No row counts fewer than ${smallest} people: rows of ${smallest - 1} or fewer seem to have been deleted.`,
    }
  return {
    most: usualSmallCellCount,
    note: `Rows of ${usualSmallCellCount} people or fewer may have been deleted by Achilles.`,
  }
}
