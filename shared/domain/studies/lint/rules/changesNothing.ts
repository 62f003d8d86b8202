import { isEmptyMask, maskHolds } from '../demographicMask'
import type { Finding } from '../finding'
import { demographicKind, placeOfLine, populationPlace, type LintContext } from '../lines'
import { removalOf } from '../removal'

/** A line of age, sex or area that the base population already decides: everyone meets the inclusion, or nobody the exclusion. */
export function changesNothing({ lines, population }: LintContext): readonly Finding[] {
  if (population === null || isEmptyMask(population)) return []
  return lines.flatMap((line): readonly Finding[] => {
    if (line.mask === null) return []
    const idle = line.role === 'inclusion' ? maskHolds(line.mask, population) : isEmptyMask(line.mask)
    if (!idle) return []
    const kind = demographicKind([line])
    return [
      {
        rule: 'changes-nothing',
        severity: 'note',
        places: [placeOfLine(line), populationPlace(kind)],
        values: { kind, role: line.role },
        mend: removalOf(line),
      },
    ]
  })
}
