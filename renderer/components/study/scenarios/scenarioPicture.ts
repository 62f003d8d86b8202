import { formatIsoDate } from '#shared/domain/counts/formatIsoDate'
import { formatInteger } from '#shared/domain/counts/formatNumber'
import type { Language } from '#shared/domain/studies/protocol'
import { monthsBetween } from '#shared/domain/studies/sitePlan'
import type { ForecastSummary } from '#shared/forecast/frozen/forecastSummary'
import type { MonthForecast } from '#shared/forecast/result'
import type { ForecastPoint } from '../../../charts/forecastChart'
import type { ScenarioPicture } from '../../../charts/scenarioChart'
import type { Translate } from '../result/resultText'
import { drawnMonths, monthTicks } from '../sites/forecastPictures'
import type { Scenario } from './scenario'

/** A scenario that has a forecast. */
export interface ForecastScenario extends Scenario {
  readonly forecast: ForecastSummary
}

export function withForecast(scenarios: readonly Scenario[]): readonly ForecastScenario[] {
  return scenarios.flatMap((scenario) => {
    const { forecast } = scenario
    return forecast === null ? [] : [{ ...scenario, forecast }]
  })
}

/** Medians of all scenarios over the same months, which begin where the first of them begins; null without a forecast. */
export function scenarioPicture(
  scenarios: readonly Scenario[],
  language: Language,
  t: Translate,
): ScenarioPicture | null {
  const drawn = withForecast(scenarios)
  const [first] = drawn
  if (first === undefined) return null
  const start = drawn.map(({ forecast }) => forecast.start).sort()[0] ?? first.forecast.start
  const shift = ({ forecast }: ForecastScenario) => monthsBetween(start, forecast.start)
  const points = (scenario: ForecastScenario, read: (month: MonthForecast) => number): ForecastPoint[] =>
    drawnMonths(scenario.forecast).map((month) => ({ x: shift(scenario) + month.month, y: read(month) }))
  const lines = drawn.map((scenario) => ({
    letter: scenario.letter,
    style: scenario.style,
    points: points(scenario, ({ p50 }) => p50),
  }))
  const end = Math.max(...lines.map((line) => line.points.at(-1)?.x ?? 0))
  const { target, deadline, window } = first.forecast
  return {
    lines,
    band: { p10: points(first, ({ p10 }) => p10), p90: points(first, ({ p90 }) => p90) },
    target: {
      value: target,
      label: t('study.scenarios.chartTarget', { number: formatInteger(target, language) }),
    },
    axis: {
      end,
      ticks: monthTicks(start, end, language),
      deadline: { month: shift(first) + window, label: formatIsoDate(deadline, language, 'short') },
    },
  }
}

/** The numbers of the picture: for each month of the first scenario those of all, at the day nearest to it. */
export function monthRows(
  scenarios: readonly ForecastScenario[],
): readonly { readonly date: string; readonly cells: readonly (MonthForecast | null)[] }[] {
  const [first] = scenarios
  if (first === undefined) return []
  return drawnMonths(first.forecast).map(({ date }) => ({
    date,
    cells: scenarios.map(({ forecast }) => nearest(forecast.months, date)),
  }))
}

/** The month that ends within half a month of a day; null where none does. */
function nearest(months: readonly MonthForecast[], date: string): MonthForecast | null {
  const [found] = months
    .map((month) => ({ month, away: Math.abs(monthsBetween(date, month.date)) }))
    .sort((one, other) => one.away - other.away)
  return found !== undefined && found.away <= 0.5 ? found.month : null
}
