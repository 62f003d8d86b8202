import type { PlannedDate } from '../../../../domain/registration/record/basics'
import type { Arm, Design, Intervention, TrialOutcome } from '../../../../domain/registration/record/design'
import { emptyRegistration } from '../../../../domain/registration/record/emptyRecord'
import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import {
  allocations,
  armTypes,
  assignments,
  biospecimens,
  dateTypes,
  observationalModels,
  overallStatuses,
  prsPhases,
  purposes,
  samplingMethods,
  studyTypes,
  timePerspectives,
} from '../registerWords'
import { readInterventions, readOutcomes } from './readArmsAndOutcomes'
import { childOf, childrenOf, type SourceNode } from './sourceNode'
import type { TrialReading } from './trialReading'

function dated(reading: TrialReading, parent: SourceNode | null, name: string, path: string): PlannedDate {
  const node = childOf(parent, name)
  const type = reading.word(node, 'type', `${path}.actual`, dateTypes)
  return { date: reading.date(node, 'date', `${path}.date`), actual: type === null ? null : type === 'true' }
}

export function apiStatus(reading: TrialReading, section: SourceNode): RegistrationRecord['status'] {
  const node = childOf(section, 'statusModule')
  return {
    overall: reading.word(node, 'overallStatus', 'status.overall', overallStatuses),
    whyStopped: reading.text(node, 'whyStopped', 'status.whyStopped'),
    verifiedAt: reading.date(node, 'statusVerifiedDate', 'status.verifiedAt'),
    start: dated(reading, node, 'startDateStruct', 'status.start'),
    primaryCompletion: dated(reading, node, 'primaryCompletionDateStruct', 'status.primaryCompletion'),
    completion: dated(reading, node, 'completionDateStruct', 'status.completion'),
    endDefinition: '',
  }
}

/** The interface names who is masked; of the others it says by that that they are not. */
function masking(reading: TrialReading, node: SourceNode | null): Design['masking'] {
  const kind = childOf(node, 'masking')
  const named = childrenOf(node, 'whoMasked')
  const open = kind === null || kind.text === '' ? null : kind.text === 'NONE'
  const stated = open === true || named.length > 0
  const masked = (name: string) => (stated ? named.some(({ text }) => text === name) : null)
  if (kind !== null && open !== null) reading.took(kind, 'design.masking.open')
  const parties = new Map([
    ['PARTICIPANT', 'participant'],
    ['CARE_PROVIDER', 'careProvider'],
    ['INVESTIGATOR', 'investigator'],
    ['OUTCOMES_ASSESSOR', 'outcomesAssessor'],
  ])
  for (const one of named) {
    const part = parties.get(one.text)
    if (part !== undefined) reading.took(one, `design.masking.${part}`)
  }
  return {
    open,
    participant: masked('PARTICIPANT'),
    careProvider: masked('CARE_PROVIDER'),
    investigator: masked('INVESTIGATOR'),
    outcomesAssessor: masked('OUTCOMES_ASSESSOR'),
    description: reading.text(node, 'maskingDescription', 'design.masking.description'),
  }
}

/** Two phases stand beside each other where PRS has one word for both. */
function phase(reading: TrialReading, node: SourceNode | null): Design['phase'] {
  const stated = childrenOf(node, 'phases')
  const [first] = stated
  if (first === undefined) return null
  const key = prsPhases.key(stated.map(({ text }) => text).join('/'))
  for (const one of stated) {
    if (key !== null) reading.took(one, 'design.phase')
    else {
      reading.refuse(one, {
        en: `It is none of the register's phases: ${prsPhases.words.join(', ')}.`,
        nb: `Det er ikke en av registerets faser: ${prsPhases.words.join(', ')}.`,
      })
    }
  }
  return key
}

export function apiDesign(reading: TrialReading, section: SourceNode): Design {
  const node = childOf(section, 'designModule')
  const info = childOf(node, 'designInfo')
  const samples = childOf(node, 'bioSpec')
  const eligibility = childOf(section, 'eligibilityModule')
  return {
    ...emptyRegistration().design,
    studyType: reading.word(node, 'studyType', 'design.studyType', studyTypes),
    purpose: reading.word(info, 'primaryPurpose', 'design.purpose', purposes),
    phase: phase(reading, node),
    assignment: reading.word(info, 'interventionModel', 'design.assignment', assignments),
    assignmentDescription: reading.text(info, 'interventionModelDescription', 'design.assignmentDescription'),
    allocation: reading.word(info, 'allocation', 'design.allocation', allocations),
    masking: masking(reading, childOf(info, 'maskingInfo')),
    observationalModel: reading.word(
      info,
      'observationalModel',
      'design.observationalModel',
      observationalModels,
    ),
    timePerspective: reading.word(info, 'timePerspective', 'design.timePerspective', timePerspectives),
    biospecimens: reading.word(samples, 'retention', 'design.biospecimens', biospecimens),
    biospecimenDescription: reading.text(samples, 'description', 'design.biospecimenDescription'),
    sampling: reading.word(eligibility, 'samplingMethod', 'design.sampling', samplingMethods),
    studyPopulation: reading.text(eligibility, 'studyPopulation', 'design.studyPopulation'),
  }
}

export function apiArms(reading: TrialReading, section: SourceNode): readonly Arm[] {
  return reading.list(childOf(section, 'armsInterventionsModule'), 'armGroups', 100).map((node, at) => {
    // The same is said again by the labels of each intervention.
    for (const name of childrenOf(node, 'interventionNames')) reading.skip(name)
    return {
      id: `arm-${at + 1}`,
      label: reading.line(node, 'label', `arms.${at}.label`),
      kind: reading.word(node, 'type', `arms.${at}.kind`, armTypes),
      description: reading.text(node, 'description', `arms.${at}.description`),
      participants: null,
    }
  })
}

export function apiInterventions(
  reading: TrialReading,
  section: SourceNode,
  arms: readonly Arm[],
): Intervention[] {
  const module = childOf(section, 'armsInterventionsModule')
  return readInterventions(reading, reading.list(module, 'interventions', 100), arms, {
    kind: 'type',
    name: 'name',
    otherNames: 'otherNames',
    description: 'description',
    arms: 'armGroupLabels',
  })
}

export function apiOutcomes(reading: TrialReading, section: SourceNode): TrialOutcome[] {
  const module = childOf(section, 'outcomesModule')
  return readOutcomes(reading, (level) => reading.list(module, `${level}Outcomes`, 500), {
    title: 'measure',
    timeFrame: 'timeFrame',
    description: 'description',
  })
}
