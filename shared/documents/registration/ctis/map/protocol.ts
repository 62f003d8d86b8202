import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { allocations, blindedRoles, maskedRoles } from '../lists/choices'
import { draft, indexed, itemised, joined, only, type Drafts } from './draft'

/** Who is masked; null where nothing is stated. */
function blinding({ design: { masking } }: RegistrationRecord): string | null {
  if (masking.open === true) return 'None'
  const masked = maskedRoles.filter((role) => masking[role] === true).length
  return masked === 0 ? null : masked === 1 ? 'Single' : 'Double'
}

/** Documents, the one period that a record describes, its arms, and references. */
export function protocolDrafts(record: RegistrationRecord): Drafts {
  const { design, oversight, europe } = record
  const allocation = allocations.get(design.allocation) ?? null
  const hasPeriod = allocation !== null || blinding(record) !== null || record.arms.length > 0
  return joined(
    only([
      draft('CT03.03.01.03', null, '', {
        need: oversight.dataMonitoringCommittee === true ? 'person' : null,
      }),
      draft('CT03.03.02.02.01', hasPeriod ? 1 : null, ''),
      draft('CT03.03.02.02.03', design.assignmentDescription, 'design.assignmentDescription'),
      draft('CT03.03.02.02.04', allocation, 'design.allocation'),
      draft('CT03.03.02.02.05', blinding(record), 'design.masking'),
      draft('CT03.03.02.02.07', design.masking.description, 'design.masking.description'),
      draft('CT03.04.02.01', null, 'europe.paediatricPlan', {
        need: europe.paediatricPlan === false ? 'not-applicable' : 'person',
      }),
      draft('CT03.04.02.03', null, '', {
        need: europe.paediatricPlan === true ? 'person' : 'not-applicable',
      }),
    ]),
    itemised(
      'blinded-role',
      indexed(maskedRoles, (role) => design.masking[role] === true),
      (role) => blindedRoles.get(role) ?? role,
      (role, _index, of) => [
        draft('CT03.03.02.02.06', blindedRoles.get(role) ?? role, `design.masking.${role}`, { of }),
      ],
    ),
    itemised(
      'arm',
      indexed(record.arms),
      ({ label }) => label,
      ({ label, description }, index, of) => [
        draft('CT03.03.02.02.08.01', label, `arms.${index}.label`, { of }),
        draft('CT03.03.02.02.08.02', description, `arms.${index}.description`, { of }),
      ],
    ),
    itemised(
      'reference',
      indexed(record.references, ({ pubmed }) => pubmed !== ''),
      ({ pubmed }) => pubmed,
      ({ pubmed }, index, of) => [draft('CT03.06.01.01', pubmed, `references.${index}.pubmed`, { of })],
    ),
  )
}
