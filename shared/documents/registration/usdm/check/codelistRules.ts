import type { UsdmCode, UsdmDesign } from '../document/usdmDocument'
import * as lists from './codelists'
import { isConsistent, type Codelist } from './codelists'
import type { UsdmRule, UsdmView } from './usdmRule'

function codelistRule(
  id: string,
  field: string,
  what: { readonly en: string; readonly nb: string },
  list: Codelist,
  codesOf: (view: UsdmView) => readonly (UsdmCode | null | undefined)[],
): UsdmRule {
  const nature = list.extensible
    ? {
        en: `pairs a code and a term in a way that the code list ${list.code} does not`,
        nb: `kobler kode og tekst på en måte som kodelisten ${list.code} ikke gjør`,
      }
    : {
        en: `is not stated by an entry of the code list ${list.code}`,
        nb: `er ikke oppgitt med en oppføring i kodelisten ${list.code}`,
      }
  return {
    id,
    severity: 'error',
    field,
    message: { en: `${what.en} ${nature.en}.`, nb: `${what.nb} ${nature.nb}.` },
    remedy: {
      en: 'Choose a value that the list has.',
      nb: 'Velg en verdi som finnes i listen.',
    },
    find: (view) =>
      codesOf(view)
        .filter((code) => code !== null && code !== undefined)
        .filter((code) => !isConsistent(list, code)),
  }
}

function each(codesOf: (design: UsdmDesign) => readonly (UsdmCode | null | undefined)[]) {
  return ({ designs }: UsdmView) => designs.flatMap(codesOf)
}

function interventional<Value>(design: UsdmDesign, read: (design: InterventionalDesign) => readonly Value[]) {
  return design.instanceType === 'InterventionalStudyDesign' ? read(design) : []
}
type InterventionalDesign = Extract<UsdmDesign, { instanceType: 'InterventionalStudyDesign' }>

function observational<Value>(design: UsdmDesign, read: (design: ObservationalDesign) => readonly Value[]) {
  return design.instanceType === 'ObservationalStudyDesign' ? read(design) : []
}
type ObservationalDesign = Extract<UsdmDesign, { instanceType: 'ObservationalStudyDesign' }>

