import type { InterchangeFormat } from '../format'
import { writeCql } from './write'

/** Clinical Quality Language over FHIR R4. Written for the people who run it; reading it would take a compiler. */
export const cqlFormat: InterchangeFormat = {
  key: 'cql',
  name: 'CQL (FHIR R4)',
  ending: '.cql',
  mediaType: 'text/cql',
  recognises: () => false,
  read: null,
  write: writeCql,
}
