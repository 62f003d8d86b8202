import * as v from 'valibot'
import { choice, identifier, line, listOf, partialDate, plannedDate, text, yesOrNo } from './basics'
import { arm, design, intervention, objective, outcome } from './design'
import { eligibility, recruitment, studiedCondition } from './participants'
import { oversight, parties } from './parties'

export const secondaryIdentifierKinds = [
  'eu-trial',
  'eudract',
  'universal-trial-number',
  'clinicaltrials-gov',
  'isrctn',
  'registry',
  'grant-nih',
  'grant-other',
  'other',
] as const

/**
 * What registers are told of a trial: the 24 items of the WHO Trial Registration Data Set 1.3.1 and what each register
 * asks beside them. Plain JSON, in English where a register prints it. An empty text or null says that nothing is stated; it never
 * means no or 0.
 */
export const registrationRecord = v.strictObject({
  formatVersion: v.literal(1),
  titles: v.strictObject({ brief: line, official: text, acronym: line, publicNorwegian: line }),
  identifiers: v.strictObject({
    /** The sponsor's own number of the protocol. */
    organisationStudyId: line,
    /** Account of the organisation at ClinicalTrials.gov. */
    registerOrganisation: line,
    secondary: listOf(
      v.strictObject({
        id: identifier,
        kind: v.picklist(secondaryIdentifierKinds),
        value: line,
        domain: line,
      }),
      100,
    ),
  }),
  /** In which register it stands or will stand first (WHO items 1 and 2). */
  primaryRegister: v.strictObject({ name: line, number: line, registeredAt: partialDate }),
  parties,
  oversight,
  summary: v.strictObject({ brief: text, detailed: text }),
  status: v.strictObject({
    overall: choice([
      'not-yet-recruiting',
      'recruiting',
      'active-not-recruiting',
      'enrolling-by-invitation',
      'completed',
      'suspended',
      'terminated',
      'withdrawn',
    ]),
    whyStopped: text,
    verifiedAt: partialDate,
    /** First participant enrolled. */
    start: plannedDate,
    primaryCompletion: plannedDate,
    completion: plannedDate,
    /** How the end of the trial is defined (CTIS). */
    endDefinition: text,
  }),
  design,
  arms: listOf(arm, 100),
  interventions: listOf(intervention, 100),
  objectives: listOf(objective, 200),
  outcomes: listOf(outcome, 500),
  conditions: listOf(studiedCondition, 100),
  keywords: listOf(line, 100),
  eligibility,
  recruitment,
  /** What CTIS asks and nobody else. */
  europe: v.strictObject({
    /** Codes of the register's list of scopes. */
    scopes: listOf(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99)), 20),
    /** Text of the register's list of therapeutic areas. */
    therapeuticAreas: listOf(line, 20),
    paediatricPlan: yesOrNo,
    firstInHuman: yesOrNo,
  }),
  sharing: v.strictObject({
    plan: choice(['yes', 'no', 'undecided']),
    description: text,
    information: listOf(v.picklist(['protocol', 'analysis-plan', 'consent-form', 'study-report', 'code']), 5),
    timeFrame: text,
    access: text,
    url: line,
  }),
  links: listOf(v.strictObject({ id: identifier, url: line, description: line }), 100),
  references: listOf(
    v.strictObject({ id: identifier, pubmed: line, citation: text, ofResults: yesOrNo }),
    200,
  ),
  /** WHO item 23; empty where there are none. */
  results: v.strictObject({ summary: text, postedAt: partialDate, url: line }),
})
export type RegistrationRecord = v.InferOutput<typeof registrationRecord>

/** Bytes of a record as JSON at most. */
export const registrationLimit = 2_000_000
