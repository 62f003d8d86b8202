import type { PermitPlan } from '../../../domain/permits/permitPlan'
import { permitRoad, type AssumedTimes, type PermitRoad } from '../../../domain/permits/permitRoad'
import {
  calendarDays,
  permitStep,
  type PermitStep,
  type PermitStepKey,
} from '../../../domain/permits/permitSteps'
import { schedule, type Days } from '../../../domain/permits/schedule'
import { daysPerMonth } from '../../../domain/studies/sitePlan'
import { openingOf, openingQuantile } from '../../../forecast/startUpTime'
import type { FeasibilityReportInput } from '../reportInput'
import { reportSteps } from './permitAssumption'

/** How long a step of any study takes, from the start of the plan; null where nobody knows. */
export interface PlannedStep {
  readonly step: PermitStep
  /** Calendar days, and where they come from. */
  readonly days: Days | null
  readonly origin: 'rule' | 'assumption' | 'forecast' | 'unknown'
  readonly citation: string
  readonly ends: Days | null
}

type Timed = Pick<PlannedStep, 'days' | 'origin' | 'citation'>

const unknown: Timed = { days: null, origin: 'unknown', citation: '' }

/** The road that a study has planned; null where it has planned none. */
export function plannedRoad(input: FeasibilityReportInput): PermitRoad | null {
  const plan = input.protocol.sites
  if (plan?.permits === undefined || isEmpty(plan.permits)) return null
  return permitRoad(plan.permits, { start: plan.start, assumed: assumedTimes(input) })
}

function isEmpty({ medicinalProduct, sources, added }: PermitPlan): boolean {
  return medicinalProduct === null && sources.length === 0 && added.length === 0
}

/** What the choices of the report assume, where the plan itself says nothing. */
function assumedTimes({ permits }: FeasibilityReportInput): AssumedTimes {
  return new Map(
    permits.map(({ step, low, high, citation }): [PermitStepKey, Days & { citation: string }] => [
      step,
      { low, high, citation },
    ]),
  )
}

/** From the first site that is ready quickly to the last that is ready late, whatever they wait for. */
function ofForecast({ forecast, protocol }: FeasibilityReportInput): Timed {
  const sites = (protocol.sites?.sites ?? []).filter(({ included }) => included)
  if (forecast.kind !== 'made' || sites.length === 0) return unknown
  const days = (share: number) =>
    sites.map((site) => Math.round(openingQuantile(openingOf(site), share) * daysPerMonth))
  return {
    days: { low: Math.min(...days(0.5)), high: Math.max(...days(0.9)) },
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
  const { rule } = step
  return rule === null ? unknown : { days: calendarDays(rule), origin: 'rule', citation: rule.citation }
}

/** Tracks of any study beside each other, each from the start of the plan: only the steps of a trial follow each other. */
export function permitPath(input: FeasibilityReportInput): readonly PlannedStep[] {
  const steps = reportSteps.map(permitStep).map((step) => ({ step, ...timeOf(step, input) }))
  const times = schedule(
    steps.map(({ step, days }) => ({
      id: step.key,
      follows: step.track === 'medicinal-product' ? step.follows : [],
      days,
    })),
  )
  return steps.map((planned) => ({ ...planned, ends: times.get(planned.step.key)?.ends ?? null }))
}

/** The ISO date so many days after another. */
export function dayAfter(start: string, days: number): string {
  return new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10)
}
