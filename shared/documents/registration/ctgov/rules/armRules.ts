import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { armTypes, interventionTypes, interventionTypesBesideSchema } from '../registerWords'
import {
  at,
  commonly,
  each,
  field,
  finding,
  fixOf,
  isInterventional,
  isObservational,
  limit,
  rule,
  stated,
  when,
  words,
  type CtgovRule,
} from './rule'

const arm = field('arm_group', 'arm', 'arm')
const label = field('arm_group_label', 'arm or group label', 'navn på arm eller gruppe')
const kind = field('arm_type', 'arm type', 'type arm')
const intervention = field('intervention', 'intervention', 'intervensjon')
const name = field('intervention_name', 'intervention name', 'navn på intervensjon')
const interventionKind = field('intervention_type', 'intervention type', 'type intervensjon')
const description = field(
  'intervention_description',
  'intervention description',
  'beskrivelse av intervensjon',
)

function served({ interventions }: RegistrationRecord, id: string): boolean {
  return interventions.some(({ arms }) => arms.includes(id))
}

/** Items whose text is that of an earlier one. */
function repeated(texts: readonly string[]): readonly number[] {
  const folded = texts.map((text) => text.trim().toLowerCase())
  return folded.flatMap((text, index) => (text !== '' && folded.indexOf(text) < index ? [index] : []))
}

export const armRules: readonly CtgovRule[] = [
  rule('arms-required', arm, (record) =>
    when(
      isInterventional(record) && record.arms.length === 0,
      finding(
        'arms',
        { en: 'Arms: 0 of at least 1.', nb: 'Armer: 0 av minst 1.' },
        { en: 'Describe the arms of the trial.', nb: 'Beskriv armene i studien.' },
      ),
    ),
  ),
  rule(
    'groups-required',
    field('number_of_groups', 'groups or cohorts', 'grupper eller kohorter'),
    (record) =>
      when(
        isObservational(record) && record.arms.length === 0,
        finding(
          'arms',
          { en: 'Groups or cohorts: 0 of at least 1.', nb: 'Grupper eller kohorter: 0 av minst 1.' },
          { en: 'Describe the groups that are observed.', nb: 'Beskriv gruppene som observeres.' },
        ),
      ),
  ),
  stated('arm-label-required', label, ({ arms }) => each('arms', arms, 'label', (one) => one.label)),
  limit('arm-label-length', label, 100, ({ arms }) => each('arms', arms, 'label', (one) => one.label)),
  rule('arm-label-unique', label, ({ arms }) =>
    repeated(arms.map((one) => one.label)).map((index) =>
      finding(
        `arms.${index}.label`,
        {
          en: `Arm ${index + 1} has the label of an earlier one.`,
          nb: `Arm ${index + 1} har samme navn som en tidligere.`,
        },
        {
          en: 'Give every arm a label of its own: interventions name arms by it.',
          nb: 'Gi hver arm et eget navn: intervensjonene viser til armene med navnet.',
        },
        { item: index + 1 },
      ),
    ),
  ),
  stated('arm-type-required', kind, (record) =>
    isInterventional(record) ? each('arms', record.arms, 'kind', (one) => one.kind) : [],
  ),
  words('arm-type-words', kind, armTypes, ({ arms }) => each('arms', arms, 'kind', (one) => one.kind)),
  rule(
    'group-type-unasked',
    kind,
    (record) =>
      isObservational(record)
        ? record.arms.flatMap((one, index) =>
            when(
              one.kind !== null,
              finding(
                `arms.${index}.kind`,
                {
                  en: `Group ${index + 1} has an arm type, which groups of an observational study do not have.`,
                  nb: `Gruppe ${index + 1} har en type arm, som grupper i en observasjonsstudie ikke har.`,
                },
                { en: 'Take the type away; it is not sent.', nb: 'Fjern typen; den blir ikke sendt.' },
                { item: index + 1, fix: fixOf('Take it away', 'Fjern den', [`arms.${index}.kind`, null]) },
              ),
            ),
          )
        : [],
    'warning',
  ),
  limit(
    'arm-description-length',
    field('arm_group_description', 'arm or group description', 'beskrivelse av arm eller gruppe'),
    999,
    ({ arms }) => each('arms', arms, 'description', (one) => one.description),
  ),
  rule('arm-has-intervention', arm, (record) => {
    const [only, second] = record.interventions
    if (!isInterventional(record)) return []
    return record.arms.flatMap((one, index) =>
      when(
        one.kind !== 'no-intervention' && !served(record, one.id),
        finding(
          `arms.${index}`,
          {
            en: `Arm ${index + 1} (${one.label.slice(0, 60)}) has no intervention, and is not of the type No Intervention.`,
            nb: `Arm ${index + 1} (${one.label.slice(0, 60)}) har ingen intervensjon, og er ikke av typen «ingen intervensjon».`,
          },
          {
            en: 'Say which intervention it gets, or that it gets none.',
            nb: 'Si hvilken intervensjon den får, eller at den ikke får noen.',
          },
          {
            item: index + 1,
            ...(only !== undefined && second === undefined
              ? {
                  fix: fixOf('Link the only intervention', 'Knytt til den eneste intervensjonen', [
                    'interventions.0.arms',
                    [...only.arms, one.id],
                  ]),
                }
              : {}),
          },
        ),
      ),
    )
  }),
  commonly(
    rule('no-intervention-arm-without', arm, (record) =>
      record.arms.flatMap((one, index) =>
        when(
          one.kind === 'no-intervention' && served(record, one.id),
          finding(
            `arms.${index}.kind`,
            {
              en: `Arm ${index + 1} is of the type No Intervention, but an intervention names it.`,
              nb: `Arm ${index + 1} er av typen «ingen intervensjon», men en intervensjon viser til den.`,
            },
            {
              en: 'Change the type, or take the arm away from the intervention.',
              nb: 'Endre typen, eller fjern armen fra intervensjonen.',
            },
            { item: index + 1 },
          ),
        ),
      ),
    ),
  ),
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
  stated('condition-name-required', field('condition', 'condition', 'tilstand'), ({ conditions }) =>
    each('conditions', conditions, 'name', (one) => one.name),
  ),
  rule(
    'conditions-required',
    field('condition', 'primary disease or condition', 'sykdom eller tilstand'),
    ({ conditions }) =>
      when(
        conditions.length === 0,
        finding(
          'conditions',
          { en: 'Conditions: 0 of at least 1.', nb: 'Tilstander: 0 av minst 1.' },
          {
            en: 'Name the disease or condition that is studied.',
            nb: 'Oppgi sykdommen eller tilstanden som studeres.',
          },
        ),
      ),
  ),
  commonly(
    limit('condition-length', field('condition', 'condition', 'tilstand'), 160, ({ conditions }) =>
      each('conditions', conditions, 'name', (one) => one.name),
    ),
  ),
  commonly(
    limit('keyword-length', field('keyword', 'keyword', 'nøkkelord'), 160, ({ keywords }) =>
      keywords.map((value, index) => ({ ...at(`keywords.${index}`, value), item: index + 1 })),
    ),
  ),
]
