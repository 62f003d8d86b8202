import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'

/** A term of the NCI Thesaurus as CDISC publishes it: concept code and preferred term. */
export interface UsdmTerm {
  readonly code: string
  readonly decode: string
}

function term(code: string, decode: string): UsdmTerm {
  return { code, decode }
}

/** Terms for the keys of a choice of the record. */
export type TermsOf<Key extends string> = Readonly<Record<Key, UsdmTerm>>

type Design = RegistrationRecord['design']
type Intervention = RegistrationRecord['interventions'][number]

/** What is written where the schema demands a term and nothing is stated. */
export const unknownTerm = term('C17998', 'Unknown')
const other = term('C17649', 'Other')

export const studyTypeTerms: TermsOf<NonNullable<Design['studyType']>> = {
  interventional: term('C98388', 'Interventional Study'),
  observational: term('C16084', 'Observational Study'),
  'expanded-access': term('C98722', 'Expanded Access Study'),
}

const phase34 = term('phase-3-4', 'Phase III/IV Trial')

export const phaseTerms: TermsOf<NonNullable<Design['phase']>> = {
  'early-1': term('C54721', 'Early Phase I Trial'),
  '1': term('C15600', 'Phase I Trial'),
  '1-2': term('C15693', 'Phase I/II Trial'),
  '2': term('C15601', 'Phase II Trial'),
  '2-3': term('C15694', 'Phase II/III Trial'),
  '3': term('C15602', 'Phase III Trial'),
  '3-4': phase34,
  '4': term('C15603', 'Phase IV Trial'),
  'not-applicable': term('C48660', 'Not Applicable'),
}

/** Phases of the code list that the record does not tell apart. */
export const furtherPhases: ReadonlyMap<string, NonNullable<Design['phase']>> = new Map([
  ['C199990', '1'],
  ['C199989', '1'],
  ['C49686', '2'],
  ['C49688', '2'],
  ['C49687', '3'],
  ['C49689', '3'],
])

export const modelTerms: TermsOf<NonNullable<Design['assignment']>> = {
  'single-group': term('C82640', 'Single Group Study'),
  parallel: term('C82639', 'Parallel Study'),
  crossover: term('C82637', 'Crossover Study'),
  factorial: term('C82638', 'Factorial Study'),
  sequential: term('C142568', 'Sequential Study'),
}

export const observationalModelTerms: TermsOf<NonNullable<Design['observationalModel']>> = {
  cohort: term('C15208', 'Cohort Study'),
  'case-control': term('C15197', 'Case Control Study'),
  'case-only': term('C15362', 'Case Only Study'),
  'case-crossover': term('C127779', 'Case Crossover Study'),
  'ecologic-or-community': term('C127780', 'Ecologic or Community Based Study'),
  'family-based': term('C15407', 'Family Based Study'),
  other,
}

export const timePerspectiveTerms: TermsOf<NonNullable<Design['timePerspective']>> = {
  retrospective: term('C53312', 'Retrospective Study'),
  prospective: term('C15273', 'Prospective Study'),
  'cross-sectional': term('C53310', 'Cross-Sectional Study'),
  other,
}

export const samplingTerms: TermsOf<NonNullable<Design['sampling']>> = {
  probability: term('C71517', 'Probability Sampling Method'),
  'non-probability': term('C127781', 'Non-Probability Sampling Method'),
}

export const purposeTerms: TermsOf<NonNullable<Design['purpose']>> = {
  treatment: term('C49656', 'Treatment Study'),
  prevention: term('C49657', 'Prevention Study'),
  diagnostic: term('C49653', 'Diagnosis Study'),
  'supportive-care': term('C71486', 'Supportive Care Study'),
  screening: term('C71485', 'Screening Study'),
  'health-services-research': term('C15245', 'Health Services Research'),
  'basic-science': term('C15714', 'Basic Research'),
  'device-feasibility': term('C139174', 'Device Feasibility Study'),
  other,
}

export const allocationTerms: TermsOf<NonNullable<Design['allocation']>> = {
  randomised: term('C46079', 'Randomized'),
  'non-randomised': term('non-randomised', 'Non-Randomised'),
  'not-applicable': term('allocation-not-applicable', 'Allocation Not Applicable'),
}

export const extentTerms = {
  singleCentre: term('C217004', 'Single-Centre'),
  multicentre: term('C217005', 'Multicentre'),
  singleCountry: term('C217006', 'Single Country'),
  multipleCountries: term('C217007', 'Multiple Countries'),
} as const

export const blindingTerms = {
  open: term('C49659', 'Open Label Study'),
  single: term('C28233', 'Single Blind Study'),
  double: term('C15228', 'Double Blind Study'),
} as const

/** Terms of the code list of scopes that CTIS numbers (4 safety, 5 efficacy …); other scopes are written by their number. */
export const scopeTerms: ReadonlyMap<number, UsdmTerm> = new Map([
  [4, term('C49667', 'Safety Study')],
  [5, term('C49666', 'Efficacy Study')],
  [6, term('C49663', 'Pharmacokinetic Study')],
  [7, term('C49662', 'Pharmacodynamic Study')],
  [9, term('C127803', 'Dose Response Study')],
])

export const armTerms: TermsOf<NonNullable<RegistrationRecord['arms'][number]['kind']>> = {
  experimental: term('C174266', 'Investigational Arm'),
  'active-comparator': term('C174267', 'Active Comparator Arm'),
  'placebo-comparator': term('C174268', 'Placebo Control Arm'),
  'sham-comparator': term('C174269', 'Sham Comparator Arm'),
  'no-intervention': term('C174270', 'No Intervention Arm'),
  other,
}
export const dataWithinStudy = term('C188866', 'Data Generated Within Study')

