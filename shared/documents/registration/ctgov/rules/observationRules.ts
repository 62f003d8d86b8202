import { biospecimens, observationalModels, samplingMethods, timePerspectives } from '../registerWords'
import {
  at,
  field,
  finding,
  fixOf,
  isObservational,
  limit,
  rule,
  stated,
  when,
  words,
  type CtgovRule,
} from './rule'

const model = field('observational_study_design', 'observational study model', 'modell for observasjon')
const timing = field('timing', 'time perspective', 'tidsperspektiv')
const samples = field('biospecimen_retention', 'biospecimen retention', 'oppbevaring av biologisk materiale')
const samplesText = field(
  'biospecimen_description',
  'biospecimen description',
  'beskrivelse av biologisk materiale',
)
const sampling = field('sampling_method', 'sampling method', 'utvalgsmetode')
const population = field(
  'study_population',
  'study population description',
  'beskrivelse av studiepopulasjonen',
)

export const observationRules: readonly CtgovRule[] = [
  stated('observational-model-required', model, (record) =>
    isObservational(record) ? [at('design.observationalModel', record.design.observationalModel)] : [],
  ),
  words('observational-model-words', model, observationalModels, ({ design }) => [
    at('design.observationalModel', design.observationalModel),
  ]),
  stated('time-perspective-required', timing, (record) =>
    isObservational(record) ? [at('design.timePerspective', record.design.timePerspective)] : [],
  ),
  words('time-perspective-words', timing, timePerspectives, ({ design }) => [
    at('design.timePerspective', design.timePerspective),
  ]),
  stated('biospecimens-required', samples, (record) =>
    isObservational(record) ? [at('design.biospecimens', record.design.biospecimens)] : [],
  ),
  words('biospecimens-words', samples, biospecimens, ({ design }) => [
    at('design.biospecimens', design.biospecimens),
  ]),
  stated('biospecimen-description-required', samplesText, (record) =>
    isObservational(record) && ['with-dna', 'without-dna'].includes(record.design.biospecimens ?? '')
      ? [at('design.biospecimenDescription', record.design.biospecimenDescription)]
      : [],
  ),
  rule('biospecimen-description-unasked', samplesText, (record) =>
    when(
      isObservational(record) &&
        record.design.biospecimens === 'none' &&
        record.design.biospecimenDescription !== '',
      finding(
        'design.biospecimenDescription',
        {
          en: 'Biospecimens are described, but none are retained.',
          nb: 'Biologisk materiale er beskrevet, men ikke noe oppbevares.',
        },
        {
          en: 'Take the description away, or say what is retained.',
          nb: 'Fjern beskrivelsen, eller si hva som oppbevares.',
        },
        { fix: fixOf('Take it away', 'Fjern den', ['design.biospecimenDescription', '']) },
      ),
    ),
  ),
  limit('biospecimen-description-length', samplesText, 1000, ({ design }) => [
    at('design.biospecimenDescription', design.biospecimenDescription),
  ]),
  stated('sampling-required', sampling, (record) =>
    isObservational(record) ? [at('design.sampling', record.design.sampling)] : [],
  ),
  words('sampling-words', sampling, samplingMethods, ({ design }) => [
    at('design.sampling', design.sampling),
  ]),
  stated('study-population-required', population, (record) =>
    isObservational(record) ? [at('design.studyPopulation', record.design.studyPopulation)] : [],
  ),
  limit('study-population-length', population, 1000, ({ design }) => [
    at('design.studyPopulation', design.studyPopulation),
  ]),
]
