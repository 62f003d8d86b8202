import { coverage, coverageHolds, type CodeCoverage } from '../../../terminology/matchCodes'
import type { Finding } from '../finding'
import { allAlternatives, placeOf, type LintAlternative, type LintContext } from '../lines'

/**
 * Categories of ICD-10 limited to one sex, in whole categories and blocks: WHO, ICD-10 Volume 2, 5th edition (2016),
 * list of categories limited to, or more likely to occur in, female or male persons; only those limited are taken.
 */
const limited: readonly { readonly sex: 'female' | 'male'; readonly codes: CodeCoverage }[] = [
  {
    sex: 'female',
    codes: coverage(['C51-C58', 'D06', 'D25-D28', 'D39', 'E28', 'N70-N98', 'O00-O99', 'Q50-Q52', 'R87']),
  },
  { sex: 'male', codes: coverage(['C60-C63', 'D29', 'D40', 'E29', 'N40-N51', 'Q53-Q55', 'R86']) },
]

/** Diagnoses of one sex in a study of the other. */
export function sexSpecificCode(context: LintContext): readonly Finding[] {
  const { sex } = context.protocol.population
  const other = limited.find((list) => sex !== 'any' && list.sex !== sex)
  if (other === undefined) return []
  return allAlternatives(context).flatMap((alternative) => findIn(alternative, other))
}

function findIn(
  alternative: LintAlternative,
  other: { readonly sex: 'female' | 'male'; readonly codes: CodeCoverage },
): readonly Finding[] {
  const { condition } = alternative.criterion
  if (condition.kind !== 'diagnosis') return []
  const codes = condition.codes.filter((code) => coverageHolds(other.codes, coverage([code])))
  if (codes.length === 0) return []
  return [
    {
      rule: 'sex-specific-code',
      severity: 'questioned',
      places: [placeOf(alternative, 'codes'), { group: null, alternative: null, field: 'sex' }],
      values: { sex: other.sex, codes: [...new Set(codes)] },
      mend: null,
    },
  ]
}
