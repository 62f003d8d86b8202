import { formatIsoDate } from '#shared/domain/counts/formatIsoDate'
import { formatInteger } from '#shared/domain/counts/formatNumber'
import type { Language } from '#shared/domain/studies/protocol'
import { monthsBetween } from '#shared/domain/studies/sitePlan'
import type { ForecastResult, MonthForecast } from '#shared/forecast/result'
import type { ChancePicture, FanPicture, ForecastPoint, MonthAxis } from '../../../charts/forecastChart'
import { targetChanceWords } from './forecastWords'
import type { Translate } from '../result/resultText'

/** Most months that are named along the axis. */
const mostTicks = 9

/** `Jul` of an ISO date, without its year. */
function monthName(iso: string, language: Language): string {
  return formatIsoDate(iso, language, 'month').split('\u00A0')[0] ?? ''
}

/** The first days of the months to name, a round number of months apart; January and the first also bear their year. */
export function monthTicks(start: string, end: number, language: Language): MonthAxis['ticks'] {
  const step = [1, 2, 3, 6, 12, 24, 60].find((months) => end / months <= mostTicks) ?? 120
  const [year = 0, month = 1] = start.split('-').map(Number)
  const ticks: { month: number; lines: string[] }[] = []
  for (let index = Math.ceil((month - 1) / step) * step; ; index += step) {
    const iso = `${String(year + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}-01`
    const at = monthsBetween(start, iso)
    if (at > end + 0.01) return ticks
    const withYear = index % 12 === 0 || ticks.length === 0
    if (at >= -0.01)
      ticks.push({ month: at, lines: [monthName(iso, language), ...(withYear ? [iso.slice(0, 4)] : [])] })
  }
}

/** The months that are drawn: to the deadline and on, until the target is as good as sure, but not much beyond. */
export function drawnMonths({
  months,
  window,
}: Pick<ForecastResult, 'months' | 'window'>): readonly MonthForecast[] {
  const sure = months.find(({ probability }) => probability >= 0.995)?.month ?? Infinity
  const end = Math.max(window * 1.15, Math.min(sure + 1, window * 1.4))
  return months.filter(({ month }, index) => month <= end || (months[index - 1]?.month ?? 0) < window)
}

export function monthAxis(result: ForecastResult, language: Language): MonthAxis {
  const end = drawnMonths(result).at(-1)?.month ?? result.window
  return {
    end,
    ticks: monthTicks(result.start, end, language),
    deadline: { month: result.window, label: formatIsoDate(result.deadline, language, 'short') },
  }
}

function line(
  months: readonly MonthForecast[],
  read: (month: MonthForecast) => number,
): readonly ForecastPoint[] {
  return months.map((month) => ({ x: month.month, y: read(month) }))
}

function within(other: ForecastResult | null, axis: MonthAxis): readonly MonthForecast[] | null {
  return other?.months.filter(({ month }) => month <= axis.end) ?? null
}

/** `other`: the forecast of another set of sites, drawn as a dotted line. */
export function fanPicture(
  result: ForecastResult,
  other: ForecastResult | null,
  language: Language,
  t: Translate,
): FanPicture {
  const axis = monthAxis(result, language)
  const months = drawnMonths(result)
  const others = within(other, axis)
  return {
    p10: line(months, ({ p10 }) => p10),
    p25: line(months, ({ p25 }) => p25),
    p50: line(months, ({ p50 }) => p50),
    p75: line(months, ({ p75 }) => p75),
    p90: line(months, ({ p90 }) => p90),
    other: others === null ? null : line(others, ({ p50 }) => p50),
    target: {
      value: result.target,
      label: t('study.sites.fan.target', { number: formatInteger(result.target, language) }),
    },
    axis,
  }
}

export function chancePicture(
  result: ForecastResult,
  other: ForecastResult | null,
  language: Language,
): ChancePicture {
  const axis = monthAxis(result, language)
  const others = within(other, axis)
  const percent = ({ probability }: MonthForecast) => probability * 100
  return {
    chance: line(drawnMonths(result), percent),
    other: others === null ? null : line(others, percent),
    atDeadline: {
      value: result.probability.value * 100,
      label: targetChanceWords(result, language),
    },
    axis,
  }
}
