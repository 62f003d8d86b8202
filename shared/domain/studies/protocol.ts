import * as v from 'valibot'
import { normaliseCode, type CodeSystem } from '../terminology/normaliseCode'
import { assumptions, availability, enrolment, survival } from './assumptions'
import { biobankCondition } from './conditions/biobankCondition'
import { genomicCondition } from './conditions/genomicCondition'
import { rareDiseaseCondition } from './conditions/rareDiseaseCondition'
import { derivedEvidence } from './evidence/derivedEvidence'
import {
  areaKey,
  citation,
  identifier,
  localisedLongText,
  localisedText,
  name,
  protocolLimits,
  share,
} from './protocolParts'
import { sitePlan } from './sitePlan'

export { localisedLongText, localisedText, protocolLimits } from './protocolParts'

const age = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(protocolLimits.oldestAge))

/** Ages from and up to and including, in completed years; `to: null` has no upper limit. */
export const ageRange = v.pipe(
  v.strictObject({ from: age, to: v.nullable(age) }),
  v.check((range) => range.to === null || range.from <= range.to, 'The lowest age is above the highest.'),
)

/** Empty means the whole country. */
const areaKeys = v.pipe(v.array(areaKey), v.maxLength(protocolLimits.areas))
export const sex = v.picklist(['any', 'female', 'male'])

/** Codes of one list as a person writes them (`g40.3`, `I21–I22`), kept in normal form; text that is no code is refused. */
export function codesOf(system: CodeSystem, name: string) {
  const code = v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(24),
    v.check(
      (text) => normaliseCode(system, text) !== null,
      (issue) => `"${issue.input}" is not a code of ${name}.`,
    ),
    v.transform((text) => normaliseCode(system, text) ?? text),
  )
  return v.pipe(v.array(code), v.minLength(1), v.maxLength(protocolLimits.codes))
}

export const condition = v.variant('kind', [
  v.strictObject({ kind: v.literal('age'), range: ageRange }),
  v.strictObject({ kind: v.literal('sex'), sex: v.picklist(['female', 'male']) }),
  v.strictObject({ kind: v.literal('area'), areas: v.pipe(areaKeys, v.minLength(1)) }),
  v.strictObject({
    kind: v.literal('diagnosis'),
    system: v.literal('icd-10'),
    codes: codesOf('icd-10', 'ICD-10'),
  }),
  v.strictObject({ kind: v.literal('medication'), system: v.literal('atc'), codes: codesOf('atc', 'ATC') }),
  v.strictObject({
    kind: v.literal('measurement'),
    analyte: name,
    low: v.nullable(v.number()),
    high: v.nullable(v.number()),
    unit: v.pipe(v.string(), v.maxLength(40)),
  }),
  v.strictObject({ kind: v.literal('statement'), text: localisedLongText }),
  biobankCondition,
  genomicCondition,
  rareDiseaseCondition,
])

/**
 * Which evidence answers a criterion. `stated` carries a share between 0 and 1 with its own limits and citation;
 * it is conditional on the people who are left after the steps before it (`remaining`) or a share of everyone (`population`).
 * `derived` is such a share, worked out from counts.
 */
export const evidenceChoice = v.variant('kind', [
  v.strictObject({ kind: v.literal('automatic') }),
  v.strictObject({
    kind: v.literal('table'),
    table: v.pipe(v.string(), v.maxLength(200)),
    /** Only for a table of new cases: turns them into people who have the condition. */
    survival: v.exactOptional(survival),
  }),
  v.pipe(
    v.strictObject({
      kind: v.literal('stated'),
      share,
      lower: share,
      upper: share,
      conditioning: v.picklist(['remaining', 'population']),
      citation,
      /** The study behind the share: `cases` of `people` met it. Draws then follow its sampling error. */
      sample: v.exactOptional(
        v.pipe(
          v.strictObject({
            cases: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000)),
            people: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000_000)),
          }),
          v.check(({ cases, people }) => cases <= people, 'More cases than people in the sample.'),
        ),
      ),
    }),
    v.check(
      (stated) => stated.lower <= stated.share && stated.share <= stated.upper,
      'A stated share lies between its limits.',
    ),
  ),
  derivedEvidence,
  v.strictObject({ kind: v.literal('none') }),
])

export const criterion = v.strictObject({ id: identifier, condition, evidence: evidenceChoice })

/** One line of the protocol: anyone who meets at least one of its alternatives. */
export const criterionGroup = v.strictObject({
  id: identifier,
  /** Null: named after its codes in the language of the reader. */
  name: v.nullable(localisedText),
  active: v.boolean(),
  /** True for the criteria that define the disease: their cost is not shown. */
  defining: v.boolean(),
  anyOf: v.pipe(v.array(criterion), v.minLength(1), v.maxLength(protocolLimits.alternatives)),
})

const groups = v.pipe(v.array(criterionGroup), v.maxLength(protocolLimits.groups))

export const protocol = v.pipe(
  v.strictObject({
    population: v.strictObject({ age: ageRange, sex, areas: areaKeys }),
    inclusion: groups,
    exclusion: groups,
    /** Left out: `defaultAssumptions`. */
    assumptions: v.exactOptional(assumptions),
    availability: v.exactOptional(availability),
    enrolment: v.exactOptional(enrolment),
    /** Where participants are sought, and by when. The estimate does not read it. */
    sites: v.exactOptional(sitePlan),
  }),
  v.check((value) => {
    const ids = [...value.inclusion, ...value.exclusion].flatMap((group) => [
      group.id,
      ...group.anyOf.map((alternative) => `${group.id}/${alternative.id}`),
    ])
    return new Set(ids).size === ids.length
  }, 'Two criteria share one identifier.'),
)

export type LocalisedText = v.InferOutput<typeof localisedText>
export type AgeRange = v.InferOutput<typeof ageRange>
export type Sex = v.InferOutput<typeof sex>
export type Condition = v.InferOutput<typeof condition>
export type EvidenceChoice = v.InferOutput<typeof evidenceChoice>
export type Criterion = v.InferOutput<typeof criterion>
export type CriterionGroup = v.InferOutput<typeof criterionGroup>
export type Protocol = v.InferOutput<typeof protocol>
export type Language = 'en' | 'nb'

/** The text in the language of the reader. */
export function inLanguage(value: LocalisedText, language: Language): string {
  return typeof value === 'string' ? value : value[language]
}
