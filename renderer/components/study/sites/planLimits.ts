import { monthsAfter, sitePlanLimits, type SitePlan } from '#shared/domain/studies/sitePlan'

/** Most participants that a forecast is made for. */
export const mostParticipants = 100_000

/** Most months from being found to being enrolled, as `sitePlan` limits them. */
export const mostScreening = 24

function dayBeside(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The days between which the deadline of a plan lies, both included. */
export function deadlineLimits({ start, interim }: Pick<SitePlan, 'start' | 'interim'>): {
  readonly first: string
  readonly last: string
} {
  return {
    first: dayBeside(interim?.date ?? start, 1),
    last: dayBeside(monthsAfter(start, sitePlanLimits.months), -1),
  }
}

/** The days between which the start of a plan lies, both included. */
export function startLimits({ deadline, interim }: Pick<SitePlan, 'deadline' | 'interim'>): {
  readonly first: string
  readonly last: string
} {
  return {
    first: dayBeside(monthsAfter(deadline, -sitePlanLimits.months), 1),
    last: interim?.date ?? dayBeside(deadline, -1),
  }
}

/** The days between which an interim look lies, both included. */
export function interimLimits({ start, deadline }: Pick<SitePlan, 'start' | 'deadline'>): {
  readonly first: string
  readonly last: string
} {
  return { first: start, last: dayBeside(deadline, -1) }
}
