import type { RegistrationRecord } from '../../../domain/registration/record/registrationRecord'
import type { XmlNode } from '../xml/xmlNode'
import { identifierType } from './identifierTypes'
import { nodeOf, optional, optionalNode, required, yesNo, type MaybeNode } from './prsNodes'
import { responsibleParties, reviewStatuses } from './registerWords'

function secondaryIdentifier({
  kind,
  value,
  domain,
}: RegistrationRecord['identifiers']['secondary'][number]): XmlNode {
  const type = identifierType(kind)
  const written =
    type === undefined || type.domain === 'own' ? domain : type.domain === 'none' ? '' : type.domain.fixed
  return nodeOf('secondary_id', [
    required('id', value),
    optional('id_type', type?.prs ?? kind),
    optional('id_domain', written),
  ])
}

export function identification({ identifiers, titles }: RegistrationRecord): readonly MaybeNode[] {
  return [
    nodeOf('id_info', [
      required('org_name', identifiers.registerOrganisation),
      required('org_study_id', identifiers.organisationStudyId),
      ...identifiers.secondary.map(secondaryIdentifier),
    ]),
    optional('brief_title', titles.brief),
    optional('acronym', titles.acronym),
    optional('official_title', titles.official),
  ]
}

/** Investigators answer with title and affiliation; a sponsor is named once, as lead sponsor. */
export function answersAsInvestigator({ parties }: RegistrationRecord): boolean {
  const { kind } = parties.responsible
  return kind === 'principal-investigator' || kind === 'sponsor-investigator'
}

function responsibleParty(record: RegistrationRecord): MaybeNode {
  const { kind, account, title, affiliation } = record.parties.responsible
  if (kind === null) return null
  return nodeOf('resp_party', [
    required('resp_party_type', responsibleParties.word(kind)),
    ...(answersAsInvestigator(record)
      ? [
          optional('investigator_username', account),
          optional('investigator_title', title),
          optional('investigator_affiliation', affiliation),
        ]
      : []),
  ])
}

export function sponsors(record: RegistrationRecord): MaybeNode {
  const { sponsor, collaborators } = record.parties
  const responsible = responsibleParty(record)
  if (sponsor.name === '' && collaborators.length === 0 && responsible === null) return null
  return nodeOf('sponsors', [
    nodeOf('lead_sponsor', [required('agency', sponsor.name)]),
    ...collaborators.map(({ name }) => nodeOf('collaborator', [required('agency', name)])),
    responsible,
  ])
}

function review({ status, ...ethics }: RegistrationRecord['oversight']['ethics']): MaybeNode {
  const children = [
    optional('approval_number', ethics.approvalNumber),
    optional('name', ethics.board),
    optional('affiliation', ethics.affiliation),
    optional('phone', ethics.phone),
    optional('email', ethics.email),
    optional('full_address', ethics.address),
  ]
  if (status === null && children.every((child) => child === null)) return null
  return nodeOf('irb_info', [
    required('approval_status', status === null ? '' : reviewStatuses.word(status)),
    ...children,
  ])
}

export function oversight({ oversight: { ethics, ...stated } }: RegistrationRecord): readonly MaybeNode[] {
  return [
    yesNo('is_ind_study', stated.investigationalNewDrug),
    optionalNode('oversight_info', [
      review(ethics),
      yesNo('has_dmc', stated.dataMonitoringCommittee),
      yesNo('fda_regulated_drug', stated.fdaRegulatedDrug),
      yesNo('fda_regulated_device', stated.fdaRegulatedDevice),
    ]),
  ]
}
