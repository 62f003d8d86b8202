import type { AreaResult, EstimateResult, FunnelStep } from '../result'
import { hideQuantity } from './guardQuantity'
import { hideShares } from './guardResult'
import type { AnswerSubject } from './releasedAnswers'

/** A result with some of its answers left out; what is made of the number at the end goes with it. */
export function hideAnswers(result: EstimateResult, subjects: readonly AnswerSubject[]): EstimateResult {
  if (subjects.length === 0) return result
  const isHidden = (kind: AnswerSubject['kind'], key: string): boolean =>
    subjects.some((subject) => subject.kind === kind && subject.key === key)
  const residents = result.steps.find(({ role }) => role === 'population')?.remaining.upper ?? 0
  const hidden = hideQuantity(residents)
  const hideStep = (step: FunnelStep): FunnelStep => ({
    ...step,
    remaining: isHidden('remaining', step.id) ? hidden : step.remaining,
    alone: isHidden('alone', step.id) ? hidden : step.alone,
    withoutIt: isHidden('without', step.id) ? hidden : step.withoutIt,
    // With one alternative the line on its own is that alternative.
    alternatives: isHidden('alone', step.id)
      ? step.alternatives.map((alternative) => ({ ...alternative, alone: hidden }))
      : step.alternatives,
  })
  const hideArea = (area: AreaResult): AreaResult =>
    isHidden('area', area.area) ? { ...area, eligible: hideQuantity(area.population) } : area
  const last = result.steps.findLast(({ role, active }) => role === 'population' || active)
  const all = hideShares({
    ...result,
    steps: result.steps.map(hideStep),
    lossOrder: result.lossOrder.map((step) =>
      isHidden('remaining', step.id) ? { ...step, remaining: null, hidden: { reason: 'protects' } } : step,
    ),
    counties: result.counties.map(hideArea),
    referralAreas: result.referralAreas.map(hideArea),
    healthRegions: result.healthRegions.map(hideArea),
  })
  if (last === undefined || !isHidden('remaining', last.id)) return all
  return {
    ...all,
    eligible: hidden,
    available: hidden,
    availability: all.availability.map((step) => ({ ...step, remaining: hidden })),
    enrolment: null,
    influences: [],
  }
}
