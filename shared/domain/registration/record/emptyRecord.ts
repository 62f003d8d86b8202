import type { Contact, PlannedDate } from './basics'
import type { RegistrationRecord } from './registrationRecord'

export function emptyContact(): Contact {
  return {
    firstName: '',
    lastName: '',
    degrees: '',
    role: '',
    affiliation: '',
    address: '',
    city: '',
    postalCode: '',
    country: '',
    phone: '',
    phoneExtension: '',
    email: '',
  }
}

function noDate(): PlannedDate {
  return { date: '', actual: null }
}

/** A record in which nothing is stated. */
export function emptyRegistration(): RegistrationRecord {
  return {
    formatVersion: 1,
    titles: { brief: '', official: '', acronym: '', publicNorwegian: '' },
    identifiers: { organisationStudyId: '', registerOrganisation: '', secondary: [] },
    primaryRegister: { name: '', number: '', registeredAt: '' },
    parties: {
      sponsor: {
        name: '',
        kind: null,
        country: '',
        address: '',
        city: '',
        postalCode: '',
        organisationNumber: '',
      },
      collaborators: [],
      support: [],
      responsible: { kind: null, name: '', title: '', affiliation: '', account: '' },
      publicContact: emptyContact(),
      scientificContact: emptyContact(),
      centralContact: emptyContact(),
      backupContact: emptyContact(),
      officials: [],
    },
    oversight: {
      fdaRegulatedDrug: null,
      fdaRegulatedDevice: null,
      investigationalNewDrug: null,
      dataMonitoringCommittee: null,
      ethics: {
        status: null,
        approvalNumber: '',
        approvalDate: '',
        board: '',
        affiliation: '',
        address: '',
        phone: '',
        email: '',
      },
    },
    summary: { brief: '', detailed: '' },
    status: {
      overall: null,
      whyStopped: '',
      verifiedAt: '',
      start: noDate(),
      primaryCompletion: noDate(),
      completion: noDate(),
      endDefinition: '',
    },
    design: {
      studyType: null,
      purpose: null,
      phase: null,
      assignment: null,
      assignmentDescription: '',
      allocation: null,
      masking: {
        open: null,
        participant: null,
        careProvider: null,
        investigator: null,
        outcomesAssessor: null,
        description: '',
      },
      lowIntervention: null,
      lowInterventionReason: '',
      observationalModel: null,
      timePerspective: null,
      biospecimens: null,
      biospecimenDescription: '',
      sampling: null,
      studyPopulation: '',
    },
    arms: [],
    interventions: [],
    objectives: [],
    outcomes: [],
    conditions: [],
    keywords: [],
    eligibility: {
      inclusion: [],
      exclusion: [],
      sex: null,
      genderBased: null,
      genderDescription: '',
      minimumAge: null,
      maximumAge: null,
      healthyVolunteers: null,
      vulnerable: [],
    },
    recruitment: { enrolment: { number: null, actual: null }, countries: [], locations: [] },
    europe: { scopes: [], therapeuticAreas: [], paediatricPlan: null, firstInHuman: null },
    sharing: { plan: null, description: '', information: [], timeFrame: '', access: '', url: '' },
    links: [],
    references: [],
    results: { summary: '', postedAt: '', url: '' },
  }
}
