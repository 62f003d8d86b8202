import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { conditionSystems } from '../document/conditionSystems'
import type { UsdmCode, UsdmDesign, UsdmIndication } from '../document/usdmDocument'
import {
  allocationTerms,
  blindingTerms,
  extentTerms,
  modelTerms,
  observationalModelTerms,
  phaseTerms,
  purposeTerms,
  samplingTerms,
  scopeTerms,
  studyTypeTerms,
  timePerspectiveTerms,
  unknownTerm,
  type UsdmTerm,
} from '../document/usdmTerms'
import { onlyIds } from './ids'
import type { UsdmMaker } from './usdmMaker'
import { interventionId, writeArms, writeCells, writeElements, writeEpoch, writeTimeline } from './writeArms'
import { writeObjectives } from './writeObjectives'
import { writePopulation } from './writePopulation'
import type { WrittenCriteria } from './writeCriteria'

export const areaSystem = 'EU CTIS therapeutic areas'
export const scopeSystem = 'EU CTIS scopes of trial'

/** Countries in which participants are sought. */
export function countriesOf({ recruitment }: RegistrationRecord): ReadonlySet<string> {
  return new Set(
    [...recruitment.countries, ...recruitment.locations]
      .map(({ country }) => country)
      .filter((country) => country !== ''),
  )
}

function extentOf(record: RegistrationRecord): readonly (readonly [key: string, term: UsdmTerm])[] {
  const sites = record.recruitment.locations.length
  const countries = countriesOf(record).size
  const { singleCentre, multicentre, singleCountry, multipleCountries } = extentTerms
  return [
    ...(sites === 0 ? [] : [['sites', sites === 1 ? singleCentre : multicentre] as const]),
    ...(countries === 0 ? [] : [['countries', countries === 1 ? singleCountry : multipleCountries] as const]),
  ]
}

function writeCharacteristics(make: UsdmMaker, record: RegistrationRecord): UsdmCode[] {
  const { allocation } = record.design
  const extent = extentOf(record).map(([key, term]) =>
    make.code(term, `characteristic_${key}`, 'recruitment.locations'),
  )
  return allocation === null
    ? extent
    : [make.code(allocationTerms[allocation], 'characteristic_allocation', 'design.allocation'), ...extent]
}

function writeIndications(make: UsdmMaker, { conditions }: RegistrationRecord): UsdmIndication[] {
  return conditions.map(({ id: key, name, code, rare }, index) => {
    const path = `conditions.${String(index)}`
    const id = make.id(`Indication_${key}`, `${path}.name`)
    make.id(`${id}.isRareDisease`, `${path}.rare`)
    return {
      id,
      extensionAttributes: rare === null ? [make.notStated('isRareDisease', id)] : [],
      name: make.name('Indication', name, id),
      label: name,
      description: null,
      codes:
        code === null
          ? []
          : [
              make.foreignCode(
                { code: code.value, decode: name },
                conditionSystems[code.system],
                id,
                `${path}.code`,
              ),
            ],
      isRareDisease: rare ?? false,
      instanceType: 'Indication',
    }
  })
}

/** Blinding by how many roles are masked; null where it is open neither by statement nor by roles. */
export function blindingOf({ masking }: RegistrationRecord['design']): keyof typeof blindingTerms | null {
  if (masking.open === null) return null
  if (masking.open) return 'open'
  const { participant, careProvider, investigator, outcomesAssessor } = masking
  const masked = [participant, careProvider, investigator, outcomesAssessor].filter(Boolean).length
  return masked === 0 ? null : masked === 1 ? 'single' : 'double'
}

function writeBiospecimens(make: UsdmMaker, { design }: RegistrationRecord) {
  if (design.biospecimens === null) return []
  const id = make.id('BiospecimenRetention_1', 'design.biospecimens')
  return [
    {
      id,
      extensionAttributes: [],
      name: 'Biospecimens',
      label: null,
      description: design.biospecimenDescription === '' ? null : design.biospecimenDescription,
      isRetained: design.biospecimens !== 'none',
      includesDNA: design.biospecimens === 'none' ? null : design.biospecimens === 'with-dna',
      instanceType: 'BiospecimenRetention' as const,
    },
  ]
}

