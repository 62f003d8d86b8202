import { interventionTypes, interventionTypesBesideSchema } from '../registerWords'
import { repeated } from './repeated'
import {
  commonly,
  each,
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

const intervention = field('intervention', 'intervention', 'intervensjon')
const name = field('intervention_name', 'intervention name', 'navn på intervensjon')
const interventionKind = field('intervention_type', 'intervention type', 'type intervensjon')
const description = field(
  'intervention_description',
  'intervention description',
  'beskrivelse av intervensjon',
)

export const interventionRules: readonly CtgovRule[] = [
  rule('interventions-required', intervention, (record) =>
    when(
      isInterventional(record) && record.interventions.length === 0,
      finding(
        'interventions',
        { en: 'Interventions: 0 of at least 1.', nb: 'Intervensjoner: 0 av minst 1.' },
        { en: 'Describe what the participants get.', nb: 'Beskriv hva deltakerne får.' },
      ),
    ),
  ),
  stated('intervention-type-required', interventionKind, ({ interventions }) =>
    each('interventions', interventions, 'kind', (one) => one.kind),
  ),
  words('intervention-type-words', interventionKind, interventionTypes, ({ interventions }) =>
    each('interventions', interventions, 'kind', (one) => one.kind),
  ),
  rule(
    'intervention-type-beside-schema',
    interventionKind,
    ({ interventions }) =>
      interventions.flatMap((one, index) =>
        when(
          interventionTypesBesideSchema.includes(one.kind ?? ''),
          finding(
            `interventions.${index}.kind`,
            {
              en: `Intervention ${index + 1}: the form of the register has this type, the schema for uploads does not name it.`,
              nb: `Intervensjon ${index + 1}: registerets skjema på nett har denne typen, men skjemaet for opplasting nevner den ikke.`,
            },
            { en: 'Look at the type after the upload.', nb: 'Se over typen etter opplasting.' },
            { item: index + 1 },
          ),
        ),
      ),
    'note',
  ),
  stated('intervention-name-required', name, ({ interventions }) =>
    each('interventions', interventions, 'name', (one) => one.name),
  ),
  limit('intervention-name-length', name, 200, ({ interventions }) =>
    each('interventions', interventions, 'name', (one) => one.name),
  ),
  commonly(
    rule('intervention-name-unique', name, ({ interventions }) =>
      repeated(interventions.map((one) => `${one.kind ?? ''} ${one.name}`.trim())).map((index) =>
        finding(
          `interventions.${index}.name`,
          {
            en: `Intervention ${index + 1} has type and name of an earlier one.`,
            nb: `Intervensjon ${index + 1} har samme type og navn som en tidligere.`,
          },
          {
            en: 'Give it another name, or put both together.',
            nb: 'Gi den et annet navn, eller slå dem sammen.',
          },
          { item: index + 1 },
        ),
      ),
    ),
  ),
  limit(
    'other-name-length',
    field('intervention_other_name', 'other intervention name', 'annet navn på intervensjon'),
    200,
    ({ interventions }) =>
      interventions.flatMap(({ otherNames }, index) =>
        otherNames.map((value, other) => ({
          path: `interventions.${index}.otherNames.${other}`,
          value,
          item: index + 1,
        })),
      ),
  ),
  stated('intervention-description-required', description, (record) =>
    isInterventional(record)
      ? each('interventions', record.interventions, 'description', (one) => one.description)
      : [],
  ),
  limit('intervention-description-length', description, 1000, ({ interventions }) =>
    each('interventions', interventions, 'description', (one) => one.description),
  ),
  rule('intervention-has-arm', intervention, (record) => {
    const [only, second] = record.arms
    if (!isInterventional(record) || only === undefined) return []
    return record.interventions.flatMap(({ arms, name: said }, index) =>
      when(
        arms.length === 0,
        finding(
          `interventions.${index}.arms`,
          {
            en: `Intervention ${index + 1} (${said.slice(0, 60)}) belongs to no arm.`,
            nb: `Intervensjon ${index + 1} (${said.slice(0, 60)}) hører ikke til noen arm.`,
          },
          { en: 'Say which arms get it.', nb: 'Si hvilke armer som får den.' },
          {
            item: index + 1,
            ...(second === undefined
              ? {
                  fix: fixOf('Link the only arm', 'Knytt til den eneste armen', [
                    `interventions.${index}.arms`,
                    [only.id],
                  ]),
                }
              : {}),
          },
        ),
      ),
    )
  }),
  rule('intervention-arm-known', intervention, ({ arms, interventions }) =>
    interventions.flatMap((one, index) => {
      const known = one.arms.filter((id) => arms.some((other) => other.id === id))
      return when(
        known.length < one.arms.length,
        finding(
          `interventions.${index}.arms`,
          {
            en: `Intervention ${index + 1} names ${one.arms.length - known.length} of ${one.arms.length} arms that are not there.`,
            nb: `Intervensjon ${index + 1} viser til ${one.arms.length - known.length} av ${one.arms.length} armer som ikke finnes.`,
          },
          { en: 'Choose among the arms of the trial.', nb: 'Velg blant armene i studien.' },
          {
            item: index + 1,
            fix: fixOf('Keep those that are there', 'Behold dem som finnes', [
              `interventions.${index}.arms`,
              known,
            ]),
          },
        ),
      )
    }),
  ),
]
