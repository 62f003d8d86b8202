import type { Code, CodedRole } from '../definition'

/** Stands for the catalogue of the locator as a list of codes: its keys mean something there alone. */
export const catalogueAddress = 'https://locator.bbmri-eric.eu'

interface CatalogueKey {
  readonly role: CodedRole
  readonly name: string
}

/** Keys of the catalogue of the BBMRI-ERIC Locator and the kind of question they ask. */
const catalogueKeys: ReadonlyMap<string, CatalogueKey> = new Map([
  ['gender', { role: 'other', name: 'Gender' }],
  ['diagnosis', { role: 'diagnosis', name: 'Diagnosis ICD-10' }],
  ['diagnosis_age_donor', { role: 'diagnosis', name: 'Age at diagnosis' }],
  ['date_of_diagnosis', { role: 'diagnosis', name: 'Date of diagnosis' }],
  ['donor_age', { role: 'other', name: 'Age of the donor' }],
  ['sample_kind', { role: 'specimen', name: 'Sample type' }],
  ['sampling_date', { role: 'specimen', name: 'Sampling date' }],
  ['storage_temperature', { role: 'specimen', name: 'Storage temperature' }],
  ['fasting_status', { role: 'specimen', name: 'Fasting status' }],
  ['body_weight', { role: 'measurement', name: 'Body weight' }],
  ['bmi', { role: 'measurement', name: 'BMI' }],
  ['smoking_status', { role: 'measurement', name: 'Smoking status' }],
])

export function roleOfKey(key: string): CodedRole {
  return catalogueKeys.get(key)?.role ?? 'other'
}

export function nameOfKey(key: string): string {
  return catalogueKeys.get(key)?.name ?? key
}

/** A key as a code, so that a question that only the locator knows is kept and written again. */
export function codeOfKey(key: string): Code {
  return {
    system: 'other',
    uri: catalogueAddress,
    code: key,
    display: nameOfKey(key),
    withDescendants: false,
  }
}
