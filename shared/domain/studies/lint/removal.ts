import type { LintAlternative, LintLine } from './lines'
import type { Mend } from './mend'

function isStated({ criterion }: LintAlternative): boolean {
  return criterion.evidence.kind === 'stated' || criterion.evidence.kind === 'derived'
}

/** How the evidence of a line is chosen, as text that is equal for equal choices. */
function evidenceOf(line: LintLine): string {
  return JSON.stringify(line.alternatives.map(({ criterion }) => criterion.evidence))
}

/**
 * Removes a line whose people another line already decides. Null when only a person can decide: a share stated for it, or
 * what an assumption says of it, would be lost, or it is marked as defining the disease and `beside` is not.
 */
export function removalOf(line: LintLine, beside?: LintLine): Mend | null {
  if (line.alternatives.some(isStated) && (beside === undefined || evidenceOf(line) !== evidenceOf(beside)))
    return null
  if (line.named) return null
  if (line.group.defining && beside?.group.defining !== true) return null
  return { kind: 'remove-line', group: line.group.id }
}

/** Removes an alternative whose people another one of the same line already lets in; null when a stated share would be lost. */
export function removalOfAlternative(one: LintAlternative, beside?: LintAlternative): Mend | null {
  const equal =
    beside !== undefined &&
    JSON.stringify(one.criterion.evidence) === JSON.stringify(beside.criterion.evidence)
  if (isStated(one) && !equal) return null
  return { kind: 'remove-alternative', group: one.line.group.id, alternative: one.criterion.id }
}
