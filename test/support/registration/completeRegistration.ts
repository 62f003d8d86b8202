import { emptyContact, emptyRegistration } from '#shared/domain/registration/record/emptyRecord'
import type { Contact } from '#shared/domain/registration/record/basics'
import type { Intervention } from '#shared/domain/registration/record/design'
import type { TrialLocation } from '#shared/domain/registration/record/participants'
import type { RegistrationRecord } from '#shared/domain/registration/record/registrationRecord'

/** A made-up person who can be reached. */
export function person(wish: Partial<Contact> = {}): Contact {
  return {
    ...emptyContact(),
    firstName: 'Kari',
    lastName: 'Nordmann',
    degrees: 'MD',
    affiliation: 'Example University Hospital',
    address: 'Sykehusveien 1',
    city: 'Oslo',
    postalCode: '0372',
    country: 'NO',
    phone: '+4722000000',
    email: 'kari.nordmann@example.org',
    ...wish,
  }
}

export function intervention(
  wish: Partial<Intervention> & Pick<Intervention, 'id' | 'name' | 'arms'>,
): Intervention {
  return {
    kind: 'drug',
    otherNames: [],
    description: `${wish.name} as the protocol describes it`,
    role: 'investigational',
    product: {
      substance: '',
      atc: '',
      form: '',
      route: '',
      strength: '',
      authorised: null,
      authorisationNumber: '',
      advancedTherapy: null,
      maximumDailyDose: '',
      maximumDuration: '',
    },
    ...wish,
  }
}

export function location(id: string, wish: Partial<TrialLocation> = {}): TrialLocation {
  return {
    id,
    site: null,
    facility: 'Example University Hospital',
    department: 'Department of Neurology',
    address: 'Sykehusveien 1',
    city: 'Oslo',
    region: 'Oslo',
    postalCode: '0372',
    country: 'NO',
    organisationNumber: '',
    status: 'not-yet-recruiting',
    contact: emptyContact(),
    investigator: person({ firstName: 'Ola' }),
    participants: null,
    ...wish,
  }
}

