import { numberedShare } from '../../evidence/derivedShare'
import type { Finding } from '../finding'
import { placeOfLine, type LintAlternative, type LintContext, type LintLine } from '../lines'
import { holds, same } from '../relate'

/** A share of those who remain says by itself what goes together. */
function isShareOfRemaining({ alternatives }: LintLine): boolean {
  const [only, ...others] = alternatives
  const share = only === undefined ? null : numberedShare(only.criterion.evidence)
  return others.length === 0 && share?.conditioning === 'remaining'
}

/** True when the estimate takes two alternatives for the same people, or those of one for some of the other's. */
function areTied(one: LintAlternative, other: LintAlternative): boolean {
  const stated = [one, other].flatMap(({ criterion: { evidence } }) => numberedShare(evidence) ?? [])
  // Of those who remain other people are asked at every line.
  if (stated.some(({ conditioning }) => conditioning === 'remaining')) return false
  // Of a share that a person states only the condition itself is known, not whom it holds.
  return stated.length > 0 ? same(one, other) : holds(one, other) || holds(other, one)
}

function haveInCommon(one: LintLine, other: LintLine): boolean {
  return one.alternatives.some((first) => other.alternatives.some((second) => areTied(first, second)))
}

/** Lines that have conditions in common, directly or through others. */
function togetherWith(line: LintLine, lines: readonly LintLine[]): ReadonlySet<LintLine> {
  const found = new Set([line])
  for (const member of found) for (const other of lines) if (haveInCommon(member, other)) found.add(other)
  return found
}

/** Odds ratios that the estimate cannot apply: between lines that something else already ties. */
export function idleAssociation({ protocol, lines }: LintContext): readonly Finding[] {
  const tied = new Set<LintLine>()
  return (protocol.assumptions?.associations ?? []).flatMap(({ between }): readonly Finding[] => {
    const [one, other] = between.map((id) => lines.find(({ group }) => group.id === id))
    if (one === undefined || other === undefined) return []
    const [first, second] = [togetherWith(one, lines), togetherWith(other, lines)]
    const before = [...first, ...second].some((line) => tied.has(line))
    const why = [one, other].some(isShareOfRemaining)
      ? 'remaining'
      : first.has(other)
        ? 'in-common'
        : before
          ? 'tied-before'
          : null
    if (why === null) {
      for (const line of [...first, ...second]) tied.add(line)
      return []
    }
    return [
      {
        rule: 'idle-association',
        severity: 'questioned',
        places: [placeOfLine(one), placeOfLine(other)],
        values: { why },
        mend: null,
      },
    ]
  })
}
