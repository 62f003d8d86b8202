import { computed, refuse, type Computed } from '../computed'

export interface ProjectionInput {
  /** New cases per person and year by age band, in the middle of the base year. */
  readonly rates: readonly number[]
  /** Population by age band on 1 January of each year, and of the year after the last. */
  readonly populations: readonly (readonly number[])[]
  /** Relative change of the rates per year: 0.02 is 2 % more each year. */
  readonly trend: number
  /** From and to, in years from the first 1 January. */
  readonly window: readonly [number, number]
}

export interface Projection {
  readonly casesPerYear: readonly number[]
  readonly casesInWindow: number
}

export type ProjectionErrorCode = 'shape_mismatch' | 'invalid_input' | 'window_outside_years'

function findError({
  rates,
  populations,
  trend,
  window: [from, to],
}: ProjectionInput): { readonly code: ProjectionErrorCode; readonly message: string } | null {
  const wrong = populations.findIndex((population) => population.length !== rates.length)
  if (wrong >= 0 || populations.length < 2)
    return {
      code: 'shape_mismatch',
      message: `Two or more populations of ${rates.length} age bands are needed${wrong < 0 ? '' : `; number ${wrong + 1} has another length`}.`,
    }
  if (!(trend > -1) || ![...rates, ...populations.flat()].every((value) => value >= 0 && value < Infinity))
    return {
      code: 'invalid_input',
      message: 'Rates and populations should be at least 0, the trend above -1.',
    }
  if (!(from >= 0 && from <= to && to <= populations.length - 1))
    return {
      code: 'window_outside_years',
      message: `The window ${from} to ${to} should lie within 0 to ${populations.length - 1} years.`,
    }
  return null
}

/** Cases by year: rates with a trend times person-years, the mean of the populations at both ends of the year; part years pro rata. */
export function projectIncidence(input: ProjectionInput): Computed<Projection, ProjectionErrorCode> {
  const error = findError(input)
  if (error !== null) return refuse(error.code, error.message)
  const { rates, populations, trend, window } = input
  const casesPerYear = populations.slice(0, -1).map((population, year) => {
    const cases = rates.reduce((sum, rate, band) => {
      const personYears = ((population[band] ?? 0) + (populations[year + 1]?.[band] ?? 0)) / 2
      return sum + rate * personYears
    }, 0)
    return cases * (1 + trend) ** (year + 0.5)
  })
  const casesInWindow = casesPerYear.reduce((sum, cases, year) => {
    const share = Math.min(window[1], year + 1) - Math.max(window[0], year)
    return sum + Math.max(0, share) * cases
  }, 0)
  return computed({ casesPerYear, casesInWindow })
}
