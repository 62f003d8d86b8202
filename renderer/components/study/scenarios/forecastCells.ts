import { formatIsoDate } from '#shared/domain/counts/formatIsoDate'
import {
  formatInteger,
  formatShare,
  formatSigned,
  roundToCertainty,
} from '#shared/domain/counts/formatNumber'
import { monthsBetween } from '#shared/domain/studies/sitePlan'
import type { ForecastSummary } from '#shared/forecast/frozen/forecastSummary'
import {
  momentRangeWords,
  momentWords,
  monthsWords,
  peopleWords,
  pointsWords,
  targetChanceWords,
} from '../sites/forecastWords'
import { none, type CellReader, type OutcomeCell, type Wording } from './outcomeCell'
import { tellsHiddenSite, type Scenario } from './scenario'

/** Why a scenario has no forecast, in words. */
export function forecastMissing({ obstacle, forecastFailure, stage }: Scenario, { t }: Wording): string {
  switch (obstacle) {
    case 'no-plan':
      return t('study.scenarios.noPlan')
    case 'no-included':
      return t('study.scenarios.noIncluded')
    case 'no-target':
      return t('study.scenarios.noTarget')
    case 'not-frozen':
      return t('study.scenarios.notFrozenForecast')
    case null:
      return t(
        forecastFailure !== null || stage === 'refined'
          ? 'study.scenarios.failed'
          : 'study.scenarios.calculating',
      )
  }
}

type Difference = (own: ForecastSummary, before: ForecastSummary) => string | null

function forecastCell(
  words: (
    forecast: ForecastSummary,
    scenario: Scenario,
    wording: Wording,
  ) => Pick<OutcomeCell, 'text' | 'lines'>,
  difference: (wording: Wording) => Difference,
): CellReader {
  return (scenario, reference, wording) => {
    const { forecast } = scenario
    if (forecast === null) return none(forecastMissing(scenario, wording))
    const before = reference?.forecast ?? null
    const told =
      before === null
        ? null
        : tellsHiddenSite(forecast, before)
          ? wording.t('study.scenarios.hidden')
          : difference(wording)(forecast, before)
    return { ...words(forecast, scenario, wording), difference: told }
  }
}

export const targetCell = forecastCell(
  ({ target, deadline }, _scenario, { t, language }) => ({
    text: t('study.scenarios.targetBy', {
      target: formatInteger(target, language),
      date: formatIsoDate(deadline, language, 'short'),
    }),
    lines: [],
  }),
  () => () => null,
)

export const chanceCell = forecastCell(
  (forecast, _scenario, { t, language }) => ({
    text: targetChanceWords(forecast, language),
    lines: [
      forecast.method === 'exact'
        ? t('study.scenarios.chanceExact')
        : t('study.scenarios.chanceError', { error: formatShare(forecast.probability.error, language, 1) }),
    ],
  }),
  ({ t, language }) =>
    (own, before) =>
      t('study.scenarios.points', {
        points: pointsWords(chanceOf(before), chanceOf(own), language),
      }),
)

/** Nothing is likelier than what limits rule out. */
export function chanceOf({ reachable, probability }: ForecastSummary): number {
  return reachable ? probability.value : 0
}

/** Months from one median to another; null where one of them is not in sight. */
export function monthsApart(own: ForecastSummary, before: ForecastSummary): number | null {
  const [after, first] = [own.timeToTarget.p50, before.timeToTarget.p50]
  return after === null || first === null ? null : monthsBetween(first.date, after.date)
}

export const reachedCell = forecastCell(
  ({ timeToTarget }, _scenario, { t, language }) => {
    const range = momentRangeWords(timeToTarget, language, t)
    return {
      text: momentWords(timeToTarget.p50, language, t),
      lines: range === null ? [] : [t('study.scenarios.reachedRange', { range })],
    }
  },
  ({ t, language }) =>
    (own, before) => {
      const months = monthsApart(own, before)
      if (months === null) return null
      const words = monthsWords(Math.abs(months), language)
      if (words === '0') return t('study.scenarios.sameMonth')
      return t(months > 0 ? 'study.scenarios.laterMonths' : 'study.scenarios.earlierMonths', {
        months: words,
        count: words === '1' ? 1 : 2,
      })
    },
)

/** People more in the middle than in another forecast, rounded as far as the wider of both is certain. */
export function expectedApart(own: ForecastSummary, before: ForecastSummary): number {
  const half = Math.max(...[own, before].map(({ expected: { p10, p90 } }) => (p90 - p10) / 2))
  return roundToCertainty(own.expected.p50 - before.expected.p50, half)
}

export const expectedCell = forecastCell(
  ({ expected: { p10, p50, p90 } }, _scenario, { t, language }) => {
    const { value, range } = peopleWords({ value: p50, lower: p10, upper: p90 }, language)
    return { text: value, lines: [t('study.scenarios.expectedRange', { range })] }
  },
  ({ language }) =>
    (own, before) =>
      formatSigned(expectedApart(own, before), language),
)