export const interventionTypeTerms: TermsOf<NonNullable<Intervention['kind']>> = {
  drug: term('C1909', 'Pharmacologic Substance'),
  device: term('C16830', 'Medical Device'),
  biological: term('C307', 'Biological Agent'),
  procedure: term('C98769', 'Physical Medical Procedure'),
  radiation: term('C15313', 'Radiation Therapy'),
  behavioural: term('C15184', 'Behavioral Intervention'),
  genetic: term('C15238', 'Gene Therapy'),
  'dietary-supplement': term('C1505', 'Dietary Supplement'),
  'combination-product': term('C54696', 'Combination Product'),
  'diagnostic-test': term('C18020', 'Diagnostic Procedure'),
  other,
}

export const interventionRoleTerms: TermsOf<NonNullable<Intervention['role']>> = {
  investigational: term('C41161', 'Experimental Intervention'),
  comparator: term('C68609', 'Active Comparator'),
  placebo: term('C753', 'Placebo'),
  auxiliary: term('C207614', 'Additional Required Treatment'),
  background: term('C165822', 'Background Treatment'),
  other,
}
/** Roles of the code list that the record holds as auxiliary. */
export const auxiliaryRoles: readonly string[] = ['C158128', 'C18020', 'C165835']

export const objectiveTerms: TermsOf<NonNullable<RegistrationRecord['objectives'][number]['level']>> = {
  primary: term('C85826', 'Primary Objective'),
  secondary: term('C85827', 'Secondary Objective'),
  exploratory: term('C163559', 'Exploratory Objective'),
}

export const endpointTerms: TermsOf<RegistrationRecord['outcomes'][number]['level']> = {
  primary: term('C94496', 'Primary Endpoint'),
  secondary: term('C139173', 'Secondary Endpoint'),
  other: term('C170559', 'Exploratory Endpoint'),
}

export const criterionTerms: TermsOf<'inclusion' | 'exclusion'> = {
  inclusion: term('C25532', 'Inclusion Criteria'),
  exclusion: term('C25370', 'Exclusion Criteria'),
}

export const sexTerms: TermsOf<'female' | 'male'> = {
  female: term('C16576', 'Female'),
  male: term('C20197', 'Male'),
}
/** Still in the code list, but no longer to be used (DDF00188). */
export const bothSexes = 'C49636'

export const ageUnitTerms: TermsOf<'years' | 'months' | 'weeks' | 'days' | 'hours' | 'minutes'> = {
  years: term('C29848', 'Year'),
  months: term('C29846', 'Month'),
  weeks: term('C29844', 'Week'),
  days: term('C25301', 'Day'),
  hours: term('C25529', 'Hour'),
  minutes: term('C48154', 'Minute'),
}

export const titleTerms = {
  official: term('C207616', 'Official Study Title'),
  brief: term('C207615', 'Brief Study Title'),
  public: term('C207617', 'Public Study Title'),
  scientific: term('C207618', 'Scientific Study Title'),
  acronym: term('C94108', 'Study Acronym'),
} as const

export const organisationTerms: TermsOf<NonNullable<RegistrationRecord['parties']['sponsor']['kind']>> = {
  industry: term('C54149', 'Pharmaceutical Company'),
  'research-organisation': term('C54148', 'Contract Research Organization'),
  healthcare: term('C21541', 'Healthcare Facility'),
  academic: term('C18240', 'Academic Institution'),
  government: term('C199144', 'Government Institute'),
  registry: term('C93453', 'Clinical Study Registry'),
  other,
}

export const roleTerms = {
  sponsor: term('C70793', 'Sponsor'),
  subject: term('C41189', 'Study Subject'),
  careProvider: term('C17445', 'Care Provider'),
  investigator: term('C25936', 'Investigator'),
  outcomesAssessor: term('C207599', 'Outcomes Assessor'),
  monitoringCommittee: term('C142489', 'Data Safety Monitoring Board'),
  collaborator: term('collaborator', 'Collaborator'),
  support: term('support', 'Source of Support'),
} as const

export const officialTerms: TermsOf<NonNullable<RegistrationRecord['parties']['officials'][number]['role']>> =
  {
    'principal-investigator': term('C19924', 'Principal investigator'),
    'study-chair': term('study-chair', 'Study Chair'),
    'study-director': term('study-director', 'Study Director'),
  }
/** An official whose role is not stated. */
export const unknownOfficial = term('study-official', 'Study Official')

export const dateTerms = { approval: term('C71476', 'Approval Date') } as const
export const scopeOfDateTerms = {
  global: term('C68846', 'Global'),
  country: term('C25464', 'Country'),
} as const
export const epochTerms = { treatment: term('C101526', 'Treatment Epoch'), other } as const
export const timingTerms = {
  fixedReference: term('C201358', 'Fixed Reference'),
  startToStart: term('C201355', 'Start to Start'),
} as const

/** Key of the first term that a code means: by concept code, else by its words. Null when it is none of them. */
export function keyOfTerm<Key extends string>(
  terms: TermsOf<Key>,
  { code, decode }: { readonly code: string; readonly decode: string },
): Key | null {
  const keys = Object.keys(terms) as Key[]
  const words = decode.trim().toLowerCase()
  return (
    keys.find((key) => terms[key].code === code) ??
    keys.find((key) => terms[key].decode.toLowerCase() === words) ??
    null
  )
}
