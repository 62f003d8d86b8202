import type { ForecastResult, MonthForecast } from '../../../../forecast/result'

/** At most so many months, evenly apart from the end, with the one at which the deadline lies and the last. */
export function sparseMonths(
  { months, window }: Pick<ForecastResult, 'months' | 'window'>,
  most: number,
): readonly MonthForecast[] {
  const step = Math.max(1, Math.ceil(months.length / most))
  const deadline = months.findIndex(({ month }) => month >= window - 1e-9)
  return months.filter(
    (_, index) =>
      (months.length - 1 - index) % step === 0 || index === deadline || index === months.length - 1,
  )
}
