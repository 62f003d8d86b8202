import type { Finding } from '../finding'
import { isIdle, placeOfLine, type LintContext, type LintLine } from '../lines'
import { lineHolds } from '../relate'
import { removalOf } from '../removal'

/** Two lines of one list that the same people meet. The one that defines the disease is kept, else the first. */
export function duplicateCriteria({ lines, population }: LintContext): readonly Finding[] {
  return lines.flatMap((line, index): readonly Finding[] => {
    if (isIdle(line, population)) return []
    const twin = lines.slice(0, index).find((other) => other.role === line.role && isTwin(other, line))
    if (twin === undefined) return []
    const [kept, spare] = line.group.defining && !twin.group.defining ? [line, twin] : [twin, line]
    return [
      {
        rule: 'duplicate-criteria',
        severity: 'questioned',
        places: [placeOfLine(spare), placeOfLine(kept)],
        values: {},
        mend: removalOf(spare, kept),
      },
    ]
  })
}

export function isTwin(one: LintLine, other: LintLine): boolean {
  return lineHolds(one, other) && lineHolds(other, one)
}
