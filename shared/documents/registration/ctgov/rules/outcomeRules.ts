import { dateTypes } from '../registerWords'
import {
  at,
  commonly,
  each,
  field,
  finding,
  fixOf,
  limit,
  rule,
  stated,
  when,
  words,
  type CtgovRule,
} from './rule'

const title = field('outcome_measure', 'outcome measure', 'utfallsmål')
const timeFrame = field('outcome_time_frame', 'time frame of the outcome', 'tidsramme for utfallsmål')
const enrolment = field('enrollment', 'enrolment', 'antall deltakere')
const enrolmentType = field(
  'enrollment_type',
  'type of the enrolment (anticipated or actual)',
  'type for antall deltakere (forventet eller faktisk)',
)

export const outcomeRules: readonly CtgovRule[] = [
  rule(
    'primary-outcome-required',
    field('primary_outcome', 'primary outcome', 'primært utfallsmål'),
    ({ outcomes }) =>
      when(
        outcomes.every(({ level }) => level !== 'primary'),
        finding(
          'outcomes',
          { en: 'Primary outcomes: 0 of at least 1.', nb: 'Primære utfallsmål: 0 av minst 1.' },
          {
            en: 'State what decides whether the study has succeeded.',
            nb: 'Oppgi hva som avgjør om studien har lyktes.',
          },
        ),
      ),
  ),
  stated('outcome-title-required', title, ({ outcomes }) =>
    each('outcomes', outcomes, 'title', (one) => one.title),
  ),
  limit('outcome-title-length', title, 254, ({ outcomes }) =>
    each('outcomes', outcomes, 'title', (one) => one.title),
  ),
  stated('outcome-time-frame-required', timeFrame, ({ outcomes }) =>
    each('outcomes', outcomes, 'timeFrame', (one) => one.timeFrame),
  ),
  limit('outcome-time-frame-length', timeFrame, 254, ({ outcomes }) =>
    each('outcomes', outcomes, 'timeFrame', (one) => one.timeFrame),
  ),
  limit(
    'outcome-description-length',
    field('outcome_description', 'outcome description', 'beskrivelse av utfallsmål'),
    999,
    ({ outcomes }) => each('outcomes', outcomes, 'description', (one) => one.description),
  ),
  stated('enrolment-required', enrolment, ({ recruitment }) => [
    at('recruitment.enrolment.number', recruitment.enrolment.number),
  ]),
  stated('enrolment-type-required', enrolmentType, ({ recruitment }) =>
    recruitment.enrolment.number === null
      ? []
      : [at('recruitment.enrolment.actual', recruitment.enrolment.actual)],
  ),
  words('enrolment-type-words', enrolmentType, dateTypes, ({ recruitment }) => {
    const { actual } = recruitment.enrolment
    return [at('recruitment.enrolment.actual', actual === null ? null : String(actual))]
  }),
  commonly(
    rule('enrolment-positive', enrolment, ({ recruitment, status }) =>
      when(
        recruitment.enrolment.number === 0 && status.overall !== 'withdrawn',
        finding(
          'recruitment.enrolment.number',
          {
            en: 'Enrolment is 0, but the study is not withdrawn.',
            nb: 'Antall deltakere er 0, men studien er ikke trukket.',
          },
          {
            en: 'State how many participants are planned or enrolled.',
            nb: 'Oppgi hvor mange deltakere som er planlagt eller inkludert.',
          },
        ),
      ),
    ),
  ),
  commonly(
    rule('withdrawn-nobody-enrolled', enrolment, ({ recruitment, status }) =>
      when(
        status.overall === 'withdrawn' && (recruitment.enrolment.number ?? 0) > 0,
        finding(
          'recruitment.enrolment.number',
          {
            en: `The study is withdrawn, which means that nobody was enrolled; enrolment is ${recruitment.enrolment.number}.`,
            nb: `Studien er trukket, som betyr at ingen ble inkludert; antall deltakere er ${recruitment.enrolment.number}.`,
          },
          {
            en: 'Set the enrolment to 0, or the status to terminated.',
            nb: 'Sett antallet til 0, eller status til avbrutt.',
          },
          {
            fix: fixOf(
              'Set it to 0, actual',
              'Sett til 0, faktisk',
              ['recruitment.enrolment.number', 0],
              ['recruitment.enrolment.actual', true],
            ),
          },
        ),
      ),
    ),
  ),
]
