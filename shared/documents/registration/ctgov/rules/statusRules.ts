import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { dateTypes, overallStatuses } from '../registerWords'
import { earliest, exists, isAfter, latest } from './dates'
import {
  at,
  capital,
  commonly,
  field,
  finding,
  fixOf,
  limit,
  rule,
  stated,
  when,
  words,
  type CtgovRule,
  type Field,
} from './rule'

const status = field('overall_status', 'overall recruitment status', 'samlet rekrutteringsstatus')
const why = field('why_stopped', 'reason for stopping', 'grunn til at studien er stanset')
const verified = field('verification_date', 'record verification date', 'dato for kontroll av oppføringen')

type Key = 'start' | 'primaryCompletion' | 'completion'
const dates: readonly { readonly key: Key; readonly id: string; readonly what: Field }[] = [
  { key: 'start', id: 'start', what: field('start_date', 'study start date', 'startdato') },
  {
    key: 'primaryCompletion',
    id: 'primary-completion',
    what: field('primary_compl_date', 'primary completion date', 'dato for primær fullføring'),
  },
  {
    key: 'completion',
    id: 'completion',
    what: field('last_follow_up_date', 'study completion date', 'dato for studieslutt'),
  },
]

const stopped = ['suspended', 'terminated', 'withdrawn']

function isStopped(record: RegistrationRecord): boolean {
  return stopped.includes(record.status.overall ?? '')
}

function dateRules(key: Key, id: string, what: Field): readonly CtgovRule[] {
  const path = `status.${key}`
  const type: Field = {
    register: `${what.register}_type`,
    en: `type of the ${what.en} (anticipated or actual)`,
    nb: `type for ${what.nb} (forventet eller faktisk)`,
  }
  return [
    stated(`${id}-required`, what, (record) => [at(`${path}.date`, record.status[key].date)]),
    rule(`${id}-exists`, what, (record) =>
      when(
        record.status[key].date !== '' && !exists(record.status[key].date),
        finding(
          `${path}.date`,
          {
            en: `${capital(what.en)}: the calendar has no ${record.status[key].date}.`,
            nb: `${capital(what.nb)}: kalenderen har ingen ${record.status[key].date}.`,
          },
          {
            en: 'Choose a day that exists, or give the month alone.',
            nb: 'Velg en dag som finnes, eller oppgi bare måneden.',
          },
        ),
      ),
    ),
    stated(`${id}-type-required`, type, (record) =>
      record.status[key].date === '' ? [] : [at(`${path}.actual`, record.status[key].actual)],
    ),
    words(`${id}-type-words`, type, dateTypes, (record) => {
      const { actual } = record.status[key]
      return [at(`${path}.actual`, actual === null ? null : String(actual))]
    }),
    rule(`${id}-actual-not-future`, what, (record, { now }) => {
      const { date, actual } = record.status[key]
      return when(
        actual === true && date !== '' && earliest(date) > now.slice(0, 10),
        finding(
          `${path}.date`,
          {
            en: `${capital(what.en)} is actual, but ${date} lies in the future.`,
            nb: `${capital(what.nb)} er faktisk, men ${date} er i framtiden.`,
          },
          { en: 'Call it anticipated, or correct the date.', nb: 'Kall den forventet, eller rett datoen.' },
          { fix: fixOf('Call it anticipated', 'Kall den forventet', [`${path}.actual`, false]) },
        ),
      )
    }),
    commonly(
      rule(`${id}-anticipated-not-past`, what, (record, { now }) => {
        const { date, actual } = record.status[key]
        return when(
          actual === false && date !== '' && latest(date) < now.slice(0, 10),
          finding(
            `${path}.date`,
            {
              en: `${capital(what.en)} is anticipated, but ${date} has passed.`,
              nb: `${capital(what.nb)} er forventet, men ${date} er passert.`,
            },
            {
              en: 'Give a new date, or say that it is the actual one.',
              nb: 'Oppgi en ny dato, eller si at den er faktisk.',
            },
          ),
        )
      }),
    ),
  ]
}

function order(name: string, what: Field, first: Key, second: Key): CtgovRule {
  return rule(name, what, ({ status: stated }) => {
    const [before, after] = [stated[first].date, stated[second].date]
    return when(
      isAfter(before, after),
      finding(
        `status.${second}.date`,
        {
          en: `${capital(what.en)} (${after}) lies before ${before}, which has to come first.`,
          nb: `${capital(what.nb)} (${after}) er før ${before}, som må komme først.`,
        },
        {
          en: 'Put the dates in order: start, primary completion, completion.',
          nb: 'Sett datoene i rekkefølge: start, primær fullføring, slutt.',
        },
      ),
    )
  })
}

const [startDate, primaryDate, completionDate] = dates

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
  ...dates.flatMap(({ key, id, what }) => dateRules(key, id, what)),
  ...(primaryDate === undefined || completionDate === undefined || startDate === undefined
    ? []
    : [
        order('start-before-primary-completion', primaryDate.what, 'start', 'primaryCompletion'),
        order('primary-completion-before-completion', completionDate.what, 'primaryCompletion', 'completion'),
        order('start-before-completion', completionDate.what, 'start', 'completion'),
      ]),
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
