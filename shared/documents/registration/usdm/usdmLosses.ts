import type { RegistrationRecord } from '../../../domain/registration/record/registrationRecord'
import type { RegistrationLoss } from '../../../domain/registration/registrationProblem'
import { identifierScopes } from './document/identifierScopes'
import { fromXhtml, toXhtml } from './document/xhtml'
import { isOpenLabel, maskedRoles } from './write/writeRoles'
import { blindingOf } from './write/writeDesign'
import { approvalCountry } from './write/writeVersion'

const reasons = {
  operational: {
    en: 'USDM leaves out how a study is run (status, contacts, sharing of data).',
    nb: 'USDM tar ikke med hvordan en studie drives (status, kontakter, deling av data).',
  },
  noAttribute: {
    en: 'USDM 4.0 has no attribute for this.',
    nb: 'USDM 4.0 har ikke noe attributt for dette.',
  },
  region: {
    en: 'Asked by one register alone; USDM 4.0 has no attribute for it.',
    nb: 'Bare ett register spør om dette; USDM 4.0 har ikke noe attributt for det.',
  },
  person: {
    en: 'USDM 4.0 has roles in a study, but no contacts, telephone numbers or e-mail addresses.',
    nb: 'USDM 4.0 har roller i en studie, men ikke kontakter, telefonnumre eller e-postadresser.',
  },
  otherClass: {
    en: 'The class of this study type has no such attribute.',
    nb: 'Klassen for denne studietypen har ikke et slikt attributt.',
  },
  incomplete: {
    en: 'USDM holds this only together with a field that is not stated.',
    nb: 'USDM tar bare med dette sammen med et felt som ikke er oppgitt.',
  },
  approval: {
    en: 'A day of approval is written where it is a full date and the study is in one country.',
    nb: 'Godkjenningsdagen skrives når datoen er fullstendig og studien foregår i ett land.',
  },
  openLabel: {
    en: 'Open label says that nobody is masked; who is not stated reads as not masked.',
    nb: 'Åpen studie betyr at ingen er blindet; den som ikke er oppgitt, leses som ikke blindet.',
  },
  markup: {
    en: 'Characters that XHTML cannot hold, or empty lines at the ends, are left out.',
    nb: 'Tegn som XHTML ikke kan ha, og tomme linjer i endene, utelates.',
  },
  reference: {
    en: 'Refers to something that the record does not have.',
    nb: 'Viser til noe som ikke finnes i registreringen.',
  },
} as const

/** Whether anything is stated: a text, a number, a choice, an entry of a list; false for empty texts, nulls and what holds only these. */
function isStated(value: unknown): boolean {
  if (value === null || value === '') return false
  if (Array.isArray(value)) return value.length > 0
  if (typeof value === 'object') return Object.values(value).some(isStated)
  return true
}

type Candidate = readonly [path: string, value: unknown, reason: RegistrationLoss['reason']]

function generalLosses(record: RegistrationRecord): Candidate[] {
  const { parties, oversight, status, summary, primaryRegister, identifiers, europe, eligibility } = record
  const { ethics } = oversight
  const { approvalDate, ...furtherEthics } = ethics
  return [
    ['identifiers.registerOrganisation', identifiers.registerOrganisation, reasons.region],
    ...identifiers.secondary.map(({ kind, domain }, index): Candidate => [
      `identifiers.secondary.${String(index)}.domain`,
      identifierScopes[kind] === null ? '' : domain,
      reasons.noAttribute,
    ]),
    ['primaryRegister.name', primaryRegister.number === '' ? primaryRegister.name : '', reasons.incomplete],
    ['primaryRegister.registeredAt', primaryRegister.registeredAt, reasons.operational],
    ['parties.responsible', parties.responsible, reasons.person],
    ['parties.publicContact', parties.publicContact, reasons.person],
    ['parties.scientificContact', parties.scientificContact, reasons.person],
    ['parties.centralContact', parties.centralContact, reasons.person],
    ['parties.backupContact', parties.backupContact, reasons.person],
    ...parties.officials.flatMap(({ person }, index) =>
      (['phone', 'phoneExtension', 'email'] as const).map((part): Candidate => [
        `parties.officials.${String(index)}.person.${part}`,
        person[part],
        reasons.person,
      ]),
    ),
    ['oversight.fdaRegulatedDrug', oversight.fdaRegulatedDrug, reasons.region],
    ['oversight.fdaRegulatedDevice', oversight.fdaRegulatedDevice, reasons.region],
    ['oversight.investigationalNewDrug', oversight.investigationalNewDrug, reasons.region],
    [
      'oversight.dataMonitoringCommittee',
      oversight.dataMonitoringCommittee === true ? null : oversight.dataMonitoringCommittee,
      reasons.noAttribute,
    ],
    ...Object.entries(furtherEthics).map(([key, value]): Candidate => [
      `oversight.ethics.${key}`,
      value,
      reasons.operational,
    ]),
    ['oversight.ethics.approvalDate', approvalCountry(record) === null ? approvalDate : '', reasons.approval],
    ['summary.detailed', summary.detailed, reasons.noAttribute],
    ['status.overall', status.overall, reasons.operational],
    ['status.whyStopped', status.whyStopped, reasons.operational],
    ['status.verifiedAt', status.verifiedAt, reasons.operational],
    ['status.endDefinition', status.endDefinition, reasons.operational],
    ['keywords', record.keywords, reasons.noAttribute],
    ['eligibility.genderBased', eligibility.genderBased, reasons.noAttribute],
    ['eligibility.genderDescription', eligibility.genderDescription, reasons.noAttribute],
    ['eligibility.vulnerable', eligibility.vulnerable, reasons.region],
    [
      'eligibility.minimumAge',
      eligibility.maximumAge === null ? eligibility.minimumAge : null,
      reasons.incomplete,
    ],
    [
      'eligibility.maximumAge',
      eligibility.minimumAge === null ? eligibility.maximumAge : null,
      reasons.incomplete,
    ],
    ['europe.paediatricPlan', europe.paediatricPlan, reasons.region],
    ['europe.firstInHuman', europe.firstInHuman, reasons.region],
    ['sharing', record.sharing, reasons.operational],
    ['links', record.links, reasons.noAttribute],
    ['references', record.references, reasons.noAttribute],
    ['results', record.results, reasons.operational],
  ]
}

