import { isEmptyMask } from '../demographicMask'
import type { Finding } from '../finding'
import { demographicKind, placeOfLine, populationPlace, type LintContext } from '../lines'

/** An inclusion of age, sex or area that nobody of the base population meets. */
export function outsidePopulation({ lines, population }: LintContext): readonly Finding[] {
  if (population === null || isEmptyMask(population)) return []
  return lines.flatMap((line): readonly Finding[] => {
    if (line.role !== 'inclusion' || line.mask === null || !isEmptyMask(line.mask)) return []
    const kind = demographicKind([line])
    return [
      {
        rule: 'outside-population',
        severity: 'refused',
        places: [placeOfLine(line), populationPlace(kind)],
        values: { kind },
        mend: null,
      },
    ]
  })
}
