import type { Finding } from '../finding'
import { allAlternatives, placeOf, type LintContext } from '../lines'

/** Shares stated as nobody or everybody, and shares stated without room for error. */
export function statedShare(context: LintContext): readonly Finding[] {
  return allAlternatives(context).flatMap((alternative): readonly Finding[] => {
    const { evidence } = alternative.criterion
    if (evidence.kind !== 'stated') return []
    const { share, lower, upper } = evidence
    const found = { severity: 'questioned', places: [placeOf(alternative, 'share')], mend: null } as const
    if (share === 0 || share === 1) return [{ ...found, rule: 'share-all-or-nobody', values: { share } }]
    if (lower === upper) return [{ ...found, rule: 'share-without-interval', values: { share } }]
    return []
  })
}
