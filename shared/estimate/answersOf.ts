import type { AlternativeResult, FunnelStep } from './result'

/** What answers a step: the table of all its alternatives together where there is one, and the alternatives. */
export function answersOf({
  together,
  alternatives,
}: Pick<FunnelStep, 'together' | 'alternatives'>): readonly AlternativeResult[] {
  return together === null ? alternatives : [together, ...alternatives]
}

/** What the number of a step is counted by: one table of all its alternatives together, or each of them. */
export function countedBy({
  together,
  alternatives,
}: Pick<FunnelStep, 'together' | 'alternatives'>): readonly AlternativeResult[] {
  return together === null ? alternatives : [together]
}
