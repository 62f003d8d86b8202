import { codedRoles, type CodedRole } from '../definition'

/** SNOMED CT concepts that say what kind of thing a characteristic names; roles without a fitting one go by their words. */
const rows: readonly (readonly [role: CodedRole, snomed: string, display: string])[] = [
  ['diagnosis', '64572001', 'Disease'],
  ['medication', '410942007', 'Drug or medicament'],
  ['procedure', '71388002', 'Procedure'],
  ['specimen', '123038009', 'Specimen'],
]

export const snomed = 'http://snomed.info/sct'
export const unitsOfMeasure = 'http://unitsofmeasure.org'
export const genderAddress = 'http://hl7.org/fhir/administrative-gender'
/** The element of FHIR R5 as an extension of R4 (FHIR versions module, "Extensions for converting between versions"). */
export const combinationAddress =
  'http://hl7.org/fhir/5.0/StructureDefinition/extension-Group.combinationMethod'
export const thresholdAddress =
  'http://hl7.org/fhir/5.0/StructureDefinition/extension-Group.combinationThreshold'

export const ageConcept = { system: snomed, code: '397669002', display: 'Age' } as const
export const sexConcept = { system: snomed, code: '263495000', display: 'Gender' } as const
export const statementText = 'statement'
export const areaText = 'area'
export const groupText = 'group'

export function conceptOfRole(role: CodedRole): {
  readonly coding?: readonly object[]
  readonly text: string
} {
  const row = rows.find(([one]) => one === role)
  if (row === undefined) return { text: role }
  const [, code, display] = row
  return { coding: [{ system: snomed, code, display }], text: role }
}

export function roleOfSnomed(code: string): CodedRole | null {
  return rows.find(([, snomedCode]) => snomedCode === code)?.[0] ?? null
}

export function roleOfText(text: string | undefined): CodedRole | null {
  return codedRoles.find((role) => role === text) ?? null
}
