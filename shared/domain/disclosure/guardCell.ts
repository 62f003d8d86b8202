import type { Count } from '../counts/count'
import type { TableCell } from '../sources/countTable'
import { guardRange, hiddenBy } from './guardNumber'
import type { SmallCountRule } from './smallCountRule'

/** A published count under the rule of its source: a small number becomes a hidden one, limits never tell a small one. */
export function guardCount(count: Count, rule: SmallCountRule): Count {
  const range = guardRange(count, rule)
  if (count.value === null) {
    return range.lower === count.lower && range.upper === count.upper ? count : { ...count, ...range }
  }
  const hidden = hiddenBy(rule, count.value)
  if (hidden === null || hidden.reason !== 'small') return count
  return { ...count, ...range, value: null, precision: 'suppressed', marker: null }
}

/** A cell under the rule of its source: a share that tells a hidden number with its population goes with it. */
export function guardCell(cell: TableCell, rule: SmallCountRule): TableCell {
  const count = guardCount(cell.count, rule)
  const { share, population } = cell
  if (share === null) return count === cell.count ? cell : { ...cell, count }
  const people = population === null ? null : share.value * population
  const tells = people !== null && hiddenBy(rule, people) !== null
  return count === cell.count && !tells ? cell : { ...cell, count, share: tells ? null : share }
}
