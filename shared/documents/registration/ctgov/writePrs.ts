import type { RegistrationRecord } from '../../../domain/registration/record/registrationRecord'
import { renderXml, type XmlNode } from '../xml/xmlNode'
import { nodeOf, optional } from './prsNodes'
import { armsAndInterventions, outcomes, statusAndDates, studyDesign } from './writeDesign'
import { identification, oversight, sponsors } from './writeParties'
import {
  contactsAndLocations,
  eligibility,
  enrolmentAndConditions,
  sharingAndReferences,
} from './writeParticipants'

/**
 * One study as PRS reads it. It never asks for a partial upload, which would merge it with what the register holds and loses
 * data easily.
 */
export function prsStudy(record: RegistrationRecord): XmlNode {
  return nodeOf('clinical_study', [
    ...identification(record),
    ...oversight(record),
    sponsors(record),
    optional('brief_summary', record.summary.brief),
    optional('detailed_description', record.summary.detailed),
    ...statusAndDates(record),
    studyDesign(record),
    ...outcomes(record),
    ...enrolmentAndConditions(record),
    ...armsAndInterventions(record),
    eligibility(record),
    ...contactsAndLocations(record),
    ...sharingAndReferences(record),
  ])
}

/** Studies as one upload file. Only the root is in the namespace: the elements within are not (ProtocolRecordSchema.xsd). */
export function writePrs(records: readonly RegistrationRecord[]): string {
  const root: XmlNode = {
    name: 'prs:study_collection',
    attributes: [['xmlns:prs', 'http://clinicaltrials.gov/prs']],
    content: records.map(prsStudy),
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderXml(root)}`
}
