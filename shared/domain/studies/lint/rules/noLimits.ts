import type { Finding } from '../finding'
import { measurements } from '../measurements'
import { placeOf, type LintContext } from '../lines'

/** Measurements without any limit: every value fits. */
export function noLimits(context: LintContext): readonly Finding[] {
  return measurements(context)
    .filter(({ condition: { low, high } }) => low === null && high === null)
    .map(({ alternative, condition: { analyte } }) => ({
      rule: 'no-limits',
      severity: 'questioned',
      places: [placeOf(alternative, 'limits')],
      values: { analyte },
      mend: null,
    }))
}