function writeScopes(make: UsdmMaker, { europe }: RegistrationRecord): UsdmCode[] {
  return europe.scopes.map((scope, index) => {
    const owner = `subType_${String(index + 1)}`
    const path = `europe.scopes.${String(index)}`
    const term = scopeTerms.get(scope)
    return term === undefined
      ? make.foreignCode({ code: String(scope), decode: `Scope ${String(scope)}` }, scopeSystem, owner, path)
      : make.code(term, owner, path)
  })
}

function writeTherapeuticAreas(make: UsdmMaker, { europe }: RegistrationRecord): UsdmCode[] {
  return europe.therapeuticAreas.map((area, index) =>
    make.foreignCode(
      { code: area, decode: area },
      areaSystem,
      `therapeuticArea_${String(index + 1)}`,
      `europe.therapeuticAreas.${String(index)}`,
    ),
  )
}

/** The one study design, of the class of its study type; a type that is not stated is written as interventional without type. */
export function writeDesign(
  make: UsdmMaker,
  record: RegistrationRecord,
  { criteria }: WrittenCriteria,
): UsdmDesign {
  const { studyType, phase, purpose, assignment, observationalModel, timePerspective, sampling } =
    record.design
  const id = make.id(onlyIds.design, 'design')
  for (const [attribute, path] of [
    ['arms', 'arms'],
    ['studyCells', 'arms'],
    ['eligibilityCriteria', 'eligibility.inclusion'],
    ['objectives', 'objectives'],
    ['endpoints', 'outcomes'],
    ['studyPhase', 'design.phase'],
    ['studyType', 'design.studyType'],
    ['characteristics', 'recruitment.locations'],
    ['blindingSchema', 'design.masking.open'],
    ['studyInterventions', 'interventions'],
    ['subTypes', 'europe.scopes'],
    ['therapeuticAreas', 'europe.therapeuticAreas'],
  ] as const)
    make.id(`${id}.${attribute}`, path)
  const blinding = blindingOf(record.design)
  const common = {
    id,
    extensionAttributes: [make.notStated('rationale', id)],
    name: 'Study design',
    label: null,
    description: null,
    studyType:
      studyType === null ? null : make.code(studyTypeTerms[studyType], `${id}_studyType`, 'design.studyType'),
    studyPhase: phase === null ? null : make.aliasCode(phaseTerms[phase], `${id}_studyPhase`, 'design.phase'),
    therapeuticAreas: writeTherapeuticAreas(make, record),
    characteristics: writeCharacteristics(make, record),
    arms: writeArms(make, record),
    studyCells: writeCells(make, record),
    rationale: '',
    epochs: [writeEpoch(make, record)],
    elements: writeElements(make, record),
    indications: writeIndications(make, record),
    studyInterventionIds: record.interventions.map((intervention) => interventionId(intervention.id)),
    objectives: writeObjectives(make, record),
    population: writePopulation(make, record),
    scheduleTimelines: [writeTimeline(make)],
    biospecimenRetentions: writeBiospecimens(make, record),
    eligibilityCriteria: criteria,
    subTypes: writeScopes(make, record),
  }
  if (studyType === 'observational')
    return {
      ...common,
      model: make.code(
        observationalModel === null ? unknownTerm : observationalModelTerms[observationalModel],
        `${id}_model`,
        'design.observationalModel',
      ),
      timePerspective: make.code(
        timePerspective === null ? unknownTerm : timePerspectiveTerms[timePerspective],
        `${id}_timePerspective`,
        'design.timePerspective',
      ),
      samplingMethod:
        sampling === null
          ? null
          : make.code(samplingTerms[sampling], `${id}_samplingMethod`, 'design.sampling'),
      instanceType: 'ObservationalStudyDesign',
    }
  return {
    ...common,
    model: make.code(
      assignment === null ? unknownTerm : modelTerms[assignment],
      `${id}_model`,
      'design.assignment',
    ),
    intentTypes:
      purpose === null ? [] : [make.code(purposeTerms[purpose], `${id}_intentType`, 'design.purpose')],
    blindingSchema:
      blinding === null
        ? null
        : make.aliasCode(blindingTerms[blinding], `${id}_blindingSchema`, 'design.masking.open'),
    instanceType: 'InterventionalStudyDesign',
  }
}
