import type { IntegerRange, PublishedTable } from './integerRange'
import { tightenRanges } from './tightenRanges'

/**
 * Narrows every cell by what each published sum leaves for it, again and again until nothing moves. Null when a sum cannot
 * be met. Valid but not always tight: cells that only several sums together decide stay wide, so solve where it matters.
 */
export function propagateRanges({ cells, sums }: PublishedTable): readonly IntegerRange[] | null {
  const narrowed = tightenRanges(
    [...cells, ...sums],
    sums.map((sum, index) => ({ total: cells.length + index, parts: sum.cells })),
  )
  return narrowed?.slice(0, cells.length) ?? null
}
