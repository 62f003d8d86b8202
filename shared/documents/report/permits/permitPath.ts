import { daysPerMonth } from '../../../domain/studies/sitePlan'
import type { FeasibilityReportInput } from '../reportInput'
import { permitSteps, type PermitStep } from './permitSteps'

/** How long a step takes and when it ends; null where nobody knows. */
export interface PlannedStep {
  readonly step: PermitStep
  /** Calendar days, and where they come from. */
  readonly days: { readonly low: number; readonly high: number } | null
  readonly origin: 'rule' | 'assumption' | 'forecast' | 'unknown'
  readonly citation: string
  /** ISO dates; null without a start, or where it or a step before it has no time. */
  readonly earliest: string | null
  readonly latest: string | null
}

type Timed = Pick<PlannedStep, 'days' | 'origin' | 'citation'>

const unknown: Timed = { days: null, origin: 'unknown', citation: '' }

/** Calendar days of so many working days, five to a week and without holidays. */
function calendarDays(workingDays: number): number {
  return Math.ceil((workingDays * 7) / 5)
}

/** From the first site that opens quickly to the last that opens late. */
function ofForecast({ forecast }: FeasibilityReportInput): Timed {
  const sites = forecast.kind === 'made' ? forecast.result.sites.filter(({ included }) => included) : []
  if (sites.length === 0) return unknown
  return {
    days: {
      low: Math.round(Math.min(...sites.map(({ opening }) => opening.median)) * daysPerMonth),
      high: Math.round(Math.max(...sites.map(({ opening }) => opening.p90)) * daysPerMonth),
    },
    origin: 'forecast',
    citation: '',
  }
}

function timeOf(step: PermitStep, input: FeasibilityReportInput): Timed {
  const assumed = input.permits.find((one) => one.step === step.key)
  if (assumed !== undefined) {
    const { low, high, citation } = assumed
    return { days: { low, high }, origin: 'assumption', citation }
  }
  if (step.key === 'sites') return ofForecast(input)
  if (step.rule === null) return unknown
  const { low, high, unit, citation } = step.rule
  const days = unit === 'days' ? { low, high } : { low: calendarDays(low), high: calendarDays(high) }
  return { days, origin: 'rule', citation }
}

function dayAfter(start: string, days: number): string {
  return new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Every step with its time and its dates, counted from the start of the plan; a step that follows begins when the last ended. */
export function permitPath(input: FeasibilityReportInput): readonly PlannedStep[] {
  const start = input.protocol.sites?.start ?? null
  let passed: PlannedStep['days'] = null
  return permitSteps.map((step) => {
    const timed = timeOf(step, input)
    const before: PlannedStep['days'] = step.follows ? passed : { low: 0, high: 0 }
    const ends =
      before === null || timed.days === null
        ? null
        : { low: before.low + timed.days.low, high: before.high + timed.days.high }
    passed = ends
    const dates =
      start === null || ends === null
        ? { earliest: null, latest: null }
        : { earliest: dayAfter(start, ends.low), latest: dayAfter(start, ends.high) }
    return { step, ...timed, ...dates }
  })
}
