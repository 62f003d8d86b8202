import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { armTypes } from '../registerWords'
import { repeated } from './repeated'
import {
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

function served({ interventions }: RegistrationRecord, id: string): boolean {
  return interventions.some(({ arms }) => arms.includes(id))
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
]
