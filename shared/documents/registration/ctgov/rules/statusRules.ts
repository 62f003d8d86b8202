import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { overallStatuses } from '../registerWords'
import { at, commonly, field, finding, fixOf, limit, rule, stated, when, words, type CtgovRule } from './rule'

const status = field('overall_status', 'overall recruitment status', 'samlet rekrutteringsstatus')
const why = field('why_stopped', 'reason for stopping', 'grunn til at studien er stanset')
const verified = field('verification_date', 'record verification date', 'dato for kontroll av oppføringen')

const stopped = ['suspended', 'terminated', 'withdrawn']

function isStopped(record: RegistrationRecord): boolean {
  return stopped.includes(record.status.overall ?? '')
}

export const statusRules: readonly CtgovRule[] = [
  stated('overall-status-required', status, (record) => [at('status.overall', record.status.overall)]),
  words('overall-status-words', status, overallStatuses, (record) => [
    at('status.overall', record.status.overall),
  ]),
  stated('why-stopped-required', why, (record) =>
    isStopped(record) ? [at('status.whyStopped', record.status.whyStopped)] : [],
  ),
  rule('why-stopped-unasked', why, (record) =>
    when(
      !isStopped(record) && record.status.whyStopped !== '',
      finding(
        'status.whyStopped',
        {
          en: 'A reason for stopping is given, but the study is neither suspended, terminated nor withdrawn.',
          nb: 'Det er oppgitt en grunn til stans, men studien er verken midlertidig stanset, avbrutt eller trukket.',
        },
        { en: 'Take the reason away, or change the status.', nb: 'Fjern grunnen, eller endre status.' },
        { fix: fixOf('Take it away', 'Fjern den', ['status.whyStopped', '']) },
      ),
    ),
  ),
  limit('why-stopped-length', why, 250, (record) => [at('status.whyStopped', record.status.whyStopped)]),
  rule('verification-date-required', verified, (record, { now }) =>
    when(
      record.status.verifiedAt === '',
      finding(
        'status.verifiedAt',
        {
          en: 'Record verification date is not stated.',
          nb: 'Dato for kontroll av oppføringen er ikke oppgitt.',
        },
        {
          en: 'State the month in which the record was last checked.',
          nb: 'Oppgi måneden oppføringen sist ble kontrollert.',
        },
        {
          fix: fixOf('Set it to this month', 'Sett den til denne måneden', [
            'status.verifiedAt',
            now.slice(0, 7),
          ]),
        },
      ),
    ),
  ),
  rule('verification-date-not-future', verified, (record, { now }) =>
    when(
      record.status.verifiedAt.slice(0, 7) > now.slice(0, 7),
      finding(
        'status.verifiedAt',
        {
          en: `Record verification date ${record.status.verifiedAt} lies in the future; it is ${now.slice(0, 7)}.`,
          nb: `Dato for kontroll av oppføringen, ${record.status.verifiedAt}, er i framtiden; nå er det ${now.slice(0, 7)}.`,
        },
        { en: 'Give this month or an earlier one.', nb: 'Oppgi denne måneden eller en tidligere.' },
        {
          fix: fixOf('Set it to this month', 'Sett den til denne måneden', [
            'status.verifiedAt',
            now.slice(0, 7),
          ]),
        },
      ),
    ),
  ),
  commonly(
    rule('recruiting-has-started', field('start_date_type', 'study start date', 'startdato'), (record) =>
      when(
        record.status.overall === 'recruiting' && record.status.start.actual === false,
        finding(
          'status.start.actual',
          {
            en: 'The study recruits, but its start is only anticipated.',
            nb: 'Studien rekrutterer, men starten er bare forventet.',
          },
          {
            en: 'Give the actual start date, or change the status.',
            nb: 'Oppgi faktisk startdato, eller endre status.',
          },
        ),
      ),
    ),
  ),
  commonly(
    rule(
      'not-yet-recruiting-has-not-started',
      field('start_date_type', 'study start date', 'startdato'),
      (record) =>
        when(
          record.status.overall === 'not-yet-recruiting' && record.status.start.actual === true,
          finding(
            'status.overall',
            {
              en: 'The study does not recruit yet, but its start is actual.',
              nb: 'Studien rekrutterer ikke ennå, men starten er faktisk.',
            },
            {
              en: 'Change the status, or call the start anticipated.',
              nb: 'Endre status, eller kall starten forventet.',
            },
          ),
        ),
    ),
  ),
  commonly(
    rule(
      'completed-dates-actual',
      field('last_follow_up_date_type', 'study completion date', 'dato for studieslutt'),
      (record) =>
        when(
          record.status.overall === 'completed' && record.status.completion.actual === false,
          finding(
            'status.completion.actual',
            {
              en: 'The study is completed, but its completion is only anticipated.',
              nb: 'Studien er fullført, men slutten er bare forventet.',
            },
            { en: 'Give the actual completion date.', nb: 'Oppgi faktisk dato for studieslutt.' },
          ),
        ),
    ),
  ),
]
