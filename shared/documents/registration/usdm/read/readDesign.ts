import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import type { UsdmCode, UsdmDesign, UsdmRole } from '../document/usdmDocument'
import {
  allocationTerms,
  blindingTerms,
  extentTerms,
  furtherPhases,
  keyOfTerm,
  modelTerms,
  observationalModelTerms,
  phaseTerms,
  purposeTerms,
  samplingTerms,
  scopeTerms,
  studyTypeTerms,
  timePerspectiveTerms,
} from '../document/usdmTerms'
import { areaSystem, scopeSystem } from '../write/writeDesign'
import { maskedRoles } from '../write/writeRoles'
import { readChoice } from './readChoice'
import { leftReasons, type Reading } from './reading'
import { within } from './readParties'

type Design = RegistrationRecord['design']

function readPhase(reading: Reading, { studyPhase, id }: UsdmDesign): Design['phase'] {
  const code = studyPhase?.standardCode
  const wider = code === undefined ? undefined : furtherPhases.get(code.code)
  if (wider === undefined)
    return readChoice(reading, phaseTerms, code, `StudyDesign ${id}.studyPhase`, 'design.phase')
  reading.took(`StudyDesign ${id}.studyPhase`, 'design.phase')
  return wider
}

function readMasking(
  reading: Reading,
  design: UsdmDesign,
  roles: readonly UsdmRole[],
  empty: Design['masking'],
): Design['masking'] {
  const schema =
    design.instanceType === 'InterventionalStudyDesign' ? design.blindingSchema?.standardCode : undefined
  const open =
    schema === undefined
      ? null
      : schema.code === blindingTerms.open.code ||
        schema.decode.trim().toLowerCase() === blindingTerms.open.decode.toLowerCase()
  if (schema !== undefined) reading.took(`StudyDesign ${design.id}.blindingSchema`, 'design.masking.open')
  const masking = { ...empty, open }
  let description = ''
  for (const [key, term] of maskedRoles) {
    const role = roles.find(({ code, masking: stated }) => code.code === term.code && stated !== null)
    // In an open label study nobody is masked: that is what the term says.
    masking[key] = role?.masking?.isMasked ?? (open === true ? false : null)
    if (role !== undefined) {
      reading.took(`StudyRole ${role.id}.masking`, `design.masking.${key}`)
      if (description === '') description = role.masking?.text ?? ''
    }
  }
  return {
    ...masking,
    description: reading.text(description, 'StudyRole.masking.text', 'design.masking.description'),
  }
}

function readBiospecimens(reading: Reading, { biospecimenRetentions }: UsdmDesign) {
  const [first, ...further] = biospecimenRetentions
  for (const one of further) reading.left(`BiospecimenRetention ${one.id}`, one, leftReasons.further)
  if (first === undefined) return { biospecimens: null, biospecimenDescription: '' }
  const from = `BiospecimenRetention ${first.id}`
  const { isRetained, includesDNA } = first
  if (isRetained && includesDNA === null) reading.left(from, first, leftReasons.notStated)
  return {
    biospecimens: !isRetained
      ? ('none' as const)
      : includesDNA === null
        ? null
        : includesDNA
          ? ('with-dna' as const)
          : ('without-dna' as const),
    biospecimenDescription: reading.text(first.description ?? '', from, 'design.biospecimenDescription'),
  }
}

/** What the class, codes and roles of a design say of how the study is made. */
export function readDesign(
  reading: Reading,
  design: UsdmDesign,
  roles: readonly UsdmRole[],
  empty: Design,
): Design {
  const from = `StudyDesign ${design.id}`
  const isObservational = design.instanceType === 'ObservationalStudyDesign'
  const registry = design.studyType?.code === 'C129000'
  const allocations = design.characteristics.filter((code) => keyOfTerm(allocationTerms, code) !== null)
  const extents = new Set<string>(Object.values(extentTerms).map(({ code }) => code))
  for (const code of design.characteristics)
    if (!allocations.includes(code) && !extents.has(code.code))
      reading.left(`${from}.characteristics`, `${code.code} ${code.decode}`, leftReasons.unknownTerm)
  return {
    ...empty,
    ...(isObservational
      ? {
          observationalModel: readChoice(
            reading,
            observationalModelTerms,
            design.model,
            `${from}.model`,
            'design.observationalModel',
          ),
          timePerspective: readChoice(
            reading,
            timePerspectiveTerms,
            design.timePerspective,
            `${from}.timePerspective`,
            'design.timePerspective',
          ),
          sampling: readChoice(
            reading,
            samplingTerms,
            design.samplingMethod,
            `${from}.samplingMethod`,
            'design.sampling',
          ),
        }
      : {
          assignment: readChoice(reading, modelTerms, design.model, `${from}.model`, 'design.assignment'),
          purpose: readPurpose(reading, design.intentTypes, from),
        }),
    studyType: registry
      ? 'observational'
      : readChoice(reading, studyTypeTerms, design.studyType, `${from}.studyType`, 'design.studyType'),
    phase: readPhase(reading, design),
    allocation: readChoice(
      reading,
      allocationTerms,
      allocations[0],
      `${from}.characteristics`,
      'design.allocation',
    ),
    masking: readMasking(reading, design, roles, empty.masking),
    ...readBiospecimens(reading, design),
    studyPopulation: reading.text(
      design.population.description ?? '',
      `StudyDesignPopulation ${design.population.id}.description`,
      'design.studyPopulation',
    ),
  }
}

function readPurpose(reading: Reading, intents: readonly UsdmCode[], from: string): Design['purpose'] {
  const [first, ...further] = intents
  for (const { code, decode } of further)
    reading.left(`${from}.intentTypes`, `${code} ${decode}`, leftReasons.further)
  return readChoice(reading, purposeTerms, first, `${from}.intentTypes`, 'design.purpose')
}

/** Scopes by their terms or numbers, and therapeutic areas of the CTIS list; areas of other lists are left out. */
export function readEurope(
  reading: Reading,
  { id, subTypes, therapeuticAreas }: UsdmDesign,
  empty: RegistrationRecord['europe'],
): RegistrationRecord['europe'] {
  const scopes: number[] = []
  const areas: string[] = []
  for (const code of subTypes) {
    const from = `StudyDesign ${id}.subTypes`
    const known = [...scopeTerms].find(([, term]) => term.code === code.code)?.[0]
    const own = code.codeSystem === scopeSystem && /^[1-9]\d?$/.test(code.code) ? Number(code.code) : null
    const scope = known ?? own
    if (scope === null) reading.left(from, `${code.code} ${code.decode}`, leftReasons.unknownTerm)
    else {
      scopes.push(scope)
      reading.took(from, `europe.scopes.${String(scopes.length - 1)}`)
    }
  }
  for (const code of therapeuticAreas) {
    const from = `StudyDesign ${id}.therapeuticAreas`
    if (code.codeSystem === areaSystem)
      areas.push(reading.line(code.decode, from, `europe.therapeuticAreas.${String(areas.length)}`))
    else reading.left(from, `${code.code} ${code.decode}`, leftReasons.unknownTerm)
  }
  return {
    ...empty,
    scopes: within(reading, scopes, 20, 'StudyDesign.subTypes'),
    therapeuticAreas: within(reading, areas, 20, 'StudyDesign.therapeuticAreas'),
  }
}
