import type { codeSystems, AgeLimit } from '../../../domain/registration/record/participants'
import type { RegistrationRecord } from '../../../domain/registration/record/registrationRecord'

type CodeSystem = (typeof codeSystems)[number]

/** Addresses of code systems as FHIR R4 (4.0.1) and HL7 Terminology write them; OIDs of HL7 where they have no other. */
export const systemAddresses: ReadonlyMap<CodeSystem, string> = new Map([
  ['icd-10', 'http://hl7.org/fhir/sid/icd-10'],
  ['snomed-ct', 'http://snomed.info/sct'],
  ['mesh', 'urn:oid:2.16.840.1.113883.6.177'],
  ['meddra', 'urn:oid:2.16.840.1.113883.6.163'],
  ['icpc-2', 'http://hl7.org/fhir/sid/icpc-2'],
  ['orpha', 'http://www.orpha.net'],
])
/** Codes as their system writes them: a receiver matches them letter by letter. */
const codePatterns: Readonly<Record<CodeSystem, RegExp>> = {
  'icd-10': /^[A-Z]\d{2}(\.[0-9A-Z]{1,4})?$/,
  'snomed-ct': /^\d{6,18}$/,
  mesh: /^[A-Z]\d{3,9}$/,
  meddra: /^\d{8}$/,
  'icpc-2': /^[A-Z]\d{2}$/,
  orpha: /^\d{1,7}$/,
}

/** Whether it is one code of its system. A range such as I21–I22 is none. */
export function isCode({ system, value }: { readonly system: CodeSystem; readonly value: string }): boolean {
  return codePatterns[system].test(value)
}

export const atcAddress = 'http://www.whocc.no/atc'
export const countryAddress = 'urn:iso:std:iso:3166'
export const unitAddress = 'http://unitsofmeasure.org'
export const snomedAddress = 'http://snomed.info/sct'
/** Norwegian register of organisations. */
export const organisationNumberAddress = 'urn:oid:2.16.578.1.12.4.1.4.101'

type Phase = RegistrationRecord['design']['phase']

export const phaseAddress = 'http://terminology.hl7.org/CodeSystem/research-study-phase'
/** Phase 3 and 4 together has no code: it is written in words. */
export const phaseCodes: ReadonlyMap<Phase, readonly [code: string, display: string]> = new Map([
  ['not-applicable', ['n-a', 'N/A']],
  ['early-1', ['early-phase-1', 'Early Phase 1']],
  ['1', ['phase-1', 'Phase 1']],
  ['1-2', ['phase-1-phase-2', 'Phase 1/Phase 2']],
  ['2', ['phase-2', 'Phase 2']],
  ['2-3', ['phase-2-phase-3', 'Phase 2/Phase 3']],
  ['3', ['phase-3', 'Phase 3']],
  ['4', ['phase-4', 'Phase 4']],
])
export const phaseWithoutCode = 'Phase 3/Phase 4'

type Purpose = RegistrationRecord['design']['purpose']

export const purposeAddress = 'http://terminology.hl7.org/CodeSystem/research-study-prim-purp-type'
export const purposeCodes: ReadonlyMap<Purpose, readonly [code: string, display: string]> = new Map([
  ['treatment', ['treatment', 'Treatment']],
  ['prevention', ['prevention', 'Prevention']],
  ['diagnostic', ['diagnostic', 'Diagnostic']],
  ['supportive-care', ['supportive-care', 'Supportive Care']],
  ['screening', ['screening', 'Screening']],
  ['health-services-research', ['health-services-research', 'Health Services Research']],
  ['basic-science', ['basic-science', 'Basic Science']],
  ['device-feasibility', ['device-feasibility', 'Device Feasibility']],
])

export const objectiveAddress = 'http://terminology.hl7.org/CodeSystem/research-study-objective-type'
export const organisationTypeAddress = 'http://terminology.hl7.org/CodeSystem/organization-type'

type OrganisationKind = RegistrationRecord['parties']['sponsor']['kind']

export const organisationTypes: ReadonlyMap<OrganisationKind, readonly [code: string, display: string]> =
  new Map([
    ['industry', ['bus', 'Non-Healthcare Business or Corporation']],
    ['healthcare', ['prov', 'Healthcare Provider']],
    ['academic', ['edu', 'Educational Institute']],
    ['government', ['govt', 'Government']],
    ['other', ['other', 'Other']],
  ])

type Overall = RegistrationRecord['status']['overall']

/**
 * Codes of the value set `research-study-status`. A study that nobody has approved is in review, whether it says that it will recruit or
 * says nothing: FHIR has no code for a draft.
 */
export const statusCodes: ReadonlyMap<Overall, string> = new Map([
  [null, 'in-review'],
  ['recruiting', 'active'],
  ['enrolling-by-invitation', 'active'],
  ['active-not-recruiting', 'closed-to-accrual'],
  ['completed', 'completed'],
  ['suspended', 'temporarily-closed-to-accrual'],
  ['terminated', 'administratively-completed'],
  ['withdrawn', 'withdrawn'],
])

export function statusCode({ status, oversight }: RegistrationRecord): string {
  if (status.overall === 'not-yet-recruiting') {
    return oversight.ethics.status === 'approved' ? 'approved' : 'in-review'
  }
  return statusCodes.get(status.overall) ?? 'in-review'
}

type AgeUnit = Exclude<NonNullable<AgeLimit>, string>['unit']

/** UCUM. */
export const unitCodes: ReadonlyMap<AgeUnit, string> = new Map([
  ['years', 'a'],
  ['months', 'mo'],
  ['weeks', 'wk'],
  ['days', 'd'],
  ['hours', 'h'],
  ['minutes', 'min'],
])

type IdentifierKind = RegistrationRecord['identifiers']['secondary'][number]['kind']

export const registerAddresses: ReadonlyMap<IdentifierKind, string> = new Map([
  ['eu-trial', 'https://euclinicaltrials.eu'],
  ['eudract', 'https://eudract.ema.europa.eu'],
  ['clinicaltrials-gov', 'http://clinicaltrials.gov'],
  ['isrctn', 'https://www.isrctn.com'],
])

/** Words by which the reader knows its own characteristics and categories again. */
export const words = {
  inclusion: 'Inclusion criterion',
  exclusion: 'Exclusion criterion',
  healthyVolunteers: 'Healthy volunteers',
  allSexes: 'All',
  protocol: 'Protocol number',
  investigator: 'Investigator',
} as const
