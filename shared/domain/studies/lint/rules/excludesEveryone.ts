import { isEmptyMask, maskHolds } from '../demographicMask'
import type { Finding } from '../finding'
import { demographicKind, placeOfLine, populationPlace, type LintContext } from '../lines'

/** An exclusion of age, sex or area that takes away the whole base population. */
export function excludesEveryone({ lines, population }: LintContext): readonly Finding[] {
  if (population === null || isEmptyMask(population)) return []
  return lines.flatMap((line): readonly Finding[] => {
    if (line.role !== 'exclusion' || line.mask === null || !maskHolds(line.mask, population)) return []
    const kind = demographicKind([line])
    return [
      {
        rule: 'excludes-everyone',
        severity: 'refused',
        places: [placeOfLine(line), populationPlace(kind)],
        values: { kind },
        mend: null,
      },
    ]
  })
}
