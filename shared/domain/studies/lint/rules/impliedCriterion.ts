import type { Finding } from '../finding'
import { isIdle, placeOfLine, type LintContext } from '../lines'
import { lineHolds } from '../relate'
import { removalOf } from '../removal'
import { isTwin } from './duplicateCriteria'

/**
 * A line that another one of its list makes needless: an inclusion that everyone of a narrower one meets, or an exclusion
 * within a wider one. Lines that the base population makes needless are told elsewhere.
 */
export function impliedCriterion({ lines, population }: LintContext): readonly Finding[] {
  return lines.flatMap((line): readonly Finding[] => {
    if (isIdle(line, population)) return []
    const by = lines.find(
      (other) =>
        other !== line &&
        other.role === line.role &&
        !isIdle(other, population) &&
        (line.role === 'inclusion' ? lineHolds(line, other) : lineHolds(other, line)) &&
        !isTwin(line, other),
    )
    if (by === undefined) return []
    return [
      {
        rule: 'implied-criterion',
        severity: 'note',
        places: [placeOfLine(line), placeOfLine(by)],
        values: { role: line.role },
        mend: removalOf(line),
      },
    ]
  })
}
