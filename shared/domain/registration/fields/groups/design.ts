import type { RegistrationRecord } from '../../record/registrationRecord'
import { designOptions } from '../designOptions'
import type { FieldGroup } from '../fieldModel'
import { ctgov, ctis, fhir, field, ictrp, usdm, words } from '../makeField'

export const isInterventional = ({ design }: RegistrationRecord): boolean =>
  design.studyType === 'interventional'
export const isObservational = ({ design }: RegistrationRecord): boolean =>
  design.studyType === 'observational'
const isMasked = (record: RegistrationRecord) =>
  isInterventional(record) && record.design.masking.open !== true

const masked = [
  ['participant', words('Participant', 'Deltaker'), 'masked_subject'],
  ['careProvider', words('Care provider', 'Behandler'), 'masked_caregiver'],
  ['investigator', words('Investigator', 'Utprøver'), 'masked_investigator'],
  ['outcomesAssessor', words('Outcomes assessor', 'Den som vurderer utfall'), 'masked_assessor'],
] as const

export const design: FieldGroup = {
  key: 'design',
  title: words('Design', 'Design'),
  fields: [
    field(
      'choice',
      'design.studyType',
      words('Study type', 'Studietype'),
      [
        ctgov('study_type', null, 'always'),
        usdm('StudyDesign.studyType', null, 'always'),
        ictrp('study_type', null, 'always'),
      ],
      { options: designOptions.studyTypes },
    ),
    field(
      'choice',
      'design.purpose',
      words('Primary purpose', 'Hovedformål'),
      [
        ctgov('interventional_subtype', null, 'conditional'),
        usdm('StudyDesign.intentTypes'),
        fhir('ResearchStudy.primaryPurposeType'),
      ],
      { options: designOptions.purposes, shown: isInterventional },
    ),
    field(
      'choice',
      'design.phase',
      words('Phase', 'Fase'),
      [
        ctgov('phase', null, 'conditional'),
        ctis('CT03.02.01.04', null, 'always'),
        usdm('StudyDesign.studyPhase'),
        ictrp('phase'),
        fhir('ResearchStudy.phase'),
      ],
      { options: designOptions.phases, shown: isInterventional },
    ),
    field(
      'choice',
      'design.assignment',
      words('Model of the intervention', 'Tildelingsmodell'),
      [
        ctgov('assignment', null, 'conditional'),
        usdm('InterventionalStudyDesign.model'),
        ictrp('study_design'),
      ],
      { options: designOptions.assignments, shown: isInterventional },
    ),
    field(
      'text',
      'design.assignmentDescription',
      words('About the model', 'Om modellen'),
      [ctgov('model_description', 1000)],
      { shown: isInterventional },
    ),
    field(
      'choice',
      'design.allocation',
      words('Allocation', 'Fordeling'),
      [ctgov('allocation', null, 'conditional'), ctis('CT03.03.02.02.04'), usdm('characteristics')],
      { options: designOptions.allocations, shown: isInterventional },
    ),
    field(
      'yes-no',
      'design.masking.open',
      words('Open: nobody is masked', 'Åpen: ingen er blindet'),
      [ctgov('no_masking', null, 'conditional'), ctis('CT03.03.02.02.05')],
      { shown: isInterventional },
    ),
    ...masked.map(([key, label, name]) =>
      field(
        'yes-no',
        `design.masking.${key}`,
        words(`Masked: ${label.en.toLowerCase()}`, `Blindet: ${label.nb.toLowerCase()}`),
        [ctgov(name, null, 'conditional'), ctis('CT03.03.02.02.06')],
        { shown: isMasked },
      ),
    ),
    field(
      'text',
      'design.masking.description',
      words('About the masking', 'Om blindingen'),
      [ctgov('masking_description', 1000), ctis('CT03.03.02.02.07', 4000)],
      { shown: isInterventional },
    ),
    field(
      'yes-no',
      'design.lowIntervention',
      words('Low-intervention trial', 'Lavintervensjonsstudie'),
      [ctis('CT03.02.01.01', null, 'always')],
      {
        shown: isInterventional,
        help: words('Regulation (EU) 536/2014, article 2.', 'Forordning (EU) 536/2014, artikkel 2.'),
      },
    ),
    field(
      'text',
      'design.lowInterventionReason',
      words('Why it is one', 'Hvorfor den er det'),
      [ctis('CT03.02.01.02', 4000, 'conditional')],
      { shown: (record) => isInterventional(record) && record.design.lowIntervention === true },
    ),
    field(
      'choice',
      'design.observationalModel',
      words('Model of observation', 'Observasjonsmodell'),
      [ctgov('observational_study_design', null, 'conditional'), usdm('ObservationalStudyDesign.model')],
      { options: designOptions.observationalModels, shown: isObservational },
    ),
    field(
      'choice',
      'design.timePerspective',
      words('Time perspective', 'Tidsperspektiv'),
      [ctgov('timing', null, 'conditional'), usdm('ObservationalStudyDesign.timePerspective')],
      { options: designOptions.timePerspectives, shown: isObservational },
    ),
    field(
      'choice',
      'design.biospecimens',
      words('Samples kept', 'Prøver som oppbevares'),
      [ctgov('biospecimen_retention', null, 'conditional')],
      { options: designOptions.biospecimens, shown: isObservational },
    ),
    field(
      'text',
      'design.biospecimenDescription',
      words('About the samples', 'Om prøvene'),
      [ctgov('biospecimen_description', 1000, 'conditional')],
      { shown: isObservational },
    ),
    field(
      'choice',
      'design.sampling',
      words('Sampling', 'Utvalgsmetode'),
      [ctgov('sampling_method', null, 'conditional'), usdm('ObservationalStudyDesign.samplingMethod')],
      { options: designOptions.samplings, shown: isObservational },
    ),
    field(
      'text',
      'design.studyPopulation',
      words('Study population', 'Studiepopulasjon'),
      [ctgov('study_population', 1000, 'conditional'), usdm('StudyDesignPopulation.description')],
      { shown: isObservational },
    ),
  ],
}
