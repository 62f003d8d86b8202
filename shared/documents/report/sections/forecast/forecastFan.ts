import { formatIsoDate } from '../../../../domain/counts/formatIsoDate'
import { formatInteger } from '../../../../domain/counts/formatNumber'
import { monthsAfter } from '../../../../domain/studies/sitePlan'
import { linearAxis } from '../../axis'
import type { DrawnAxis } from '../../drawing'
import type { FigureBlock } from '../../reportModel'
import { rangesOf, type ForecastContext } from './forecastText'
import { sparseMonths } from './sparseMonths'

/** Four decimals are a tenth of a point on paper, and keep documents the same on every machine. */
function placeOf(value: number, whole: number): number {
  return Math.round(Math.min(1, Math.max(0, value / whole)) * 10_000) / 10_000
}

/** Months between ticks so that at most seven stand on the axis. */
function tickStep(months: number): number {
  return [1, 2, 3, 6, 12, 24].find((step) => months / step <= 6) ?? 24
}

function timeAxis(months: number, { result, words, input }: ForecastContext): DrawnAxis {
  const step = tickStep(months)
  const ticks = Array.from({ length: Math.floor(months / step + 1e-9) + 1 }, (_, index) => index * step)
  return {
    scale: 'linear',
    label: words.feasibility.forecast.fan.time,
    ticks: ticks.map((month) => ({
      place: placeOf(month, months),
      label: formatIsoDate(monthsAfter(result.start, month), input.language, 'month'),
    })),
  }
}

function inWords(context: ForecastContext): string {
  const { result, words, input } = context
  const { fan } = words.feasibility.forecast
  const rows = sparseMonths(result, 6).map((month) =>
    fan.row(
      formatIsoDate(month.date, input.language, 'short'),
      formatInteger(month.p50, input.language),
      rangesOf(month, input.language).eighty,
    ),
  )
  return fan.alternative(
    rows.join(' '),
    formatInteger(result.target, input.language),
    formatIsoDate(result.deadline, input.language, 'short'),
  )
}

/** Enrolment over time with the ranges of half and of four in five cases, against target and deadline. */
export function forecastFan(context: ForecastContext): FigureBlock | null {
  const { result, words, input } = context
  const { fan } = words.feasibility.forecast
  const last = result.months.at(-1)
  if (last === undefined) return null
  const months = Math.max(last.month, result.window)
  const people = linearAxis([result.target, last.p90], fan.people, input.language)
  const none = { at: 0, p10: 0, p25: 0, p50: 0, p75: 0, p90: 0 }
  const points = result.months.map(({ month, p10, p25, p50, p75, p90 }) => ({
    at: placeOf(month, months),
    p10: people.place(p10),
    p25: people.place(p25),
    p50: people.place(p50),
    p75: people.place(p75),
    p90: people.place(p90),
  }))
  const starts = result.interim === null && (result.months[0]?.month ?? 0) > 0
  return {
    kind: 'figure',
    key: 'forecast-fan',
    caption: fan.caption,
    alternative: inWords(context),
    drawing: {
      kind: 'fan',
      time: timeAxis(months, context),
      people: people.drawn,
      points: starts ? [none, ...points] : points,
      target: {
        place: people.place(result.target),
        label: fan.target(formatInteger(result.target, input.language)),
      },
      deadline: {
        place: placeOf(result.window, months),
        label: fan.deadline(formatIsoDate(result.deadline, input.language, 'short')),
      },
    },
    legend: [
      { mark: 'median', label: fan.legend.median },
      { mark: 'half', label: fan.legend.half },
      { mark: 'interval', label: fan.legend.eighty },
      { mark: 'target', label: fan.legend.target },
      { mark: 'deadline', label: fan.legend.deadline },
    ],
  }
}
