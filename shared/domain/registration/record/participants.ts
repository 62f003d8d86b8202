import * as v from 'valibot'
import {
  choice,
  contact,
  country,
  identifier,
  line,
  listOf,
  text,
  wholeNumber,
  yesOrNo,
  registrationLimits,
} from './basics'

export const ageUnits = ['years', 'months', 'weeks', 'days', 'hours', 'minutes'] as const

/** An age limit. `null`: not stated; `none`: there is no limit. */
export const ageLimit = v.nullable(
  v.union([
    v.literal('none'),
    v.strictObject({
      value: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2000)),
      unit: v.picklist(ageUnits),
    }),
  ]),
)
export type AgeLimit = v.InferOutput<typeof ageLimit>

/** One criterion in words. `group`: criterion of the study it says, by id; null where it was typed or imported alone. */
export const writtenCriterion = v.strictObject({ id: identifier, text, group: v.nullable(identifier) })
export type WrittenCriterion = v.InferOutput<typeof writtenCriterion>

export const eligibility = v.strictObject({
  inclusion: listOf(writtenCriterion),
  exclusion: listOf(writtenCriterion),
  sex: choice(['all', 'female', 'male']),
  /** Whether eligibility goes by how a person presents, and not by biological sex. */
  genderBased: yesOrNo,
  genderDescription: text,
  minimumAge: ageLimit,
  maximumAge: ageLimit,
  healthyVolunteers: yesOrNo,
  /** Regulation (EU) 536/2014, chapter V; `none` states that there are none. Empty: not stated. */
  vulnerable: listOf(
    v.picklist(['none', 'incapacitated', 'minors', 'pregnant', 'breastfeeding', 'emergency', 'other']),
    7,
  ),
})
export type Eligibility = v.InferOutput<typeof eligibility>

export const codeSystems = ['icd-10', 'snomed-ct', 'mesh', 'meddra', 'icpc-2', 'orpha'] as const

export const studiedCondition = v.strictObject({
  id: identifier,
  name: line,
  code: v.nullable(v.strictObject({ system: v.picklist(codeSystems), value: line })),
  rare: yesOrNo,
})
export type StudiedCondition = v.InferOutput<typeof studiedCondition>

/** A place where participants are enrolled. */
export const location = v.strictObject({
  id: identifier,
  /** Site of the plan it came from, by id; null where it was typed or imported. */
  site: v.nullable(identifier),
  facility: line,
  department: line,
  address: line,
  city: line,
  region: line,
  postalCode: line,
  country,
  organisationNumber: line,
  status: choice([
    'not-yet-recruiting',
    'recruiting',
    'active-not-recruiting',
    'enrolling-by-invitation',
    'no-longer-recruiting',
    'completed',
    'suspended',
    'terminated',
    'withdrawn',
  ]),
  contact,
  investigator: contact,
  /** Participants planned here; null: not stated. */
  participants: wholeNumber,
})
export type TrialLocation = v.InferOutput<typeof location>
export const locations = listOf(location, registrationLimits.locations)

export const recruitment = v.strictObject({
  enrolment: v.strictObject({ number: wholeNumber, actual: yesOrNo }),
  /** Participants planned in each country; what they add up to is the enrolment where all are stated. */
  countries: listOf(v.strictObject({ country, participants: wholeNumber }), 250),
  locations,
})
export type Recruitment = v.InferOutput<typeof recruitment>
