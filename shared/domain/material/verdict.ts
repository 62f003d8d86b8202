import type { MaterialBounds } from './materialBounds'

export const materialVerdicts = ['enough', 'possible', 'not-known', 'too-few'] as const
export type MaterialVerdict = (typeof materialVerdicts)[number]

/** Why a verdict is what it is, and what a reader should know of the number. */
export const materialReasons = [
  'counted',
  'bounded',
  'printed',
  'total-only',
  'magnitude',
  'estimated',
  'only-such',
  'material-not-listed',
  'disease-not-listed',
  'storage-not-listed',
  'storage-not-split',
  'other-grain',
  'nothing-stated',
  'nested',
] as const
export type MaterialReason = (typeof materialReasons)[number]

/** Whether so many are there. An interval on both sides of the number leaves it open; nothing known decides nothing. */
export function verdictOf(
  { value, lower, upper }: MaterialBounds,
  wanted: number,
  reasons: readonly MaterialReason[] = [],
): MaterialVerdict {
  if (lower >= wanted) return 'enough'
  if (upper !== null && upper < wanted) return 'too-few'
  const notListed: readonly MaterialReason[] = [
    'material-not-listed',
    'disease-not-listed',
    'storage-not-listed',
  ]
  if (lower === 0 && notListed.some((reason) => reasons.includes(reason))) return 'not-known'
  return lower === 0 && upper === null && value === null ? 'not-known' : 'possible'
}
