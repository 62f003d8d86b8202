import { findAnalyte } from '../analytes'
import type { Finding } from '../finding'
import type { Measurement } from '../limits'
import { measurements } from '../measurements'
import { placeOf, type LintAlternative, type LintContext } from '../lines'
import { findUnit, printUnit } from '../units'

/** Units that are missing, not known, or not those that the analyte is given in. */
export function unitOfMeasurement(context: LintContext): readonly Finding[] {
  return measurements(context).flatMap(({ alternative, condition }) => findIn(alternative, condition))
}

function findIn(alternative: LintAlternative, condition: Measurement): readonly Finding[] {
  const unit = condition.unit.trim()
  const analyte = findAnalyte(condition.analyte)
  const units = [...(analyte?.units.keys() ?? [])].map(printUnit)
  const found = { severity: 'questioned', places: [placeOf(alternative, 'unit')], mend: null } as const
  if (unit === '') {
    // A score, or something that no table here knows: it may well have no unit.
    if (analyte === null || analyte.withoutUnit) return []
    return [{ ...found, rule: 'missing-unit', values: { analyte: condition.analyte, units } }]
  }
  const known = findUnit(unit)
  if (known === null) return [{ ...found, rule: 'unknown-unit', values: { unit } }]
  if (analyte === null || analyte.units.has(known.code)) return []
  return [{ ...found, rule: 'wrong-unit', values: { analyte: condition.analyte, unit, units } }]
}
