import { describe, expect, it } from 'vitest'
import { checkUsdm, usdmRules } from '#shared/documents/registration/usdm/check/checkUsdm'
import type {
  UsdmCode,
  UsdmDesign,
  UsdmDocument,
  UsdmVersion,
} from '#shared/documents/registration/usdm/document/usdmDocument'
import { writeUsdmDocument } from '#shared/documents/registration/usdm/write/writeUsdmDocument'
import {
  completeObservation,
  completeRegistration,
  location,
} from '#test/support/registration/completeRegistration'

interface Parts {
  readonly version: UsdmVersion
  readonly design: UsdmDesign
  readonly code: (code: string, decode: string) => UsdmCode
}

/** How a sound document is changed so that a rule refuses it. `accept` makes a sound one in which the rule has something to look at. */
interface Case {
  readonly refuse: (parts: Parts) => void
  readonly accept?: (parts: Parts) => void
  readonly of?: 'observation'
}

function fullDocument(of: Case['of']): UsdmDocument {
  const base = of === 'observation' ? completeObservation() : completeRegistration()
  const record = {
    ...base,
    oversight: {
      ...base.oversight,
      ethics: { ...base.oversight.ethics, approvalDate: '2026-10-01' },
    },
    design: { ...base.design, phase: of === 'observation' ? ('not-applicable' as const) : base.design.phase },
    interventions: base.interventions.map((one) => ({ ...one, product: { ...one.product, atc: 'L04AX07' } })),
    recruitment: { ...base.recruitment, locations: [location('oslo'), location('bergen')] },
  }
  return writeUsdmDocument(record, '1.0.0').document
}

let count = 0
function makeCode(code: string, decode: string): UsdmCode {
  count += 1
  return {
    id: `Made_${String(count)}`,
    extensionAttributes: [],
    code,
    codeSystem: 'http://www.cdisc.org',
    codeSystemVersion: '2024-09-27',
    decode,
    instanceType: 'Code',
  }
}

function parts(document: UsdmDocument): Parts {
  const [version] = document.study.versions
  const [design] = version?.studyDesigns ?? []
  if (version === undefined || design === undefined) throw new Error('No design was written.')
  return { version, design, code: makeCode }
}

function take<Item>(items: readonly Item[], index = 0): Item {
  const item = items[index]
  if (item === undefined) throw new Error(`Nothing at ${String(index)}.`)
  return item
}

function again<Item>(items: Item[]): void {
  items.push(structuredClone(take(items)))
}

function officialOf({ roles }: UsdmVersion) {
  return take(roles.filter(({ assignedPersons }) => assignedPersons.length > 0))
}

function interventional(design: UsdmDesign) {
  if (design.instanceType !== 'InterventionalStudyDesign') throw new Error('This is no trial.')
  return design
}

function observational(design: UsdmDesign) {
  if (design.instanceType !== 'ObservationalStudyDesign') throw new Error('This is a trial.')
  return design
}

function ageOf({ population }: UsdmDesign) {
  if (population.plannedAge === null) throw new Error('There is no age.')
  return population.plannedAge
}

function cohort({ design }: Parts, wish: Partial<UsdmDesign['population']['cohorts'][number]>): void {
  const { id: _id, instanceType: _type, cohorts: _cohorts, ...population } = design.population
  design.population.cohorts.push({
    ...structuredClone(population),
    id: 'StudyCohort_1',
    name: 'Cohort',
    criterionIds: [],
    plannedAge: null,
    plannedSex: [],
    plannedEnrollmentNumber: null,
    ...wish,
    instanceType: 'StudyCohort',
  })
}

function quantity(value: number) {
  return {
    id: `Quantity_made_${String(value)}`,
    extensionAttributes: [],
    value,
    unit: null,
    instanceType: 'Quantity' as const,
  }
}

function withUnit(parts: Parts, value: number) {
  return {
    ...quantity(value),
    unit: {
      id: 'AliasCode_made',
      extensionAttributes: [],
      standardCode: parts.code('C25613', 'Percentage'),
      standardCodeAliases: [],
      instanceType: 'AliasCode' as const,
    },
  }
}

const wrong = (code: UsdmCode): UsdmCode => ({ ...code, code: 'C99999', decode: 'Something' })
const mixed = (code: UsdmCode, decode: string): UsdmCode => ({ ...code, decode })

