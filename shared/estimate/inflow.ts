import type { Assumptions, Enrolment } from '../domain/studies/assumptions'
import type { EvidenceTable } from './evidence'
import type { YearlyInflow } from './enrolmentWindow'
import type { FunnelStep } from './result'
import { tableEvent } from './tableEvent'
import { tableSettings } from './tableFactor'
import type { Universe } from './universe'

/**
 * New eligible people per year. From a table of new cases: those in the population, of whom the same share is eligible as
 * of the people who meet the named criterion now; between none and all of them for the bounds. Null when nothing is stated,
 * the table is not there or counts no new cases, or the criterion has no estimate.
 */
export function inflowOf(
  { newPerYear }: Enrolment,
  input: {
    readonly universe: Universe
    readonly assumptions: Assumptions
    readonly steps: readonly FunnelStep[]
    readonly eligible: number | null
    readonly find: (key: string) => EvidenceTable | null
  },
): YearlyInflow | null {
  if (newPerYear === null) return null
  if (newPerYear.kind === 'stated') {
    const { value, lower, upper } = newPerYear
    return {
      value,
      lower,
      upper,
      distribution: { kind: 'triangular', lower, value, upper },
      followsEligible: false,
    }
  }
  const { universe, assumptions, eligible } = input
  const table = input.find(newPerYear.table)
  const alone = input.steps.find(({ id }) => id === newPerYear.criterion)?.alone.estimate ?? null
  if (table?.measure !== 'incident' || eligible === null || alone === null || alone === 0) return null
  const settings = tableSettings(table, assumptions, universe.strata.date, null)
  const { event, precisions } = tableEvent([{ table, settings }], universe)
  if (!event.hasEstimate) return null
  const [precision] = precisions
  const everyone = universe.strata.baseAreas.map((_, index) => index)
  const variance = (precision?.relativeVariance ?? 0) + settings.years * settings.drift ** 2
  return {
    value: (precision?.people ?? 0) * Math.min(1, eligible / alone),
    lower: 0,
    upper: event.inBlock(everyone).upper,
    distribution: { kind: 'log-normal', sd: Math.sqrt(Math.log1p(variance)) },
    followsEligible: true,
  }
}