/** Rules about which terms an attribute may have. */
export const codelistRules: readonly UsdmRule[] = [
  codelistRule(
    'DDF00110',
    'EligibilityCriterion.category',
    { en: 'The category of a criterion', nb: 'Kategorien til et kriterium' },
    lists.criterionCategories,
    each(({ eligibilityCriteria }) => eligibilityCriteria.map(({ category }) => category)),
  ),
  codelistRule(
    'DDF00148',
    'Endpoint.level',
    { en: 'The level of an endpoint', nb: 'Nivået til et endepunkt' },
    lists.endpointLevels,
    each(({ objectives }) => objectives.flatMap(({ endpoints }) => endpoints.map(({ level }) => level))),
  ),
  codelistRule(
    'DDF00147',
    'Objective.level',
    { en: 'The level of an objective', nb: 'Nivået til et mål' },
    lists.objectiveLevels,
    each(({ objectives }) => objectives.map(({ level }) => level)),
  ),
  codelistRule(
    'DDF00144',
    'GeographicScope.type',
    { en: 'The kind of a geographic scope', nb: 'Typen til et geografisk område' },
    lists.geographicScopes,
    ({ version }) =>
      version.dateValues.flatMap(({ geographicScopes }) => geographicScopes.map(({ type }) => type)),
  ),
  codelistRule(
    'DDF00142',
    'GovernanceDate.type',
    { en: 'The kind of a date', nb: 'Typen til en dato' },
    lists.governanceDates,
    ({ version }) => version.dateValues.map(({ type }) => type),
  ),
  codelistRule(
    'DDF00217',
    'InterventionalStudyDesign.blindingSchema',
    { en: 'The blinding', nb: 'Blindingen' },
    lists.blindingSchemas,
    each((design) => interventional(design, ({ blindingSchema }) => [blindingSchema?.standardCode])),
  ),
  codelistRule(
    'DDF00214',
    'InterventionalStudyDesign.intentTypes',
    { en: 'The purpose', nb: 'Hensikten' },
    lists.intents,
    each((design) => interventional(design, ({ intentTypes }) => intentTypes)),
  ),
  codelistRule(
    'DDF00216',
    'InterventionalStudyDesign.model',
    { en: 'The intervention model', nb: 'Intervensjonsmodellen' },
    lists.models,
    each((design) => interventional(design, ({ model }) => [model])),
  ),
  codelistRule(
    'DDF00215',
    'InterventionalStudyDesign.subTypes',
    { en: 'A scope of the trial', nb: 'Et formål på CTIS-listen' },
    lists.trialTypes,
    each((design) => interventional(design, ({ subTypes }) => subTypes)),
  ),
  codelistRule(
    'DDF00226',
    'ObservationalStudyDesign.subTypes',
    { en: 'A scope of the study', nb: 'Et formål på CTIS-listen' },
    lists.observationalSubTypes,
    each((design) => observational(design, ({ subTypes }) => subTypes)),
  ),
  codelistRule(
    'DDF00223',
    'ObservationalStudyDesign.model',
    { en: 'The observational model', nb: 'Observasjonsmodellen' },
    lists.observationalModels,
    each((design) => observational(design, ({ model }) => [model])),
  ),
  codelistRule(
    'DDF00224',
    'ObservationalStudyDesign.timePerspective',
    { en: 'The time perspective', nb: 'Tidsperspektivet' },
    lists.timePerspectives,
    each((design) => observational(design, ({ timePerspective }) => [timePerspective])),
  ),
  codelistRule(
    'DDF00225',
    'ObservationalStudyDesign.samplingMethod',
    { en: 'The sampling method', nb: 'Utvalgsmetoden' },
    lists.samplingMethods,
    each((design) => observational(design, ({ samplingMethod }) => [samplingMethod])),
  ),
  codelistRule(
    'DDF00218',
    'StudyDesign.characteristics',
    { en: 'A characteristic of the design', nb: 'Et kjennetegn ved designet' },
    lists.characteristics,
    each(({ characteristics }) => characteristics),
  ),
  codelistRule(
    'DDF00229',
    'StudyDesign.studyPhase',
    { en: 'The phase', nb: 'Fasen' },
    lists.phases,
    each(({ studyPhase }) => [studyPhase?.standardCode]),
  ),
  codelistRule(
    'DDF00230',
    'StudyDesign.studyType',
    { en: 'The study type', nb: 'Studietypen' },
    lists.studyTypes,
    each(({ studyType }) => [studyType]),
  ),
  codelistRule(
    'DDF00149',
    'StudyArm.dataOriginType',
    { en: 'The origin of the data of an arm', nb: 'Opphavet til dataene i en arm' },
    lists.dataOrigins,
    each(({ arms }) => arms.map(({ dataOriginType }) => dataOriginType)),
  ),
  codelistRule(
    'DDF00200',
    'Organization.type',
    { en: 'The kind of an organisation', nb: 'Typen til en organisasjon' },
    lists.organisationTypes,
    ({ version }) => version.organizations.map(({ type }) => type),
  ),
  codelistRule(
    'DDF00141',
    'StudyDesignPopulation.plannedSex',
    { en: 'The planned sex', nb: 'Planlagt kjønn' },
    lists.sexes,
    each(({ population }) => [
      ...population.plannedSex,
      ...population.cohorts.flatMap(({ plannedSex }) => plannedSex),
    ]),
  ),
  codelistRule(
    'DDF00237',
    'Range.unit',
    { en: 'The unit of an age limit', nb: 'Enheten til en aldersgrense' },
    lists.ageUnits,
    each(({ population }) =>
      [population, ...population.cohorts].flatMap(({ plannedAge }) => [
        plannedAge?.minValue.unit?.standardCode,
        plannedAge?.maxValue.unit?.standardCode,
      ]),
    ),
  ),
  codelistRule(
    'DDF00112',
    'StudyIntervention.role',
    { en: 'The role of an intervention', nb: 'Rollen til en intervensjon' },
    lists.interventionRoles,
    ({ version }) => version.studyInterventions.map(({ role }) => role),
  ),
  codelistRule(
    'DDF00128',
    'StudyIntervention.type',
    { en: 'The kind of an intervention', nb: 'Typen til en intervensjon' },
    lists.interventionTypes,
    ({ version }) => version.studyInterventions.map(({ type }) => type),
  ),
  codelistRule(
    'DDF00259',
    'StudyRole.code',
    { en: 'A role in the study', nb: 'En rolle i studien' },
    lists.roles,
    ({ version }) => version.roles.map(({ code }) => code),
  ),
  codelistRule(
    'DDF00146',
    'StudyTitle.type',
    { en: 'The kind of a title', nb: 'Typen til en tittel' },
    lists.titleTypes,
    ({ version }) => version.titles.map(({ type }) => type),
  ),
]
