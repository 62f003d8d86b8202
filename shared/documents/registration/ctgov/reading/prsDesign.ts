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
import { childOf, type SourceNode } from './sourceNode'
import type { TrialReading } from './trialReading'

function dated(reading: TrialReading, study: SourceNode, name: string, path: string): PlannedDate {
  const type = reading.word(study, `${name}_type`, `${path}.actual`, dateTypes)
  return { date: reading.date(study, name, `${path}.date`), actual: type === null ? null : type === 'true' }
}

export function prsStatus(reading: TrialReading, study: SourceNode): RegistrationRecord['status'] {
  return {
    overall: reading.word(study, 'overall_status', 'status.overall', overallStatuses),
    whyStopped: reading.text(study, 'why_stopped', 'status.whyStopped'),
    verifiedAt: reading.date(study, 'verification_date', 'status.verifiedAt'),
    start: dated(reading, study, 'start_date', 'status.start'),
    primaryCompletion: dated(reading, study, 'primary_compl_date', 'status.primaryCompletion'),
    completion: dated(reading, study, 'last_follow_up_date', 'status.completion'),
    endDefinition: '',
  }
}

export function prsDesign(reading: TrialReading, study: SourceNode): Design {
  const root = childOf(study, 'study_design')
  const trial = childOf(root, 'interventional_design')
  const observed = childOf(root, 'observational_design')
  const eligibility = childOf(study, 'eligibility')
  return {
    ...emptyRegistration().design,
    studyType: reading.word(root, 'study_type', 'design.studyType', studyTypes),
    purpose: reading.word(trial, 'interventional_subtype', 'design.purpose', purposes),
    phase: reading.word(trial, 'phase', 'design.phase', prsPhases),
    assignment: reading.word(trial, 'assignment', 'design.assignment', assignments),
    assignmentDescription: reading.text(trial, 'model_description', 'design.assignmentDescription'),
    allocation: reading.word(trial, 'allocation', 'design.allocation', allocations),
    masking: {
      open: reading.yesNo(trial, 'no_masking', 'design.masking.open'),
      participant: reading.yesNo(trial, 'masked_subject', 'design.masking.participant'),
      careProvider: reading.yesNo(trial, 'masked_caregiver', 'design.masking.careProvider'),
      investigator: reading.yesNo(trial, 'masked_investigator', 'design.masking.investigator'),
      outcomesAssessor: reading.yesNo(trial, 'masked_assessor', 'design.masking.outcomesAssessor'),
      description: reading.text(trial, 'masking_description', 'design.masking.description'),
    },
    observationalModel: reading.word(
      observed,
      'observational_study_design',
      'design.observationalModel',
      observationalModels,
    ),
    timePerspective: reading.word(observed, 'timing', 'design.timePerspective', timePerspectives),
    biospecimens: reading.word(observed, 'biospecimen_retention', 'design.biospecimens', biospecimens),
    biospecimenDescription: reading.text(
      observed,
      'biospecimen_description',
      'design.biospecimenDescription',
    ),
    sampling: reading.word(eligibility, 'sampling_method', 'design.sampling', samplingMethods),
    studyPopulation: reading.text(eligibility, 'study_population', 'design.studyPopulation'),
  }
}

/** How many arms the file says there are, against those that it describes. */
function checkNumber(reading: TrialReading, study: SourceNode, described: number): void {
  const design = childOf(study, 'study_design')
  for (const node of [
    childOf(design, 'interventional_design', 'number_of_arms'),
    childOf(design, 'observational_design', 'number_of_groups'),
  ]) {
    if (node === null || node.text === '') continue
    if (node.text === String(described)) reading.took(node, 'arms')
    else {
      reading.refuse(node, {
        en: `The file describes ${described} of them: only these are kept.`,
        nb: `Filen beskriver ${described} av dem: Bare disse er tatt med.`,
      })
    }
  }
}

export function prsArms(reading: TrialReading, study: SourceNode): readonly Arm[] {
  const arms = reading.list(study, 'arm_group', 100).map((node, at) => ({
    id: `arm-${at + 1}`,
    label: reading.line(node, 'arm_group_label', `arms.${at}.label`),
    kind: reading.word(node, 'arm_type', `arms.${at}.kind`, armTypes),
    description: reading.text(node, 'arm_group_description', `arms.${at}.description`),
    participants: null,
  }))
  checkNumber(reading, study, arms.length)
  return arms
}

export function prsInterventions(
  reading: TrialReading,
  study: SourceNode,
  arms: readonly Arm[],
): Intervention[] {
  return readInterventions(reading, reading.list(study, 'intervention', 100), arms, {
    kind: 'intervention_type',
    name: 'intervention_name',
    otherNames: 'intervention_other_name',
    description: 'intervention_description',
    arms: 'arm_group_label',
  })
}

export function prsOutcomes(reading: TrialReading, study: SourceNode): TrialOutcome[] {
  return readOutcomes(reading, (level) => reading.list(study, `${level}_outcome`, 500), {
    title: 'outcome_measure',
    timeFrame: 'outcome_time_frame',
    description: 'outcome_description',
  })
}
