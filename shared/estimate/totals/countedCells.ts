import type { TableCell } from '../../domain/sources/countTable'

/** Stands for no upper limit of age where years are counted. */
export const oldest = 200

/** False for a cell that is no count, or where the truth may lie outside of its limits. */
export function isCounted({ count, share }: TableCell): boolean {
  return share === null && count.precision !== 'estimated'
}
