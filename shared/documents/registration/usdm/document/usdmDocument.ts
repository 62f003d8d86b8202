import * as v from 'valibot'
import {
  code,
  extensionAttributes,
  instance,
  key,
  keys,
  list,
  named,
  number,
  optionalAlias,
  optionalCode,
  optionalKey,
  optionalList,
  optionalText,
  range,
  text,
} from './usdmParts'

export type { UsdmAliasCode, UsdmCode, UsdmExtension, UsdmQuantity, UsdmRange } from './usdmParts'

const address = instance('Address', {
  text: optionalText,
  lines: optionalList(text),
  city: optionalText,
  district: optionalText,
  state: optionalText,
  postalCode: optionalText,
  country: optionalCode,
})
const site = named('StudySite', { country: code })
const organization = instance('Organization', {
  name: text,
  label: optionalText,
  type: code,
  identifierScheme: text,
  identifier: text,
  legalAddress: v.optional(v.nullable(address), null),
  managedSites: optionalList(site),
})
const personName = instance('PersonName', {
  text: optionalText,
  familyName: optionalText,
  givenNames: optionalList(text),
  prefixes: optionalList(text),
  suffixes: optionalList(text),
})
const assignedPerson = named('AssignedPerson', {
  personName,
  jobTitle: text,
  organizationId: optionalKey,
})
const role = named('StudyRole', {
  code,
  appliesToIds: keys,
  assignedPersons: optionalList(assignedPerson),
  organizationIds: keys,
  masking: v.optional(v.nullable(instance('Masking', { text, isMasked: v.boolean() })), null),
})

const arm = named('StudyArm', {
  type: code,
  dataOriginDescription: text,
  dataOriginType: code,
  populationIds: keys,
})
const epoch = named('StudyEpoch', { type: code, previousId: optionalKey, nextId: optionalKey })
const cell = instance('StudyCell', { armId: key, epochId: key, elementIds: keys })
const element = named('StudyElement', { studyInterventionIds: keys })
const indication = named('Indication', { codes: optionalList(code), isRareDisease: v.boolean() })
const endpoint = named('Endpoint', { text, dictionaryId: optionalKey, purpose: text, level: code })
const objective = named('Objective', {
  text,
  dictionaryId: optionalKey,
  level: code,
  endpoints: optionalList(endpoint),
})
const populationEntries = {
  includesHealthySubjects: v.boolean(),
  plannedEnrollmentNumber: number,
  plannedCompletionNumber: number,
  plannedSex: optionalList(code),
  criterionIds: keys,
  plannedAge: v.optional(v.nullable(range), null),
}
const population = named('StudyDesignPopulation', {
  ...populationEntries,
  cohorts: optionalList(named('StudyCohort', populationEntries)),
})
const criterion = named('EligibilityCriterion', {
  category: code,
  identifier: text,
  criterionItemId: key,
  nextId: optionalKey,
  previousId: optionalKey,
})
const criterionItem = named('EligibilityCriterionItem', { text, dictionaryId: optionalKey })
const biospecimens = named('BiospecimenRetention', {
  isRetained: v.boolean(),
  includesDNA: v.optional(v.nullable(v.boolean()), null),
})

const timing = named('Timing', {
  type: code,
  value: text,
  valueLabel: text,
  relativeToFrom: code,
  relativeFromScheduledInstanceId: key,
  relativeToScheduledInstanceId: optionalKey,
})
/** Of the schedule only what the enrolment needs; visits and activities are not read. */
const timeline = named('ScheduleTimeline', {
  mainTimeline: v.boolean(),
  entryCondition: text,
  entryId: key,
  exits: optionalList(instance('ScheduleTimelineExit', {})),
  timings: optionalList(timing),
  instances: optionalList(
    v.object({
      id: key,
      extensionAttributes,
      instanceType: v.picklist(['ScheduledActivityInstance', 'ScheduledDecisionInstance']),
      name: text,
      label: optionalText,
      description: optionalText,
      epochId: optionalKey,
      timelineExitId: optionalKey,
    }),
  ),
})

