/** All a whole number can be, limits included; `Infinity` stands for no upper limit. */
export interface IntegerRange {
  readonly lower: number
  readonly upper: number
}

/** A published sum of distinct cells, counted from 0. Equal limits: the sum is known. */
export interface PublishedSum extends IntegerRange {
  readonly cells: readonly number[]
}

/** What was published of a table: the range of every cell by itself, and the sums that tie them. */
export interface PublishedTable {
  readonly cells: readonly IntegerRange[]
  readonly sums: readonly PublishedSum[]
}

/** Says what is wrong with a range, or null. */
export function findRangeError(range: IntegerRange, name: string): string | null {
  const { lower, upper } = range
  const whole = Number.isSafeInteger(lower) && (Number.isSafeInteger(upper) || upper === Infinity)
  if (!whole) return `${name} runs from ${lower} to ${upper}: limits are whole numbers, or no upper limit.`
  return lower > upper ? `${name} runs from ${lower} to ${upper}: the lower limit is above the upper.` : null
}

/** Says why a list is none of distinct cells of a table with `size` cells, or null. */
export function findCellsError(cells: readonly number[], size: number, name: string): string | null {
  const known = cells.every((cell) => Number.isInteger(cell) && cell >= 0 && cell < size)
  if (!known) return `${name} names a cell outside of 0 to ${size - 1}.`
  return new Set(cells).size === cells.length ? null : `${name} names a cell twice.`
}

/** Says what is wrong with the shape of a table, or null. */
export function findTableError({ cells, sums }: PublishedTable): string | null {
  for (const [index, cell] of cells.entries()) {
    const error = findRangeError(cell, `Cell ${index}`)
    if (error !== null) return error
  }
  for (const [index, sum] of sums.entries()) {
    const name = `Sum ${index}`
    const error = findRangeError(sum, name) ?? findCellsError(sum.cells, cells.length, name)
    if (error !== null) return error
  }
  return null
}
