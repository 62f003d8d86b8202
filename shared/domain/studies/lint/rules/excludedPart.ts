import type { Finding } from '../finding'
import { placeOf, type LintAlternative, type LintContext } from '../lines'
import { holds } from '../relate'

/** An exclusion that lies within what is included: it takes away a part of the same, which a reader may take for a slip. */
export function excludedPart({ lines }: LintContext): readonly Finding[] {
  const alternativesOf = (role: 'inclusion' | 'exclusion') =>
    lines
      .filter((line) => line.role === role && line.mask === null)
      .flatMap(({ alternatives }) => alternatives)
  const included = alternativesOf('inclusion')
  return alternativesOf('exclusion').flatMap((excluded) => {
    const around = included.find((one) => holds(one, excluded) && !holds(excluded, one))
    return around === undefined ? [] : [partOf(excluded, around)]
  })
}

function partOf(excluded: LintAlternative, around: LintAlternative): Finding {
  return {
    rule: 'excluded-part',
    severity: 'questioned',
    places: [placeOf(excluded, 'line'), placeOf(around, 'line')],
    values: {},
    mend: null,
  }
}
