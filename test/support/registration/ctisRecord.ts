import { emptyContact, emptyRegistration } from '#shared/domain/registration/record/emptyRecord'
import type { RegistrationRecord } from '#shared/domain/registration/record/registrationRecord'

type Product = RegistrationRecord['interventions'][number]

/** A medicinal product of which all is stated that CTIS asks of a record. */
export function ctisProduct(more: Partial<Product> = {}): Product {
  return {
    id: 'drug',
    kind: 'drug',
    name: 'Examplinib 50 mg tablets',
    otherNames: [],
    description: '',
    arms: [],
    role: 'investigational',
    product: {
      substance: 'Examplinib',
      atc: 'L01EA01',
      form: 'Film-coated tablet',
      route: 'Oral use',
      strength: '50 mg',
      authorised: true,
      authorisationNumber: 'EU/1/20/0001/001',
      advancedTherapy: null,
      maximumDailyDose: '150 mg',
      maximumDuration: '52 weeks',
    },
    ...more,
  }
}

/** A trial in Norway and Denmark of which CTIS has nothing to say. */
export function ctisRecord(): RegistrationRecord {
  const empty = emptyRegistration()
  const person = { ...emptyContact(), phone: '+4722000000', email: 'trials@example.org' }
  const site = (id: string, facility: string, city: string, country: string) => ({
    id,
    site: null,
    facility,
    department: 'Department of Oncology',
    address: 'Gate 1',
    city,
    region: '',
    postalCode: '0001',
    country,
    organisationNumber: '',
    status: null,
    contact: emptyContact(),
    investigator: { ...person, firstName: 'Kari', lastName: 'Eksempel' },
    participants: null,
  })
  return {
    ...empty,
    titles: {
      ...empty.titles,
      brief: 'Examplinib in lung cancer',
      official: 'A randomised trial of examplinib in lung cancer',
      publicNorwegian: 'Examplinib ved lungekreft',
    },
    identifiers: {
      ...empty.identifiers,
      organisationStudyId: 'EX-001',
      secondary: [
        { id: 'nct', kind: 'clinicaltrials-gov', value: 'NCT01234567', domain: '' },
        { id: 'other', kind: 'registry', value: 'ACTRN1', domain: 'ANZCTR' },
      ],
    },
    parties: {
      ...empty.parties,
      sponsor: {
        ...empty.parties.sponsor,
        name: 'Example Pharma AS',
        kind: 'industry',
        country: 'NO',
        city: 'Oslo',
      },
      support: ['Example Foundation'],
      scientificContact: { ...person, role: 'Medical office', affiliation: 'Example Pharma AS' },
      publicContact: { ...person, role: 'Information desk', affiliation: 'Example Pharma AS' },
    },
    status: {
      ...empty.status,
      start: { date: '2027-01-15', actual: null },
      completion: { date: '2029-01-15', actual: null },
    },
    design: {
      ...empty.design,
      phase: '2',
      lowIntervention: false,
      allocation: 'randomised',
      masking: {
        ...empty.design.masking,
        participant: true,
        investigator: true,
        description: 'Double dummy.',
      },
    },
    arms: [{ id: 'arm', label: 'Examplinib', kind: null, description: 'Daily.', participants: null }],
    interventions: [ctisProduct()],
    objectives: [
      { id: 'main', level: 'primary', text: 'To learn whether it helps.' },
      { id: 'second', level: 'secondary', text: 'To learn whether it is safe.' },
    ],
    outcomes: [
      {
        id: 'end',
        level: 'primary',
        title: 'Survival',
        timeFrame: '2 years',
        description: '',
        objective: null,
      },
      {
        id: 'safe',
        level: 'secondary',
        title: 'Harm',
        timeFrame: '',
        description: 'Any grade.',
        objective: null,
      },
    ],
    conditions: [{ id: 'lung', name: 'Lung cancer', code: null, rare: false }],
    eligibility: {
      ...empty.eligibility,
      inclusion: [{ id: 'in', text: 'Lung cancer, stage IV', group: null }],
      exclusion: [{ id: 'out', text: 'Pregnancy', group: null }],
      sex: 'all',
      minimumAge: { value: 18, unit: 'years' },
      maximumAge: 'none',
      healthyVolunteers: false,
      vulnerable: ['none'],
    },
    recruitment: {
      enrolment: { number: 120, actual: null },
      countries: [
        { country: 'NO', participants: 80 },
        { country: 'DK', participants: 40 },
      ],
      locations: [
        site('oslo', 'Oslo Hospital', 'Oslo', 'NO'),
        site('aarhus', 'Aarhus Hospital', 'Aarhus', 'DK'),
      ],
    },
    europe: {
      ...empty.europe,
      scopes: [4, 5],
      therapeuticAreas: ['Diseases [C] - Neoplasms [C04]'],
      paediatricPlan: null,
    },
    sharing: { ...empty.sharing, plan: 'yes', description: 'After publication.' },
    references: [{ id: 'paper', pubmed: '12345678', citation: '', ofResults: null }],
  }
}
