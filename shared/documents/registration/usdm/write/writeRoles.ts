import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import type { UsdmRole } from '../document/usdmDocument'
import { roleTerms, type UsdmTerm } from '../document/usdmTerms'
import { onlyIds } from './ids'
import type { UsdmMaker } from './usdmMaker'
import { collaboratorId, supportId } from './writeOrganizations'

interface RoleFacts {
  readonly id: string
  readonly path: string
  readonly term: UsdmTerm
  readonly appliesTo: string
  readonly organizations?: readonly string[]
  readonly masking?: { readonly text: string; readonly isMasked: boolean }
}

function writeRole(make: UsdmMaker, facts: RoleFacts): UsdmRole {
  const id = make.id(`StudyRole_${facts.id}`, facts.path)
  return {
    id,
    extensionAttributes: [],
    name: make.name('StudyRole', facts.term.decode, id),
    label: facts.term.decode,
    description: null,
    code: make.code(facts.term, id, facts.path),
    appliesToIds: [facts.appliesTo],
    assignedPersons: [],
    organizationIds: [...(facts.organizations ?? [])],
    masking:
      facts.masking === undefined
        ? null
        : {
            id: make.id(`${id}_masking`, facts.path),
            extensionAttributes: [],
            ...facts.masking,
            instanceType: 'Masking',
          },
    instanceType: 'StudyRole',
  }
}

/** Parts of the record's masking and the roles that USDM tells them by. */
export const maskedRoles = [
  ['participant', roleTerms.subject],
  ['careProvider', roleTerms.careProvider],
  ['investigator', roleTerms.investigator],
  ['outcomesAssessor', roleTerms.outcomesAssessor],
] as const

/** Whether the file says that the study is open label: only interventional designs have an attribute for it. */
export function isOpenLabel({ studyType, masking }: RegistrationRecord['design']): boolean {
  return studyType !== 'observational' && masking.open === true
}

/**
 * Who is masked. In an open label study it goes without saying that nobody is, so a `no` is not written there (DDF00191).
 */
function writeMaskedRoles(make: UsdmMaker, design: RegistrationRecord['design']): UsdmRole[] {
  const { masking } = design
  const isOpen = isOpenLabel(design)
  return maskedRoles.flatMap(([key, term]) => {
    const isMasked = masking[key]
    if (isMasked === null || (isOpen && !isMasked)) return []
    return writeRole(make, {
      id: key,
      path: `design.masking.${key}`,
      term,
      appliesTo: onlyIds.design,
      masking: { text: masking.description, isMasked },
    })
  })
}

export function writeRoles(make: UsdmMaker, record: RegistrationRecord): UsdmRole[] {
  const { collaborators, support } = record.parties
  const appliesTo = onlyIds.version
  return [
    writeRole(make, {
      id: 'sponsor',
      path: 'parties.sponsor.name',
      term: roleTerms.sponsor,
      appliesTo,
      organizations: record.parties.sponsor.name === '' ? [] : [onlyIds.sponsor],
    }),
    ...collaborators.map(({ id }, index) =>
      writeRole(make, {
        id: `collaborator_${id}`,
        path: `parties.collaborators.${String(index)}.name`,
        term: roleTerms.collaborator,
        appliesTo,
        organizations: [collaboratorId(id)],
      }),
    ),
    ...support.map((_name, index) =>
      writeRole(make, {
        id: `support_${String(index + 1)}`,
        path: `parties.support.${String(index)}`,
        term: roleTerms.support,
        appliesTo,
        organizations: [supportId(index)],
      }),
    ),
    ...(record.oversight.dataMonitoringCommittee === true
      ? [
          writeRole(make, {
            id: 'monitoringCommittee',
            path: 'oversight.dataMonitoringCommittee',
            term: roleTerms.monitoringCommittee,
            appliesTo,
          }),
        ]
      : []),
    ...writeMaskedRoles(make, record.design),
  ]
}