/** A randomised trial of two arms that every register would take: nothing that any of them requires is left out. */
export function completeRegistration(wish: Partial<RegistrationRecord> = {}): RegistrationRecord {
  const empty = emptyRegistration()
  return {
    ...empty,
    titles: {
      brief: 'Early treatment of an example disease',
      official: 'A randomised, double-blind trial of early treatment in adults with an example disease',
      acronym: 'EARLY',
      publicNorwegian: 'Tidlig behandling av en eksempelsykdom',
    },
    identifiers: {
      organisationStudyId: 'EARLY-2027-01',
      registerOrganisation: 'ExampleHospital',
      secondary: [{ id: 'eu', kind: 'eu-trial', value: '2027-500001-10-00', domain: '' }],
    },
    parties: {
      ...empty.parties,
      sponsor: {
        name: 'Example University Hospital',
        kind: 'healthcare',
        country: 'NO',
        address: 'Sykehusveien 1',
        city: 'Oslo',
        postalCode: '0372',
        organisationNumber: '',
      },
      support: ['Example Research Council'],
      responsible: { kind: 'sponsor', name: '', title: '', affiliation: '', account: '' },
      publicContact: person({ role: 'Study coordinator' }),
      scientificContact: person({ firstName: 'Ola' }),
      centralContact: person(),
      officials: [{ id: 'chair', person: person(), role: 'principal-investigator' }],
    },
    oversight: {
      fdaRegulatedDrug: false,
      fdaRegulatedDevice: false,
      investigationalNewDrug: false,
      dataMonitoringCommittee: true,
      ethics: {
        ...empty.oversight.ethics,
        status: 'pending',
        board: 'Regional committee',
        affiliation: 'Regional committees for medical and health research ethics',
        address: 'Postboks 1, 0372 Oslo, Norway',
        phone: '+4722000001',
        email: 'committee@example.org',
      },
    },
    summary: { brief: 'The trial asks whether early treatment is better than late treatment.', detailed: '' },
    status: {
      overall: 'not-yet-recruiting',
      whyStopped: '',
      verifiedAt: '2026-11',
      start: { date: '2027-03-01', actual: false },
      primaryCompletion: { date: '2029-03-01', actual: false },
      completion: { date: '2029-09-01', actual: false },
      endDefinition: 'Last visit of the last participant',
    },
    design: {
      ...empty.design,
      studyType: 'interventional',
      purpose: 'treatment',
      phase: '3',
      assignment: 'parallel',
      allocation: 'randomised',
      masking: {
        open: false,
        participant: true,
        careProvider: true,
        investigator: true,
        outcomesAssessor: true,
        description: '',
      },
      lowIntervention: false,
    },
    arms: [
      {
        id: 'early',
        label: 'Early',
        kind: 'experimental',
        description: 'Treated at once',
        participants: null,
      },
      {
        id: 'late',
        label: 'Late',
        kind: 'placebo-comparator',
        description: 'Placebo at first',
        participants: null,
      },
    ],
    interventions: [
      intervention({ id: 'drug', name: 'Examplumab', arms: ['early'] }),
      intervention({ id: 'placebo', name: 'Placebo', arms: ['late'], role: 'placebo' }),
    ],
    objectives: [{ id: 'main', level: 'primary', text: 'To find out whether early treatment is better.' }],
    outcomes: [
      {
        id: 'relapses',
        level: 'primary',
        title: 'Number of relapses',
        timeFrame: '2 years',
        description: '',
        objective: 'main',
      },
    ],
    conditions: [
      { id: 'disease', name: 'Multiple Sclerosis', code: { system: 'icd-10', value: 'G35' }, rare: false },
    ],
    keywords: ['early treatment'],
    eligibility: {
      ...empty.eligibility,
      inclusion: [{ id: 'in1', text: 'Diagnosis of Multiple sclerosis (ICD-10 G35)', group: null }],
      exclusion: [{ id: 'out1', text: 'Diagnosis of Epilepsy (ICD-10 G40)', group: null }],
      sex: 'all',
      genderBased: false,
      minimumAge: { value: 18, unit: 'years' },
      maximumAge: { value: 55, unit: 'years' },
      healthyVolunteers: false,
      vulnerable: ['none'],
    },
    recruitment: {
      enrolment: { number: 120, actual: false },
      countries: [{ country: 'NO', participants: 120 }],
      locations: [location('oslo', { participants: 120 })],
    },
    europe: {
      scopes: [4, 5],
      therapeuticAreas: ['Diseases [C] - Nervous System Diseases [C10]'],
      paediatricPlan: false,
      firstInHuman: false,
    },
    sharing: { ...empty.sharing, plan: 'no', description: 'Data on individuals are not shared.' },
    ...wish,
  }
}

/** A cohort study that every register would take. */
export function completeObservation(wish: Partial<RegistrationRecord> = {}): RegistrationRecord {
  const empty = emptyRegistration()
  const trial = completeRegistration()
  return {
    ...trial,
    titles: {
      ...trial.titles,
      official: 'A prospective cohort study of adults with an example disease',
      acronym: '',
    },
    design: {
      ...empty.design,
      studyType: 'observational',
      observationalModel: 'cohort',
      timePerspective: 'prospective',
      biospecimens: 'with-dna',
      biospecimenDescription: 'Whole blood',
      sampling: 'non-probability',
      studyPopulation: 'Adults who come to a neurological outpatient clinic',
    },
    arms: [
      { id: 'exposed', label: 'Exposed', kind: null, description: 'Were exposed', participants: null },
      { id: 'unexposed', label: 'Not exposed', kind: null, description: 'Were not', participants: null },
    ],
    interventions: [],
    ...wish,
  }
}
