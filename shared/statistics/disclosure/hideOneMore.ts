import { isSmall, totalOf, type Hiding, type ReleaseTable } from './releaseTable'

/** Adds to what is hidden a cell that gives cells in danger company, or else a sum. Null when nothing is left to hide. */
export function hideOneMore(
  table: ReleaseTable,
  hiding: Hiding,
  inDanger: ReadonlySet<number>,
): Hiding | null {
  const { counts, sums } = table
  const isOpen = (cell: number): boolean => !hiding.cells.has(cell) && !isSmall(table, counts[cell] ?? 0)
  const telling = sums.flatMap((cells, sum) =>
    !hiding.sums.has(sum) && cells.some((cell) => inDanger.has(cell)) ? [sum] : [],
  )
  const cellsOf = (sum: number): readonly number[] => sums[sum] ?? []
  const openCellsOf = (chosen: readonly number[]): readonly number[] => [
    ...new Set(chosen.flatMap(cellsOf).filter(isOpen)),
  ]

  // A sum with one cell out of sight tells that cell by itself: these need another first.
  const lonely = telling.filter((sum) => cellsOf(sum).filter((cell) => !isOpen(cell)).length === 1)
  const candidates = openCellsOf(lonely).length > 0 ? openCellsOf(lonely) : openCellsOf(telling)
  const helps = (cell: number): number => lonely.filter((sum) => cellsOf(sum).includes(cell)).length
  // A reader often knows that a cell is 0: such cells protect least and come last.
  const weight = (cell: number): number => counts[cell] || Number.MAX_VALUE
  const [cell] = candidates.toSorted((a, b) => helps(b) - helps(a) || weight(a) - weight(b) || a - b)
  if (cell !== undefined) return { ...hiding, cells: new Set([...hiding.cells, cell]) }

  const [sum] = telling.toSorted((a, b) => totalOf(table, a) - totalOf(table, b) || a - b)
  return sum === undefined ? null : { ...hiding, sums: new Set([...hiding.sums, sum]) }
}
