import { findAnalyte, type Analyte } from '../analytes'
import type { Finding } from '../finding'
import { runsBackwards, type Measurement } from '../limits'
import { measurements } from '../measurements'
import { placeOf, type LintAlternative, type LintContext } from '../lines'
import { findUnit, printUnit } from '../units'

/** Limits that no living person has in their unit: most often a slip of the unit or of the decimal point. */
export function implausibleLimit(context: LintContext): readonly Finding[] {
  return measurements(context).flatMap(({ alternative, condition }) => findIn(alternative, condition))
}

function findIn(alternative: LintAlternative, condition: Measurement): readonly Finding[] {
  const { analyte, unit } = condition
  const known = findAnalyte(analyte)
  const code = codeOf(unit, known)
  const range = code === null ? undefined : known?.units.get(code)
  if (known === null || range === undefined || runsBackwards(condition)) return []
  const limits = [condition.low, condition.high].filter((limit) => limit !== null)
  const limit = limits.find((one) => one < range.from || one > range.to)
  if (limit === undefined) return []
  const fitting = [...known.units].filter(([, { from, to }]) =>
    limits.every((one) => one >= from && one <= to),
  )
  const [only] = fitting
  const otherUnit = fitting.length === 1 && only !== undefined ? printUnit(only[0]) : null
  const { id } = alternative.criterion
  return [
    {
      rule: 'implausible-limit',
      severity: 'questioned',
      places: [placeOf(alternative, 'limits')],
      values: { analyte, limit, unit: unit.trim(), ...range, otherUnit },
      mend:
        otherUnit === null
          ? null
          : { kind: 'write-unit', group: alternative.line.group.id, alternative: id, unit: otherUnit },
    },
  ]
}

/** A score is known without a unit. */
function codeOf(unit: string, analyte: Analyte | null): string | null {
  if (unit.trim() !== '') return findUnit(unit)?.code ?? null
  return analyte?.withoutUnit === true ? ([...analyte.units.keys()][0] ?? null) : null
}
