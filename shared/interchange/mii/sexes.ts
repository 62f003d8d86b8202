import type { AdministrativeSex } from '../definition'
import type { TermCode } from './schema'

/** Codes of HL7 administrative gender, LOINC answers (LL2191-6), SNOMED CT, and letters that files use. */
const sexOfCode: ReadonlyMap<string, AdministrativeSex> = new Map([
  ['female', 'female'],
  ['f', 'female'],
  ['w', 'female'],
  ['la3-6', 'female'],
  ['248152002', 'female'],
  ['male', 'male'],
  ['m', 'male'],
  ['la2-8', 'male'],
  ['248153007', 'male'],
  ['other', 'other'],
  ['diverse', 'other'],
  ['unknown', 'unknown'],
])

export function sexOf({ code }: Pick<TermCode, 'code'>): AdministrativeSex | null {
  return sexOfCode.get(code.toLowerCase()) ?? null
}