const designEntries = {
  studyType: optionalCode,
  studyPhase: optionalAlias,
  therapeuticAreas: optionalList(code),
  characteristics: optionalList(code),
  arms: list(arm),
  studyCells: list(cell),
  rationale: text,
  epochs: list(epoch),
  elements: optionalList(element),
  indications: optionalList(indication),
  studyInterventionIds: keys,
  objectives: optionalList(objective),
  population,
  scheduleTimelines: optionalList(timeline),
  biospecimenRetentions: optionalList(biospecimens),
  eligibilityCriteria: list(criterion),
  subTypes: optionalList(code),
  model: code,
}
const interventionalDesign = named('InterventionalStudyDesign', {
  ...designEntries,
  intentTypes: optionalList(code),
  blindingSchema: optionalAlias,
})
const observationalDesign = named('ObservationalStudyDesign', {
  ...designEntries,
  timePerspective: code,
  samplingMethod: optionalCode,
})

const intervention = named('StudyIntervention', { role: code, type: code, codes: optionalList(code) })
const geographicScope = instance('GeographicScope', { type: code, code: optionalAlias })
const governanceDate = named('GovernanceDate', {
  type: code,
  dateValue: v.pipe(v.string(), v.maxLength(40)),
  geographicScopes: list(geographicScope),
})
const dictionary = named('SyntaxTemplateDictionary', {
  parameterMaps: list(instance('ParameterMap', { tag: text, reference: text })),
})

const version = instance('StudyVersion', {
  versionIdentifier: text,
  rationale: text,
  dateValues: optionalList(governanceDate),
  businessTherapeuticAreas: optionalList(code),
  studyIdentifiers: list(instance('StudyIdentifier', { text, scopeId: key })),
  studyDesigns: optionalList(v.variant('instanceType', [interventionalDesign, observationalDesign])),
  titles: list(instance('StudyTitle', { text, type: code })),
  eligibilityCriterionItems: optionalList(criterionItem),
  roles: optionalList(role),
  organizations: optionalList(organization),
  studyInterventions: optionalList(intervention),
  dictionaries: optionalList(dictionary),
})

/**
 * What Kohort writes and reads of USDM version 4.0 (CDISC, June 2025): the classes that a registration touches. What a schema of
 * CDISC allows to be absent is null or an empty list here.
 */
export const usdmDocument = v.object({
  study: v.object({
    id: optionalKey,
    extensionAttributes,
    name: text,
    description: optionalText,
    label: optionalText,
    versions: list(version),
    instanceType: v.literal('Study'),
  }),
  usdmVersion: key,
  systemName: optionalText,
  systemVersion: optionalText,
})

export type UsdmDocument = v.InferOutput<typeof usdmDocument>
export type UsdmVersion = v.InferOutput<typeof version>
export type UsdmDesign = UsdmVersion['studyDesigns'][number]
export type UsdmPopulation = v.InferOutput<typeof population>
export type UsdmCohort = UsdmPopulation['cohorts'][number]
export type UsdmAddress = v.InferOutput<typeof address>
export type UsdmSite = v.InferOutput<typeof site>
export type UsdmOrganization = v.InferOutput<typeof organization>
export type UsdmRole = v.InferOutput<typeof role>
export type UsdmArm = v.InferOutput<typeof arm>
export type UsdmEpoch = v.InferOutput<typeof epoch>
export type UsdmCell = v.InferOutput<typeof cell>
export type UsdmElement = v.InferOutput<typeof element>
export type UsdmIndication = v.InferOutput<typeof indication>
export type UsdmObjective = v.InferOutput<typeof objective>
export type UsdmEndpoint = v.InferOutput<typeof endpoint>
export type UsdmCriterion = v.InferOutput<typeof criterion>
export type UsdmCriterionItem = v.InferOutput<typeof criterionItem>
export type UsdmIntervention = v.InferOutput<typeof intervention>
export type UsdmTimeline = v.InferOutput<typeof timeline>
export type UsdmGovernanceDate = v.InferOutput<typeof governanceDate>
export type UsdmIdentifier = UsdmVersion['studyIdentifiers'][number]
export type UsdmTitle = UsdmVersion['titles'][number]
