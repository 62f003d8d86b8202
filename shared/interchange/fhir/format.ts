import type { InterchangeFormat } from '../format'
import { readGroup, recognisesGroup } from './read'
import { writeGroup } from './write'

/** FHIR R4 Group that describes people. */
export const fhirGroupFormat: InterchangeFormat = {
  key: 'fhir-group',
  name: 'FHIR R4 Group',
  ending: '.group.fhir.json',
  mediaType: 'application/fhir+json',
  recognises: recognisesGroup,
  read: readGroup,
  write: writeGroup,
}
