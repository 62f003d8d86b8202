import * as v from 'valibot'
import type { CriteriaAgreement } from '../domain/registration/grown/criteriaAgreement'
import type { GrowthRemark } from '../domain/registration/grown/grownRecord'
import type { WhoItem } from '../domain/registration/completeness/whoItems'
import type { Doubt } from '../domain/registration/criteriaText/readLimits'
import { registrationRecord, type RegistrationRecord } from '../domain/registration/record/registrationRecord'
import { importedTrialLimit, type ReadTrial } from '../domain/registration/registrationFormat'
import {
  registrationFormats,
  type RegistrationFormatKey,
  type RegistrationLoss,
  type RegistrationProblem,
} from '../domain/registration/registrationProblem'
import { codesOf, type LocalisedText } from '../domain/studies/protocol'
import { identifier, protocolLimits } from '../domain/studies/protocolParts'
import { reads, writes } from './operation'
import type { StudyState } from './responses'
import type { DocumentHandle } from './transport'

/** Where a value of the record is from: grown from the study, or typed by a person. */
export type RegistrationOrigin = 'study' | 'typed'

/** What registers are told of a study, and where each value is from. */
export interface RegistrationState {
  readonly study: string
  readonly version: string
  /** What was typed, over what grows from this version of the study. */
  readonly record: RegistrationRecord
  /** Number of the newest save; 0 while nothing is kept. */
  readonly sequence: number
  /** ISO instant; null while nothing is kept. */
  readonly changedAt: string | null
  /** The record as it grows from the study alone. */
  readonly grown: RegistrationRecord
  /** Every value that states something, by path: `titles.brief`, `eligibility.inclusion.0.text`. */
  readonly origins: { readonly [path: string]: RegistrationOrigin }
  /** What a reader must know of a value that grew. */
  readonly remarks: readonly GrowthRemark[]
  /** Where the words on eligibility no longer say what the criteria of the study say. */
  readonly criteria: CriteriaAgreement
  /** The 24 items of the WHO data set. */
  readonly items: readonly WhoItem[]
  /** Formats that can be written. */
  readonly formats: readonly RegistrationFormatKey[]
}

/** What one format has to say of a record. */
export interface FormatCheck {
  readonly format: RegistrationFormatKey
  /** Rules gone through, and the edition they are from. */
  readonly rules: number
  readonly edition: LocalisedText
  readonly problems: readonly RegistrationProblem[]
  readonly losses: readonly RegistrationLoss[]
}

export interface RegistrationCheck {
  readonly formats: readonly FormatCheck[]
  readonly items: readonly WhoItem[]
  readonly criteria: CriteriaAgreement
}

/** The text of a file as it would be written now. */
export interface RegistrationPreview {
  readonly format: RegistrationFormatKey
  readonly kind: 'xml' | 'json'
  readonly text: string
}

/** Kinds of file in which a format leaves Kohort. */
export const registrationFiles = ['xml', 'json', 'xlsx', 'docx'] as const
export type RegistrationFile = (typeof registrationFiles)[number]

/** The kinds of file of each format, the usual one first. */
export const filesOfFormat: Readonly<Record<RegistrationFormatKey, readonly RegistrationFile[]>> = {
  ctgov: ['xml'],
  usdm: ['json'],
  ctis: ['xlsx', 'docx', 'json'],
  ictrp: ['xml'],
  fhir: ['json'],
}

/** A diagnosis that a criterion of a file may mean: for a person to confirm, never taken by itself. */
export interface SuggestedCode {
  readonly system: 'icd-10'
  /** As a request confirms it, and as people write it. */
  readonly code: string
  readonly display: string
  readonly name: LocalisedText
  /** Words of the criterion that led to it. */
  readonly words: string
  /** Why it may not be meant; empty where nothing speaks against it. */
  readonly uncertain: readonly Doubt[]
}

/** A criterion of a file; `position` counts all criteria of the file from 0. */
export interface ReadTrialCriterion {
  readonly position: number
  readonly role: 'inclusion' | 'exclusion'
  readonly text: string
  readonly suggestions: readonly SuggestedCode[]
}

/** What was read of a file of a register; nothing is kept. */
export interface RegistrationReading {
  readonly format: ReadTrial['format']
  /** A name for the study, from its titles; empty where it has none. */
  readonly name: string
  readonly record: RegistrationRecord
  readonly criteria: readonly ReadTrialCriterion[]
  readonly understood: ReadTrial['understood']
  readonly notUnderstood: ReadTrial['notUnderstood']
}

const versionReference = { study: identifier, version: identifier }
const sequence = v.pipe(v.number(), v.integer(), v.minValue(0))
const format = v.picklist(registrationFormats)

/** A file that a person chose. */
const file = {
  text: v.pipe(v.string(), v.maxLength(importedTrialLimit)),
  fileName: v.pipe(v.string(), v.maxLength(255)),
}

/**
 * Codes that a person confirmed for a criterion of the file. A criterion that is chosen without codes, becomes a
 * statement in the words of the file.
 */
export const chosenCriterion = v.strictObject({
  position: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
  confirmed: v.nullable(
    v.variant('system', [
      v.strictObject({ system: v.literal('icd-10'), codes: codesOf('icd-10', 'ICD-10') }),
      v.strictObject({ system: v.literal('atc'), codes: codesOf('atc', 'ATC') }),
    ]),
  ),
})
export type ChosenCriterion = v.InferOutput<typeof chosenCriterion>

/** What a page may ask about registrations; part of the one table of operations. */
export const registrationOperations = {
  'registrations.read': reads<RegistrationState>()(v.strictObject(versionReference)),
  /**
   * Keeps what differs from the record that grows from this version. Refused as a conflict when `sequence` is not the
   * newest: somebody else wrote in between.
   */
  'registrations.save': writes<RegistrationState>()(
    v.strictObject({ ...versionReference, sequence, record: registrationRecord }),
  ),
  /** Goes through the rules of the formats, all where none is named; nothing is kept. */
  'registrations.check': reads<RegistrationCheck>()(
    v.strictObject({
      ...versionReference,
      record: registrationRecord,
      formats: v.optional(v.pipe(v.array(format), v.minLength(1), v.maxLength(registrationFormats.length))),
    }),
  ),
  'registrations.preview': reads<RegistrationPreview>()(
    v.strictObject({ ...versionReference, record: registrationRecord, format }),
  ),
  /** Writes the record as it is kept. Refused with `would-be-refused` where it has errors and is no draft. */
  'registrations.export': writes<DocumentHandle>()(
    v.strictObject({
      ...versionReference,
      format,
      file: v.picklist(registrationFiles),
      language: v.picklist(['en', 'nb']),
      draft: v.optional(v.boolean(), false),
    }),
  ),
  /** Reads a file of a register: what is understood, what is not, and which codes its criteria may mean. */
  'registrations.readFile': reads<RegistrationReading>()(v.strictObject(file)),
  /** Makes a study of a file, with the criteria that were chosen and the codes that were confirmed. */
  'registrations.start': writes<StudyState>()(
    v.strictObject({
      ...file,
      name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(protocolLimits.name)),
      criteria: v.pipe(v.array(chosenCriterion), v.maxLength(protocolLimits.groups * 2)),
    }),
  ),
} as const

export type RegistrationOperationName = keyof typeof registrationOperations
