import type { Finding } from '../finding'
import { runsBackwards, type Measurement } from '../limits'
import { placeOf, type LintAlternative, type LintContext } from '../lines'

interface Single {
  readonly alternative: LintAlternative
  readonly condition: Measurement
}

/** Two inclusions that ask for values of one measurement that cannot be the same value; two tests on different days can meet both. */
export function measurementsContradict({ lines }: LintContext): readonly Finding[] {
  const singles = lines.flatMap(({ role, alternatives }): readonly Single[] => {
    const [alternative] = alternatives
    if (role !== 'inclusion' || alternatives.length !== 1 || alternative === undefined) return []
    const { condition } = alternative.criterion
    return condition.kind === 'measurement' && !runsBackwards(condition) ? [{ alternative, condition }] : []
  })
  return singles.flatMap((one, index): readonly Finding[] => {
    const other = singles
      .slice(0, index)
      .find(
        (before) =>
          before.alternative.measured === one.alternative.measured && apart(before.condition, one.condition),
      )
    if (other === undefined) return []
    return [
      {
        rule: 'measurements-contradict',
        severity: 'questioned',
        places: [placeOf(one.alternative, 'limits'), placeOf(other.alternative, 'limits')],
        values: { analyte: one.condition.analyte },
        mend: null,
      },
    ]
  })
}

function apart(one: Measurement, other: Measurement): boolean {
  return (
    (one.high ?? Infinity) < (other.low ?? -Infinity) || (other.high ?? Infinity) < (one.low ?? -Infinity)
  )
}
