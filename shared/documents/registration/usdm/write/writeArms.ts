import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import type {
  UsdmArm,
  UsdmCell,
  UsdmElement,
  UsdmEpoch,
  UsdmIntervention,
  UsdmTimeline,
} from '../document/usdmDocument'
import {
  armTerms,
  dataWithinStudy,
  epochTerms,
  interventionRoleTerms,
  interventionTypeTerms,
  timingTerms,
  unknownTerm,
} from '../document/usdmTerms'
import { onlyIds } from './ids'
import type { UsdmMaker } from './usdmMaker'

export const atcSystem = 'ATC'

function armId(id: string): string {
  return `StudyArm_${id}`
}

export function writeArms(make: UsdmMaker, { arms }: RegistrationRecord): UsdmArm[] {
  return arms.map(({ id: key, label, kind, description, participants }, index) => {
    const path = `arms.${String(index)}`
    const id = make.id(armId(key), `${path}.label`)
    return {
      id,
      extensionAttributes:
        participants === null
          ? []
          : [make.extension('planned-participants', { valueInteger: participants }, id)],
      name: make.name('StudyArm', label, id),
      label,
      description,
      type: make.code(kind === null ? unknownTerm : armTerms[kind], `${id}_type`, `${path}.kind`),
      dataOriginDescription: dataWithinStudy.decode,
      dataOriginType: make.code(dataWithinStudy, `${id}_dataOriginType`, path),
      populationIds: [onlyIds.population],
      instanceType: 'StudyArm',
    }
  })
}

/** An element an arm: the interventions that the arm gets. */
export function writeElements(make: UsdmMaker, { arms, interventions }: RegistrationRecord): UsdmElement[] {
  return arms.map(({ id: key, label }, index) => {
    const id = make.id(`StudyElement_${key}`, `arms.${String(index)}.label`)
    return {
      id,
      extensionAttributes: [],
      name: make.name('StudyElement', label, id),
      label,
      description: null,
      studyInterventionIds: interventions
        .filter((intervention) => intervention.arms.includes(key))
        .map((intervention) => interventionId(intervention.id)),
      instanceType: 'StudyElement',
    }
  })
}

export function writeCells(make: UsdmMaker, { arms }: RegistrationRecord): UsdmCell[] {
  return arms.map(({ id: key }, index) => ({
    id: make.id(`StudyCell_${key}`, `arms.${String(index)}`),
    extensionAttributes: [],
    armId: armId(key),
    epochId: onlyIds.epoch,
    elementIds: [`StudyElement_${key}`],
    instanceType: 'StudyCell',
  }))
}

/** The schema demands an epoch. A registration knows of no parts of a study: one stands for the whole. */
export function writeEpoch(make: UsdmMaker, { design }: RegistrationRecord): UsdmEpoch {
  const term = design.studyType === 'observational' ? epochTerms.other : epochTerms.treatment
  return {
    id: make.id(onlyIds.epoch, 'design'),
    extensionAttributes: [],
    name: 'Whole study',
    label: 'Whole study',
    description: 'The study as a whole; a registration holds no schedule.',
    type: make.code(term, onlyIds.epoch, 'design'),
    previousId: null,
    nextId: null,
    instanceType: 'StudyEpoch',
  }
}

/** DDF00012 demands a main timeline. It holds what every study has, the enrolment, as its anchor. */
export function writeTimeline(make: UsdmMaker): UsdmTimeline {
  const id = make.id('ScheduleTimeline_1', 'design')
  const instanceId = 'ScheduledActivityInstance_1'
  const exitId = 'ScheduleTimelineExit_1'
  const timingId = 'Timing_1'
  return {
    id,
    extensionAttributes: [],
    name: 'Enrolment',
    label: 'Enrolment',
    description: 'Only the enrolment: a registration holds no schedule of activities.',
    mainTimeline: true,
    entryCondition: 'Enrolment',
    entryId: instanceId,
    exits: [{ id: exitId, extensionAttributes: [], instanceType: 'ScheduleTimelineExit' }],
    timings: [
      {
        id: timingId,
        extensionAttributes: [],
        name: 'Enrolment',
        label: 'Enrolment',
        description: null,
        type: make.code(timingTerms.fixedReference, `${timingId}_type`, 'design'),
        value: 'P0D',
        valueLabel: 'Enrolment',
        relativeToFrom: make.code(timingTerms.startToStart, `${timingId}_relativeToFrom`, 'design'),
        relativeFromScheduledInstanceId: instanceId,
        relativeToScheduledInstanceId: null,
        instanceType: 'Timing',
      },
    ],
    instances: [
      {
        id: instanceId,
        extensionAttributes: [],
        instanceType: 'ScheduledActivityInstance',
        name: 'Enrolment',
        label: 'Enrolment',
        description: null,
        epochId: onlyIds.epoch,
        timelineExitId: exitId,
      },
    ],
    instanceType: 'ScheduleTimeline',
  }
}

export function interventionId(id: string): string {
  return `StudyIntervention_${id}`
}

export function writeInterventions(
  make: UsdmMaker,
  { interventions }: RegistrationRecord,
): UsdmIntervention[] {
  return interventions.map(({ id: key, kind, name, description, role, product }, index) => {
    const path = `interventions.${String(index)}`
    const id = make.id(interventionId(key), `${path}.name`)
    const { atc, substance } = product
    return {
      id,
      extensionAttributes: [],
      name: make.name('StudyIntervention', name, id),
      label: name,
      description,
      role: make.code(
        role === null ? unknownTerm : interventionRoleTerms[role],
        `${id}_role`,
        `${path}.role`,
      ),
      type: make.code(
        kind === null ? unknownTerm : interventionTypeTerms[kind],
        `${id}_type`,
        `${path}.kind`,
      ),
      codes:
        atc === ''
          ? []
          : [
              make.foreignCode(
                { code: atc, decode: substance },
                atcSystem,
                `${id}_atc`,
                `${path}.product.atc`,
              ),
            ],
      instanceType: 'StudyIntervention',
    }
  })
}
