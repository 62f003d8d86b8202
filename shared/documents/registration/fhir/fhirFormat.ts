import type { RegistrationContext, RegistrationFormat } from '../../../domain/registration/registrationFormat'
import { lossesByReading } from '../lossesByReading'
import { fhirLossReasons, otherFhirLoss } from './fhirLosses'
import { fhirProblems, fhirRules } from './fhirRules'
import { readBundle } from './readBundle'
import { writeBundle } from './writeBundle'

/** What is read back depends on neither the time nor the addresses of the resources. */
const anyContext: RegistrationContext = { now: '', applicationVersion: '', uuid: (name) => name }

/** FHIR R4: ResearchStudy with its Group, Organization, Locations and the people in charge, as one Bundle. */
export const fhirFormat: RegistrationFormat = {
  key: 'fhir',
  rules: fhirRules.length,
  edition: { en: 'FHIR R4 (4.0.1)', nb: 'FHIR R4 (4.0.1)' },
  check: fhirProblems,
  losses: (record) => {
    const read = readBundle(writeBundle(record, anyContext))
    if (!read.ok) throw new Error(`A bundle that was just written cannot be read: ${read.error.message}`)
    return lossesByReading(record, read.value, fhirLossReasons, otherFhirLoss)
  },
  write: writeBundle,
}
