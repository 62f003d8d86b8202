import type { Measurement } from './limits'
import { allAlternatives, type LintAlternative, type LintContext } from './lines'

/** The alternatives that ask for a measured value. */
export function measurements(
  context: LintContext,
): readonly { readonly alternative: LintAlternative; readonly condition: Measurement }[] {
  return allAlternatives(context).flatMap((alternative) => {
    const { condition } = alternative.criterion
    return condition.kind === 'measurement' ? [{ alternative, condition }] : []
  })
}
