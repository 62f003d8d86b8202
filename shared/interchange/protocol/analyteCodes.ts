import { findAnalyte } from '../../domain/studies/lint/analytes'
import { findUnit, printUnit } from '../../domain/studies/lint/units'
import type { Code, Unit } from '../definition'

/**
 * LOINC codes (loinc.org) of what trials measure most, by the unit: LOINC has a code of its own for mass and molar
 * concentration. Analytes as `domain/studies/lint/analytes` names them.
 */
const rows: readonly (readonly [loinc: string, analyte: string, ...units: string[]])[] = [
  ['4548-4', 'HbA1c', '%'],
  ['59261-8', 'HbA1c', 'mmol/mol'],
  ['14682-9', 'Creatinine', 'umol/L'],
  ['718-7', 'Haemoglobin', 'g/dL'],
  ['777-3', 'Platelets', '10*3/uL', '10*9/L'],
  ['1988-5', 'CRP', 'mg/L'],
  ['22748-8', 'LDL cholesterol', 'mmol/L'],
  ['14749-6', 'Glucose', 'mmol/L'],
  ['2823-3', 'Potassium', 'mmol/L'],
  ['2951-2', 'Sodium', 'mmol/L'],
  ['39156-5', 'BMI', 'kg/m2'],
  ['29463-7', 'Body weight', 'kg'],
  ['8302-2', 'Body height', 'cm'],
  ['8310-5', 'Body temperature', 'Cel'],
  ['8480-6', 'Systolic blood pressure', 'mm[Hg]'],
  ['8462-4', 'Diastolic blood pressure', 'mm[Hg]'],
]

const keyOf = (analyte: string): string => findAnalyte(analyte)?.key ?? analyte.trim().toLowerCase()
const loincOf = new Map(
  rows.flatMap(([loinc, analyte, ...units]) =>
    units.map((unit) => [`${keyOf(analyte)}|${unit}`, loinc] as const),
  ),
)
const analyteOf = new Map(rows.map(([loinc, analyte]) => [loinc, analyte]))

/** The code of what is measured: of LOINC where it is one of the usual ones, else the words alone, in no list. */
export function codeOfAnalyte(analyte: string, unit: string): Code {
  const loinc = loincOf.get(`${keyOf(analyte)}|${findUnit(unit)?.code ?? unit}`)
  return loinc === undefined
    ? { system: 'other', uri: '', code: analyte, display: analyte, withDescendants: false }
    : { system: 'loinc', uri: 'http://loinc.org', code: loinc, display: analyte, withDescendants: false }
}

/** What a code measures, in the words of the file where it has some. */
export function analyteOfCode({ system, code, display }: Code): string {
  const known = system === 'loinc' ? analyteOf.get(code) : undefined
  return (display ?? known ?? code).trim()
}

/** The unit as a protocol writes it; empty where none is stated. */
export function unitText(unit: Unit): string {
  return unit === null ? '' : printUnit(findUnit(unit.code)?.code ?? unit.code)
}

/** A unit of a protocol in UCUM. One that is not known stays as it was written. */
export function unitOf(text: string): Unit {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const known = findUnit(trimmed)
  return known === null ? { code: trimmed, display: trimmed } : { code: known.code, display: known.print }
}