function designLosses({ design }: RegistrationRecord): Candidate[] {
  const { masking } = design
  const observational = design.studyType === 'observational'
  const open = isOpenLabel(design)
  const roles = maskedRoles.filter(([key]) => masking[key] === true || (masking[key] === false && !open))
  return [
    ['design.assignmentDescription', design.assignmentDescription, reasons.noAttribute],
    ['design.lowIntervention', design.lowIntervention, reasons.region],
    ['design.lowInterventionReason', design.lowInterventionReason, reasons.region],
    ['design.purpose', observational ? design.purpose : null, reasons.otherClass],
    ['design.assignment', observational ? design.assignment : null, reasons.otherClass],
    ['design.observationalModel', observational ? null : design.observationalModel, reasons.otherClass],
    ['design.timePerspective', observational ? null : design.timePerspective, reasons.otherClass],
    ['design.sampling', observational ? null : design.sampling, reasons.otherClass],
    ['design.masking.open', observational ? masking.open : null, reasons.otherClass],
    [
      'design.masking.open',
      !observational && blindingOf(design) === null ? masking.open : null,
      reasons.incomplete,
    ],
    ['design.masking.description', roles.length === 0 ? masking.description : '', reasons.incomplete],
    ...maskedRoles.map(([key]): Candidate => [
      `design.masking.${key}`,
      open && masking[key] === null ? 'not stated' : null,
      reasons.openLabel,
    ]),
    [
      'design.biospecimenDescription',
      design.biospecimens === null ? design.biospecimenDescription : '',
      reasons.incomplete,
    ],
  ]
}

function survives(text: string): boolean {
  return fromXhtml(toXhtml(text)) === text
}

function listLosses(record: RegistrationRecord): Candidate[] {
  const arms = new Set(record.arms.map(({ id }) => id))
  const objectives = new Set(record.objectives.map(({ id }) => id))
  return [
    ...record.interventions.flatMap(({ otherNames, product, arms: given }, index): Candidate[] => {
      const path = `interventions.${String(index)}`
      const { atc, substance, ...further } = product
      return [
        [`${path}.otherNames`, otherNames, reasons.noAttribute],
        [`${path}.arms`, given.filter((id) => !arms.has(id)), reasons.reference],
        [`${path}.product.substance`, atc === '' ? substance : '', reasons.incomplete],
        ...Object.entries(further).map(([key, value]): Candidate => [
          `${path}.product.${key}`,
          value,
          reasons.noAttribute,
        ]),
      ]
    }),
    ...record.objectives.map(({ text }, index): Candidate => [
      `objectives.${String(index)}.text`,
      survives(text) ? '' : text,
      reasons.markup,
    ]),
    ...record.outcomes.map(({ objective }, index): Candidate => [
      `outcomes.${String(index)}.objective`,
      objective !== null && objectives.has(objective) ? null : objective,
      reasons.reference,
    ]),
    ...(['inclusion', 'exclusion'] as const).flatMap((role) =>
      record.eligibility[role].map(({ text }, index): Candidate => [
        `eligibility.${role}.${String(index)}.text`,
        survives(text) ? '' : text,
        reasons.markup,
      ]),
    ),
    [
      'recruitment.enrolment.actual',
      record.recruitment.enrolment.number === null ? record.recruitment.enrolment.actual : null,
      reasons.incomplete,
    ],
    ...record.recruitment.locations.flatMap(({ status, contact, investigator }, index): Candidate[] => {
      const path = `recruitment.locations.${String(index)}`
      return [
        [`${path}.status`, status, reasons.operational],
        [`${path}.contact`, contact, reasons.person],
        [`${path}.investigator`, investigator, reasons.person],
      ]
    }),
  ]
}

/** What a USDM file does not hold of a record, field by field; only fields in which something is stated. */
export function usdmLosses(record: RegistrationRecord): RegistrationLoss[] {
  return [...generalLosses(record), ...designLosses(record), ...listLosses(record)]
    .filter(([, value]) => isStated(value))
    .map(([path, , reason]) => ({ path, reason }))
}
