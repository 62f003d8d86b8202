import type { Finding } from '../finding'
import { placeOf, type LintContext, type LintLine } from '../lines'
import { holds } from '../relate'
import { removalOfAlternative } from '../removal'

/** Alternatives that another one of the same line repeats, or lets in together with more people. */
export function repeatedAlternatives({ lines }: LintContext): readonly Finding[] {
  return lines.flatMap(repeatedIn)
}

function repeatedIn({ alternatives }: LintLine): readonly Finding[] {
  return alternatives.flatMap((one, index): readonly Finding[] => {
    const wider = alternatives.filter((other) => other !== one && holds(other, one))
    const twin = wider.find((other) => holds(one, other) && alternatives.indexOf(other) < index)
    const around = wider.find((other) => !holds(one, other))
    const kept = twin ?? around
    if (kept === undefined) return []
    return [
      {
        rule: twin === undefined ? 'nested-alternative' : 'duplicate-alternatives',
        severity: twin === undefined ? 'note' : 'questioned',
        places: [placeOf(one, 'line'), placeOf(kept, 'line')],
        values: {},
        mend: removalOfAlternative(one, kept),
      },
    ]
  })
}
