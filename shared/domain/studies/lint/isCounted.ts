import { numberedShare } from '../evidence/derivedShare'
import type { Criterion } from '../protocol'
import type { LintKnowledge } from './knowledge'

/** Whether a number can stand for it, as far as the definition tells: counts can answer its kind, or a share is stated. */
export function isCounted(
  { condition, evidence }: Criterion,
  { isCountable }: Pick<LintKnowledge, 'isCountable'>,
): boolean {
  if (evidence.kind === 'stated' || evidence.kind === 'derived') return numberedShare(evidence) !== null
  return evidence.kind !== 'none' && isCountable(condition.kind)
}
