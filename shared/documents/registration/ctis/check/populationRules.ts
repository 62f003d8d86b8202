import { agesContradict } from '../../../../domain/registration/ages'
import { isAfter } from '../../dates'
import { ageGroupsOf } from '../map/ages'
import { when, type CrossRule } from './crossRule'
import { change } from './problems'

/** Ages, vulnerable groups, objectives, end points and dates. */
export const populationRules: readonly CrossRule[] = [
  {
    rule: 'age-order',
    severity: 'error',
    field: 'CT03.02.09.01',
    find: ({ eligibility }) =>
      when(agesContradict(eligibility), {
        path: 'eligibility.minimumAge',
        message: ['The lowest age is above the highest.', 'Laveste alder er over den høyeste.'],
        remedy: ['Change one of the limits.', 'Endre en av grensene.'],
      }),
  },
  {
    rule: 'minors',
    severity: 'error',
    field: 'CT03.02.09.07',
    find: (record) => {
      const { vulnerable } = record.eligibility
      const hasChildren = ageGroupsOf(record)?.some(({ from }) => from === 0) ?? false
      return when(hasChildren && vulnerable.length > 0 && !vulnerable.includes('minors'), {
        path: 'eligibility.vulnerable',
        message: [
          'People under 18 take part, and minors are not named among the vulnerable groups.',
          'Personer under 18 år deltar, og mindreårige er ikke nevnt blant de sårbare gruppene.',
        ],
        remedy: ['Name minors, or raise the lowest age.', 'Nevn mindreårige, eller hev laveste alder.'],
        fix: change(['Name minors', 'Nevn mindreårige'], 'eligibility.vulnerable', [
          ...vulnerable.filter((group) => group !== 'none'),
          'minors',
        ]),
      })
    },
  },
  {
    rule: 'paediatric-plan',
    severity: 'warning',
    field: 'CT03.04.02.01',
    find: (record) =>
      when(
        record.europe.paediatricPlan === null &&
          (ageGroupsOf(record)?.some(({ from }) => from === 0) ?? false),
        {
          path: 'europe.paediatricPlan',
          message: [
            'People under 18 take part; whether there is a paediatric investigation plan is not stated.',
            'Personer under 18 år deltar; om det finnes en pediatrisk utprøvingsplan, er ikke oppgitt.',
          ],
          remedy: ['State whether the trial is part of one.', 'Oppgi om studien er del av en.'],
        },
      ),
  },
  {
    rule: 'vulnerable-contradiction',
    severity: 'error',
    field: 'CT03.02.09.06',
    find: ({ eligibility: { vulnerable } }) =>
      when(vulnerable.includes('none') && vulnerable.length > 1, {
        path: 'eligibility.vulnerable',
        message: [
          'There are no vulnerable groups, and yet some are named.',
          'Det er ingen sårbare grupper, og likevel er noen nevnt.',
        ],
        remedy: ['Decide which of the two holds.', 'Avgjør hva av dette som gjelder.'],
      }),
  },
  {
    rule: 'main-objective',
    severity: 'warning',
    field: 'CT03.02.03.02',
    find: ({ objectives }) =>
      when(objectives.filter(({ level }) => level === 'primary').length > 1, {
        path: 'objectives',
        message: [
          'CTIS has one main objective: several primary ones are put into one text.',
          'CTIS har ett hovedmål: flere primære mål settes sammen til én tekst.',
        ],
        remedy: ['Write one main objective.', 'Skriv ett hovedmål.'],
      }),
  },
  {
    rule: 'end-point-time',
    severity: 'warning',
    field: 'CT03.02.06.01.02',
    find: ({ outcomes }) =>
      outcomes.flatMap(({ level, timeFrame, title }, index) =>
        when(level === 'primary' && timeFrame === '', {
          path: `outcomes.${index}.timeFrame`,
          message: [
            `It is not stated when “${title}” is measured.`,
            `Det er ikke oppgitt når «${title}» måles.`,
          ],
          remedy: ['State the time frame.', 'Oppgi tidsrommet.'],
        }),
      ),
  },
  {
    rule: 'dates-order',
    severity: 'error',
    field: 'CT03.02.07.02',
    find: ({ status: { start, completion } }) =>
      when(isAfter(start.date, completion.date), {
        path: 'status.completion.date',
        message: [
          `The trial ends (${completion.date}) before recruitment starts (${start.date}).`,
          `Studien slutter (${completion.date}) før rekrutteringen starter (${start.date}).`,
        ],
        remedy: ['Change one of the dates.', 'Endre en av datoene.'],
      }),
  },
  {
    rule: 'date-day',
    severity: 'warning',
    field: 'CT03.02.07.01',
    find: ({ status }) =>
      (
        [
          ['status.start.date', status.start.date, 'CT03.02.07.01'],
          ['status.completion.date', status.completion.date, 'CT03.02.07.02'],
        ] as const
      ).flatMap(([path, date, field]) =>
        when(date.length === 7, {
          path,
          field,
          message: [
            `CTIS asks for a day: ${date} names the month only.`,
            `CTIS spør etter en dag: ${date} oppgir bare måneden.`,
          ],
          remedy: ['State the day as planned.', 'Oppgi planlagt dag.'],
        }),
      ),
  },
]
