import { dateTypes } from '../registerWords'
import { earliest, exists, isAfter, latest } from '../../dates'
import {
  at,
  capital,
  commonly,
  field,
  finding,
  fixOf,
  rule,
  stated,
  when,
  words,
  type CtgovRule,
  type Field,
} from './rule'

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

function rulesOf(key: Key, id: string, what: Field): readonly CtgovRule[] {
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

/** Each date by itself, and all in their order. */
export const dateRules: readonly CtgovRule[] = [
  ...dates.flatMap(({ key, id, what }) => rulesOf(key, id, what)),
  ...(primaryDate === undefined || completionDate === undefined || startDate === undefined
    ? []
    : [
        order('start-before-primary-completion', primaryDate.what, 'start', 'primaryCompletion'),
        order('primary-completion-before-completion', completionDate.what, 'primaryCompletion', 'completion'),
        order('start-before-completion', completionDate.what, 'start', 'completion'),
      ]),
]
