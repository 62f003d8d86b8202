import type { Finding } from '../finding'
import { runsBackwards } from '../limits'
import { measurements } from '../measurements'
import { placeOf, type LintContext } from '../lines'

/** Measurements whose lower limit is above the upper one: no value fits. */
export function emptyRange(context: LintContext): readonly Finding[] {
  return measurements(context).flatMap(({ alternative, condition }): readonly Finding[] => {
    const { low, high, unit } = condition
    if (low === null || high === null || !runsBackwards(condition)) return []
    return [
      {
        rule: 'empty-range',
        severity: 'refused',
        places: [placeOf(alternative, 'limits')],
        values: { low, high, unit },
        mend: {
          kind: 'swap-limits',
          group: alternative.line.group.id,
          alternative: alternative.criterion.id,
        },
      },
    ]
  })
}