const cases: Readonly<Record<string, Case>> = {
  DDF00126: { refuse: ({ design }) => void design.arms.splice(0) },
  DDF00083: { refuse: ({ version }) => (take(version.organizations).id = take(version.titles).id) },
  DDF00260: { refuse: ({ version }) => (take(version.titles).id = 'A title') },
  DDF00010: { refuse: ({ design }) => (take(design.arms).name = take(design.arms, 1).name) },
  DDF00035: {
    refuse: ({ version }) =>
      (take(version.titles).type = mixed(take(version.titles).type, take(version.titles, 1).type.decode)),
  },
  DDF00073: {
    refuse: ({ version }) =>
      (take(version.titles).type = { ...take(version.titles).type, codeSystemVersion: '2023-09-29' }),
  },
  DDF00155: {
    refuse: ({ version }) =>
      (take(version.titles).type = { ...take(version.titles).type, codeSystemVersion: 'latest' }),
  },
  DDF00194: {
    refuse: ({ version }) =>
      Object.assign(take(version.organizations).legalAddress ?? {}, {
        lines: [],
        city: null,
        postalCode: '',
        country: null,
      }),
  },
  DDF00115: { refuse: ({ version }) => void version.titles.shift() },
  DDF00100: { refuse: ({ version }) => (take(version.titles).type = take(version.titles, 1).type) },
  DDF00172: { refuse: ({ version }) => void version.studyIdentifiers.shift() },
  DDF00173: { refuse: ({ version }) => again(version.studyIdentifiers) },
  DDF00174: {
    refuse: ({ version }) =>
      (take(version.studyIdentifiers, 1).scopeId = take(version.studyIdentifiers).scopeId),
  },
  DDF00093: { refuse: ({ version }) => again(version.dateValues) },
  DDF00094: {
    refuse: ({ version, code }) => {
      again(version.dateValues)
      take(version.dateValues).id = 'GovernanceDate_other'
      take(take(version.dateValues).geographicScopes).type = code('C68846', 'Global')
    },
  },
  DDF00151: {
    refuse: ({ version, code }) => {
      again(take(version.dateValues).geographicScopes)
      take(take(version.dateValues).geographicScopes).type = code('C68846', 'Global')
    },
  },
  DDF00261: { refuse: ({ version }) => (take(take(version.dateValues).geographicScopes).code = null) },
  DDF00059: { refuse: ({ version }) => again(take(version.studyInterventions).codes) },
  DDF00201: { refuse: ({ version }) => void version.roles.shift() },
  DDF00202: { refuse: ({ version }) => take(version.roles).organizationIds.push('Organization_other') },
  DDF00203: { refuse: ({ version }) => void take(version.roles).appliesToIds.splice(0) },
  DDF00189: { refuse: ({ version, design }) => take(version.roles).appliesToIds.push(design.id) },
  DDF00190: {
    refuse: ({ version }) => officialOf(version).organizationIds.push('Organization_sponsor'),
  },
  DDF00030: {
    refuse: ({ version }) => (take(officialOf(version).assignedPersons).personName.familyName = ''),
  },
  DDF00191: {
    refuse: ({ design, code }) =>
      Object.assign(interventional(design).blindingSchema ?? {}, {
        standardCode: code('C49659', 'Open Label Study'),
      }),
  },
  DDF00192: {
    refuse: ({ version }) => {
      for (const role of version.roles.filter(({ masking }) => masking !== null).slice(1)) role.masking = null
    },
  },
  DDF00193: {
    refuse: ({ version, design, code }) => {
      for (const role of version.roles) role.masking = null
      Object.assign(interventional(design).blindingSchema ?? {}, {
        standardCode: code('C28233', 'Single Blind Study'),
      })
    },
  },
  DDF00227: {
    of: 'observation',
    refuse: ({ design, code }) => (design.studyType = code('C98388', 'Interventional Study')),
  },
  DDF00228: { refuse: ({ design, code }) => (design.studyType = code('C16084', 'Observational Study')) },
  DDF00232: { of: 'observation', refuse: ({ design }) => (design.studyPhase = null) },
  DDF00213: { refuse: ({ design }) => void design.studyInterventionIds.splice(1) },
  DDF00154: { refuse: ({ design, code }) => design.characteristics.push(code('C217004', 'Single-Centre')) },
  DDF00257: {
    refuse: ({ design, code }) => design.characteristics.push(code('C217007', 'Multiple Countries')),
  },
  DDF00258: { refuse: ({ design, code }) => design.characteristics.push(code('C25689', 'Stratification')) },
  DDF00219: { refuse: ({ design }) => again(design.characteristics) },
  DDF00220: { refuse: ({ design }) => again(design.subTypes) },
  DDF00221: { refuse: ({ design }) => again(design.therapeuticAreas) },
  DDF00222: { refuse: ({ design }) => again(interventional(design).intentTypes) },
  DDF00058: { refuse: ({ design }) => again(take(design.indications).codes) },
  DDF00084: { refuse: ({ design }) => again(design.objectives) },
  DDF00041: { refuse: ({ design }) => void take(design.objectives).endpoints.splice(0) },
  DDF00096: {
    refuse: ({ design, code }) => (take(design.objectives).level = code('C85827', 'Secondary Objective')),
  },
  DDF00231: {
    of: 'observation',
    refuse: ({ design }) => (take(design.biospecimenRetentions).includesDNA = null),
  },
  DDF00012: { refuse: ({ design }) => void design.scheduleTimelines.splice(0) },
  DDF00050: { refuse: ({ design }) => take(design.arms).populationIds.push('StudyCohort_none') },
  DDF00069: { refuse: ({ design }) => again(design.studyCells) },
  DDF00243: { refuse: ({ design }) => void design.studyCells.pop() },
  DDF00071: { refuse: ({ design }) => (take(design.studyCells).armId = 'StudyArm_none') },
  DDF00072: { refuse: ({ design }) => (take(design.studyCells).epochId = 'StudyEpoch_none') },
  DDF00047: { refuse: ({ design }) => take(design.studyCells).elementIds.push('StudyElement_none') },
  DDF00040: { refuse: ({ design }) => void take(design.studyCells).elementIds.splice(0) },
  DDF00252: { refuse: ({ design }) => void design.studyInterventionIds.splice(0) },
  DDF00248: {
    refuse: ({ design }) =>
      (take(design.eligibilityCriteria).criterionItemId = take(
        design.eligibilityCriteria,
        1,
      ).criterionItemId),
  },
  DDF00249: { refuse: ({ design }) => void design.eligibilityCriteria.pop() },
  DDF00247: { refuse: ({ version }) => (take(version.eligibilityCriterionItems).text = '') },
  DDF00097: {
    refuse: ({ design }) => (design.population.plannedAge = null),
    accept: (all) => {
      cohort(all, { plannedAge: ageOf(all.design) })
      all.design.population.plannedAge = null
    },
  },
  DDF00098: { refuse: ({ design }) => void design.population.plannedSex.splice(0) },
  DDF00133: { refuse: (all) => cohort(all, { plannedEnrollmentNumber: quantity(60) }) },
  DDF00132: {
    refuse: (all) => {
      all.design.population.plannedCompletionNumber = quantity(100)
      cohort(all, { plannedCompletionNumber: quantity(60) })
    },
    accept: ({ design }) => (design.population.plannedCompletionNumber = quantity(100)),
  },
  DDF00234: { refuse: (all) => (all.design.population.plannedEnrollmentNumber = withUnit(all, 120)) },
  DDF00235: {
    refuse: (all) => (all.design.population.plannedCompletionNumber = withUnit(all, 100)),
    accept: ({ design }) => (design.population.plannedCompletionNumber = quantity(100)),
  },
  DDF00188: { refuse: ({ design, code }) => (design.population.plannedSex = [code('C49636', 'Both')]) },
  DDF00042: { refuse: ({ design }) => (ageOf(design).isApproximate = true) },
  DDF00241: { refuse: ({ design }) => (ageOf(design).maxValue.value = 17) },
  DDF00242: { refuse: ({ design }) => (ageOf(design).maxValue.unit = null) },
  DDF00158: { refuse: ({ design }) => void design.population.criterionIds.pop() },
  DDF00159: {
    refuse: (all) => cohort(all, { criterionIds: all.design.population.criterionIds.slice(0, 1) }),
  },
  DDF00250: { refuse: (all) => cohort(all, { criterionIds: all.design.population.criterionIds.slice(1) }) },
  DDF00110: {
    refuse: ({ design }) => {
      const criterion = take(design.eligibilityCriteria)
      criterion.category = wrong(criterion.category)
    },
  },
  DDF00148: {
    refuse: ({ design }) => {
      const endpoint = take(take(design.objectives).endpoints)
      endpoint.level = wrong(endpoint.level)
    },
  },
  DDF00147: {
    refuse: ({ design }) => (take(design.objectives).level = wrong(take(design.objectives).level)),
  },
  DDF00144: {
    refuse: ({ version }) => {
      const scope = take(take(version.dateValues).geographicScopes)
      scope.type = wrong(scope.type)
    },
  },
  DDF00142: {
    refuse: ({ version }) =>
      (take(version.dateValues).type = mixed(take(version.dateValues).type, 'Issued Date')),
  },
  DDF00217: {
    refuse: ({ design, code }) =>
      Object.assign(interventional(design).blindingSchema ?? {}, {
        standardCode: code('C49659', 'DOUBLE BLIND'),
      }),
  },
  DDF00214: {
    refuse: ({ design, code }) => (interventional(design).intentTypes = [code('C49656', 'PREVENTION')]),
    accept: ({ design, code }) => interventional(design).intentTypes.push(code('C1', 'A purpose of our own')),
  },
  DDF00216: { refuse: ({ design, code }) => (design.model = code('C82639', 'FACTORIAL')) },
  DDF00215: { refuse: ({ design, code }) => design.subTypes.push(code('C49667', 'EFFICACY')) },
  DDF00226: {
    of: 'observation',
    refuse: ({ design, code }) => design.subTypes.push(code('C49667', 'Drug Utilization')),
  },
  DDF00223: { of: 'observation', refuse: ({ design, code }) => (design.model = code('C15208', 'CASE ONLY')) },
  DDF00224: {
    of: 'observation',
    refuse: ({ design, code }) => (observational(design).timePerspective = code('C15273', 'RETROSPECTIVE')),
  },
  DDF00225: {
    of: 'observation',
    refuse: ({ design, code }) =>
      (observational(design).samplingMethod = code('C127781', 'PROBABILITY SAMPLE')),
  },
  DDF00218: { refuse: ({ design, code }) => design.characteristics.push(code('C98704', 'Randomized')) },
  DDF00229: {
    refuse: ({ design, code }) =>
      Object.assign(design.studyPhase ?? {}, { standardCode: code('C15602', 'PHASE II TRIAL') }),
  },
  DDF00230: { refuse: ({ design }) => (design.studyType = design.studyType && wrong(design.studyType)) },
  DDF00149: {
    refuse: ({ design }) =>
      (take(design.arms).dataOriginType = mixed(take(design.arms).dataOriginType, 'Virtual Data')),
  },
  DDF00200: {
    refuse: ({ version }) =>
      (take(version.organizations).type = mixed(take(version.organizations).type, 'Laboratory')),
  },
  DDF00141: { refuse: ({ design, code }) => design.population.plannedSex.push(code('C17998', 'Unknown')) },
  DDF00237: {
    refuse: ({ design, code }) =>
      Object.assign(ageOf(design).minValue.unit ?? {}, { standardCode: code('C48154', 'Minute') }),
  },
  DDF00112: {
    refuse: ({ version }) => {
      const intervention = take(version.studyInterventions)
      intervention.role = wrong(intervention.role)
    },
  },
  DDF00128: {
    refuse: ({ version }) => {
      const intervention = take(version.studyInterventions)
      intervention.type = wrong(intervention.type)
    },
  },
  DDF00259: {
    refuse: ({ version }) => (take(version.roles, 1).code = mixed(take(version.roles).code, 'Investigator')),
  },
  DDF00146: { refuse: ({ version }) => (take(version.titles).type = wrong(take(version.titles).type)) },
}

function brokenRules(of: Case['of'], change: (parts: Parts) => void): ReadonlySet<string> {
  const document = fullDocument(of)
  change(parts(document))
  return new Set(checkUsdm(document).map(({ rule }) => rule.id))
}

describe('rules of USDM', () => {
  it('each have a refused and an accepted document', () => {
    const ids = usdmRules.map(({ id }) => id)
    expect([...ids].sort()).toEqual(Object.keys(cases).sort())
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(['trial', 'observation'])('find nothing in a sound %s', (of) => {
    expect(brokenRules(of === 'observation' ? of : undefined, () => undefined)).toEqual(new Set())
  })

  it.each(Object.entries(cases))('%s refuses and accepts', (rule, { refuse, accept, of }) => {
    expect([...brokenRules(of, refuse)]).toContain(rule)
    expect([...brokenRules(of, accept ?? (() => undefined))]).not.toContain(rule)
  })
})
