import type { PlannedDate } from '../../../domain/registration/record/basics'
import type { Intervention } from '../../../domain/registration/record/design'
import type { RegistrationRecord } from '../../../domain/registration/record/registrationRecord'
import type { XmlNode } from '../xml/xmlNode'
import { nodeOf, optional, required, yesNo, type MaybeNode } from './prsNodes'
import {
  allocations,
  armTypes,
  assignments,
  biospecimens,
  dateTypes,
  interventionTypes,
  observationalModels,
  overallStatuses,
  prsPhases,
  purposes,
  studyTypes,
  timePerspectives,
  type WordList,
} from './registerWords'

/** The register's word for a choice; empty where nothing is stated. */
export function wordOf(list: WordList, key: string | null): string {
  return key === null ? '' : list.word(key)
}

/** `Actual` or `Anticipated`; a date that is not there has no type. */
function dated(name: string, { date, actual }: PlannedDate): readonly MaybeNode[] {
  if (date === '') return []
  return [
    required(name, date),
    optional(`${name}_type`, wordOf(dateTypes, actual === null ? null : String(actual))),
  ]
}

export function statusAndDates({ status }: RegistrationRecord): readonly MaybeNode[] {
  return [
    optional('overall_status', wordOf(overallStatuses, status.overall)),
    optional('why_stopped', status.whyStopped),
    // The register verifies by month.
    optional('verification_date', status.verifiedAt.slice(0, 7)),
    ...dated('start_date', status.start),
    ...dated('primary_compl_date', status.primaryCompletion),
    ...dated('last_follow_up_date', status.completion),
  ]
}

/** How many arms or groups: as many as are described. None are described: not stated. */
function numberOf({ arms }: RegistrationRecord): string {
  return arms.length === 0 ? '' : String(arms.length)
}

function interventional(record: RegistrationRecord): XmlNode {
  const { design } = record
  const { masking } = design
  return nodeOf('interventional_design', [
    required('interventional_subtype', wordOf(purposes, design.purpose)),
    required('phase', design.phase === '3-4' ? 'Phase 3/Phase 4' : wordOf(prsPhases, design.phase)),
    optional('assignment', wordOf(assignments, design.assignment)),
    optional('model_description', design.assignmentDescription),
    required('allocation', wordOf(allocations, design.allocation)),
    yesNo('no_masking', masking.open),
    yesNo('masked_subject', masking.participant),
    yesNo('masked_caregiver', masking.careProvider),
    yesNo('masked_investigator', masking.investigator),
    yesNo('masked_assessor', masking.outcomesAssessor),
    optional('masking_description', masking.description),
    optional('number_of_arms', numberOf(record)),
  ])
}

function observational(record: RegistrationRecord): XmlNode {
  const { design } = record
  return nodeOf('observational_design', [
    required('observational_study_design', wordOf(observationalModels, design.observationalModel)),
    required('biospecimen_retention', wordOf(biospecimens, design.biospecimens)),
    optional('biospecimen_description', design.biospecimenDescription),
    required('timing', wordOf(timePerspectives, design.timePerspective)),
    required('number_of_groups', numberOf(record)),
  ])
}

/** The part of the design that the kind of study has; the register has no place for the other. */
export function studyDesign(record: RegistrationRecord): MaybeNode {
  const { studyType } = record.design
  if (studyType === null) return null
  return nodeOf('study_design', [
    required('study_type', studyTypes.word(studyType)),
    studyType === 'interventional' ? interventional(record) : null,
    studyType === 'observational' ? observational(record) : null,
  ])
}

function intervention(record: RegistrationRecord, given: Intervention): XmlNode {
  const labels = given.arms.flatMap((id) => {
    const label = record.arms.find((arm) => arm.id === id)?.label ?? ''
    return label === '' ? [] : [required('arm_group_label', label)]
  })
  return nodeOf('intervention', [
    optional('intervention_type', wordOf(interventionTypes, given.kind)),
    required('intervention_name', given.name),
    optional('intervention_description', given.description),
    ...labels,
    ...given.otherNames.map((name) => optional('intervention_other_name', name)),
  ])
}

export function armsAndInterventions(record: RegistrationRecord): readonly MaybeNode[] {
  const observed = record.design.studyType === 'observational'
  return [
    ...record.arms.map(({ label, kind, description }) =>
      nodeOf('arm_group', [
        required('arm_group_label', label),
        observed ? null : optional('arm_type', wordOf(armTypes, kind)),
        optional('arm_group_description', description),
      ]),
    ),
    ...record.interventions.map((given) => intervention(record, given)),
  ]
}

export function outcomes({ outcomes: measured }: RegistrationRecord): readonly MaybeNode[] {
  return measured.map(({ level, title, timeFrame, description }) =>
    nodeOf(`${level}_outcome`, [
      required('outcome_measure', title),
      optional('outcome_time_frame', timeFrame),
      optional('outcome_description', description),
    ]),
  )
}
