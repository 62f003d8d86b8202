import { allocations, assignments, prsPhases, purposes, studyTypes } from '../registerWords'
import {
  at,
  commonly,
  field,
  finding,
  fixOf,
  isInterventional,
  limit,
  rule,
  stated,
  when,
  words,
  type CtgovRule,
} from './rule'

const type = field('study_type', 'study type', 'studietype')
const purpose = field('interventional_subtype', 'primary purpose', 'primært formål')
const phase = field('phase', 'study phase', 'fase')
const assignment = field('assignment', 'interventional study model', 'modell for intervensjon')
const allocation = field('allocation', 'allocation', 'fordeling')
const masking = field('no_masking', 'masking', 'blinding')

export const designRules: readonly CtgovRule[] = [
  stated('study-type-required', type, ({ design }) => [at('design.studyType', design.studyType)]),
  words('study-type-words', type, studyTypes, ({ design }) => [at('design.studyType', design.studyType)]),
  commonly(
    rule('expanded-access-details', type, ({ design }) =>
      when(
        design.studyType === 'expanded-access',
        finding(
          'design.studyType',
          {
            en: 'Expanded access: the register asks for its type and availability, which the record does not hold.',
            nb: 'Utvidet tilgang: registeret spør om type og tilgjengelighet, som oppføringen ikke har.',
          },
          { en: 'Complete these in PRS after the upload.', nb: 'Fyll ut disse i PRS etter opplasting.' },
        ),
      ),
    ),
  ),
  stated('purpose-required', purpose, (record) =>
    isInterventional(record) ? [at('design.purpose', record.design.purpose)] : [],
  ),
  words('purpose-words', purpose, purposes, ({ design }) => [at('design.purpose', design.purpose)]),
  stated('phase-required', phase, (record) =>
    isInterventional(record) ? [at('design.phase', record.design.phase)] : [],
  ),
  words('phase-words', phase, prsPhases, ({ design }) => [at('design.phase', design.phase)]),
  stated('assignment-required', assignment, (record) =>
    isInterventional(record) ? [at('design.assignment', record.design.assignment)] : [],
  ),
  words('assignment-words', assignment, assignments, ({ design }) => [
    at('design.assignment', design.assignment),
  ]),
  rule('single-group-one-arm', assignment, (record) => {
    const { arms, design } = record
    const single = design.assignment === 'single-group'
    if (!isInterventional(record) || design.assignment === null || arms.length === 0) return []
    return when(
      single !== (arms.length === 1),
      finding(
        'design.assignment',
        {
          en: `Interventional study model: single group goes with 1 arm and only with it; there are ${arms.length}.`,
          nb: `Modell for intervensjon: én gruppe hører sammen med 1 arm og bare med det; det er ${arms.length}.`,
        },
        { en: 'Change the model, or describe the arms.', nb: 'Endre modellen, eller beskriv armene.' },
        single
          ? {}
          : {
              fix: fixOf('Make it a single group', 'Gjør den til én gruppe', [
                'design.assignment',
                'single-group',
              ]),
            },
      ),
    )
  }),
  limit(
    'model-description-length',
    field('model_description', 'model description', 'beskrivelse av modellen'),
    1000,
    ({ design }) => [at('design.assignmentDescription', design.assignmentDescription)],
  ),
  stated('allocation-required', allocation, (record) =>
    isInterventional(record) ? [at('design.allocation', record.design.allocation)] : [],
  ),
  words('allocation-words', allocation, allocations, ({ design }) => [
    at('design.allocation', design.allocation),
  ]),
  rule('allocation-one-arm', allocation, (record) => {
    const { arms, design } = record
    if (!isInterventional(record) || design.allocation === null || arms.length === 0) return []
    const without = design.allocation === 'not-applicable'
    return when(
      without !== (arms.length === 1),
      finding(
        'design.allocation',
        {
          en: `Allocation: N/A goes with 1 arm and only with it; there are ${arms.length}.`,
          nb: `Fordeling: «ikke aktuelt» hører sammen med 1 arm og bare med det; det er ${arms.length}.`,
        },
        {
          en: 'Say how participants come into the arms, or N/A for one arm.',
          nb: 'Si hvordan deltakerne fordeles på armene, eller «ikke aktuelt» for én arm.',
        },
        without
          ? {}
          : {
              fix: fixOf('Set it to N/A', 'Sett til «ikke aktuelt»', ['design.allocation', 'not-applicable']),
            },
      ),
    )
  }),
  stated('masking-required', masking, (record) =>
    isInterventional(record) ? [at('design.masking.open', record.design.masking.open)] : [],
  ),
  rule('masking-consistent', masking, (record) => {
    const { open, participant, careProvider, investigator, outcomesAssessor } = record.design.masking
    const masked = [participant, careProvider, investigator, outcomesAssessor].filter(
      (one) => one === true,
    ).length
    if (!isInterventional(record) || open === null) return []
    return when(
      open ? masked > 0 : masked === 0,
      finding(
        'design.masking',
        open
          ? {
              en: `Masking: none, yet ${masked} of 4 parties are masked.`,
              nb: `Blinding: ingen, men ${masked} av 4 parter er blindet.`,
            }
          : {
              en: 'Masking: not open, yet 0 of 4 parties are masked.',
              nb: 'Blinding: ikke åpen, men 0 av 4 parter er blindet.',
            },
        {
          en: 'Say either that nobody is masked, or who is.',
          nb: 'Si enten at ingen er blindet, eller hvem som er det.',
        },
      ),
    )
  }),
  limit(
    'masking-description-length',
    field('masking_description', 'masking description', 'beskrivelse av blindingen'),
    1000,
    ({ design }) => [at('design.masking.description', design.masking.description)],
  ),
]
