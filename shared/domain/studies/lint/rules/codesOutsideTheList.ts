import type { CodeKnowledge } from '../knowledge'
import type { Finding } from '../finding'
import { allAlternatives, placeOf, type LintContext } from '../lines'

type CodeRule = 'unknown-code' | 'wide-code'

/** Codes of a condition of which the code list says something. */
function codesWhere(
  context: LintContext,
  rule: CodeRule,
  speaks: (known: CodeKnowledge) => boolean,
): readonly Finding[] {
  return allAlternatives(context).flatMap((alternative): readonly Finding[] => {
    const { condition } = alternative.criterion
    if (condition.kind !== 'diagnosis' && condition.kind !== 'medication') return []
    const { system } = condition
    const codes = [...new Set(condition.codes)].filter((code) => speaks(context.knowledge.code(system, code)))
    if (codes.length === 0) return []
    const places = [placeOf(alternative, 'codes')] as const
    return [{ rule, severity: 'questioned', places, values: { system, codes }, mend: null }]
  })
}

/** Codes that have the form of one and are not in the code list. */
export function unknownCode(context: LintContext): readonly Finding[] {
  return codesWhere(context, 'unknown-code', ({ listed }) => !listed)
}

/** Codes that take in a whole chapter or main group. */
export function wideCode(context: LintContext): readonly Finding[] {
  return codesWhere(context, 'wide-code', ({ listed, chapterWide }) => listed && chapterWide)
}
