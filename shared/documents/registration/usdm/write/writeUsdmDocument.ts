import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import type { UsdmDocument } from '../document/usdmDocument'
import { createUsdmMaker } from './usdmMaker'
import { writeVersion } from './writeVersion'

export const usdmRelease = '4.0.0'

export interface WrittenUsdm {
  readonly document: UsdmDocument
  /** Field of the record that an instance says, or an attribute of it (`StudyDesign_1.arms`); null when it says none. */
  readonly origin: (id: string) => string | null
}

/**
 * A record as a USDM 4.0 document. Ids follow from those of the record, so the same record always gives the same document. Nothing
 * is made up where the record is silent: what the schema demands is marked `not-stated`, or is missing and found by the rules.
 */
export function writeUsdmDocument(record: RegistrationRecord, applicationVersion: string): WrittenUsdm {
  const make = createUsdmMaker()
  const version = writeVersion(make, record)
  const { organisationStudyId } = record.identifiers
  return {
    document: {
      study: {
        id: null,
        extensionAttributes: [],
        name: organisationStudyId === '' ? 'Study' : organisationStudyId,
        description: record.summary.brief === '' ? null : record.summary.brief,
        label: null,
        versions: [version],
        instanceType: 'Study',
      },
      usdmVersion: usdmRelease,
      systemName: 'Kohort',
      systemVersion: applicationVersion,
    },
    origin: make.origin,
  }
}
