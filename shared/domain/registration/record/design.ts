import * as v from 'valibot'
import { choice, identifier, line, listOf, text, wholeNumber, yesOrNo } from './basics'

export const phases = ['early-1', '1', '1-2', '2', '2-3', '3', '3-4', '4', 'not-applicable'] as const

export const design = v.strictObject({
  studyType: choice(['interventional', 'observational', 'expanded-access']),
  /** Interventional trials. */
  purpose: choice([
    'treatment',
    'prevention',
    'diagnostic',
    'supportive-care',
    'screening',
    'health-services-research',
    'basic-science',
    'device-feasibility',
    'other',
  ]),
  phase: choice(phases),
  assignment: choice(['single-group', 'parallel', 'crossover', 'factorial', 'sequential']),
  assignmentDescription: text,
  allocation: choice(['randomised', 'non-randomised', 'not-applicable']),
  masking: v.strictObject({
    /** True: nobody is masked. */
    open: yesOrNo,
    participant: yesOrNo,
    careProvider: yesOrNo,
    investigator: yesOrNo,
    outcomesAssessor: yesOrNo,
    description: text,
  }),
  /** Low-intervention clinical trial in the sense of Regulation (EU) 536/2014, article 2(2)(3). */
  lowIntervention: yesOrNo,
  /** Why it is one. */
  lowInterventionReason: text,
  /** Observational studies. */
  observationalModel: choice([
    'cohort',
    'case-control',
    'case-only',
    'case-crossover',
    'ecologic-or-community',
    'family-based',
    'other',
  ]),
  timePerspective: choice(['retrospective', 'prospective', 'cross-sectional', 'other']),
  biospecimens: choice(['none', 'with-dna', 'without-dna']),
  biospecimenDescription: text,
  sampling: choice(['probability', 'non-probability']),
  studyPopulation: text,
})
export type Design = v.InferOutput<typeof design>

export const armKinds = [
  'experimental',
  'active-comparator',
  'placebo-comparator',
  'sham-comparator',
  'no-intervention',
  'other',
] as const

/** An arm of a trial, or a group of an observational study (then `kind` is null). */
export const arm = v.strictObject({
  id: identifier,
  label: line,
  kind: choice(armKinds),
  description: text,
  participants: wholeNumber,
})
export type Arm = v.InferOutput<typeof arm>

export const interventionKinds = [
  'drug',
  'device',
  'biological',
  'procedure',
  'radiation',
  'behavioural',
  'genetic',
  'dietary-supplement',
  'combination-product',
  'diagnostic-test',
  'other',
] as const

export const intervention = v.strictObject({
  id: identifier,
  kind: choice(interventionKinds),
  name: line,
  otherNames: listOf(line, 100),
  description: text,
  /** Arms that get it, by id. */
  arms: listOf(identifier, 100),
  /** What it is in the trial; null: not stated. */
  role: choice(['investigational', 'comparator', 'placebo', 'auxiliary', 'background', 'other']),
  /** Of a medicinal product. */
  product: v.strictObject({
    substance: line,
    atc: line,
    form: line,
    route: line,
    strength: line,
    authorised: yesOrNo,
    authorisationNumber: line,
    advancedTherapy: yesOrNo,
    maximumDailyDose: line,
    maximumDuration: line,
  }),
})
export type Intervention = v.InferOutput<typeof intervention>

export const objective = v.strictObject({
  id: identifier,
  level: choice(['primary', 'secondary', 'exploratory']),
  text,
})
export type Objective = v.InferOutput<typeof objective>

/** What is measured. `objective`: id of the objective that it answers; null where none is named. */
export const outcome = v.strictObject({
  id: identifier,
  level: v.picklist(['primary', 'secondary', 'other']),
  title: line,
  timeFrame: line,
  description: text,
  objective: v.nullable(identifier),
})
export type TrialOutcome = v.InferOutput<typeof outcome>
