import type { Finding } from '../finding'
import { allAlternatives, placeOf, type LintAlternative, type LintContext } from '../lines'
import { neededCodes } from '../neededCodes'

/** Codes of one list that another code of the same list already covers. */
export function nestedCodes(context: LintContext): readonly Finding[] {
  return allAlternatives(context).flatMap(nestedIn)
}

function nestedIn(alternative: LintAlternative): readonly Finding[] {
  const { condition, id } = alternative.criterion
  if (condition.kind !== 'diagnosis' && condition.kind !== 'medication') return []
  const needed = neededCodes(condition.codes)
  if (needed.length === condition.codes.length) return []
  const codes = condition.codes.filter(
    (code, index) => !needed.includes(code) || condition.codes.indexOf(code) < index,
  )
  return [
    {
      rule: 'nested-codes',
      severity: 'note',
      places: [placeOf(alternative, 'codes')],
      values: { system: condition.system, codes: [...new Set(codes)] },
      mend: { kind: 'drop-nested-codes', group: alternative.line.group.id, alternative: id },
    },
  ]
}
