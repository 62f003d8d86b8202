import { withoutDraws } from '#test/support/withoutDraws'
import type { Criterion, CriterionGroup, Protocol } from '#shared/domain/studies/protocol'
import type { FunnelStep, EstimateResult, Quantity } from '#shared/estimate/result'
import type { NameLookup } from '#renderer/components/study/words/conditionWords'

export function diagnosis(id: string, ...codes: string[]): Criterion {
  return { id, condition: { kind: 'diagnosis', system: 'icd-10', codes }, evidence: { kind: 'automatic' } }
}

export function group(id: string, ...anyOf: Criterion[]): CriterionGroup {
  return { id, name: null, active: true, defining: false, anyOf }
}

export function protocolOf(inclusion: CriterionGroup[], exclusion: CriterionGroup[] = []): Protocol {
  return { population: { age: { from: 18, to: 64 }, sex: 'any', areas: [] }, inclusion, exclusion }
}

export const names: NameLookup = {
  code: (_, code) => ({ G35: 'Multiple sclerosis', G40: 'Epilepsy', E10: 'Type 1 diabetes' })[code] ?? null,
  area: (key) => ({ 'county:55': 'Troms', 'county:56': 'Finnmark' })[key] ?? null,
}

export function bounded(estimate: number | null, lower: number, upper: number): Quantity {
  return { estimate, lower, upper, interval: null, kind: 'bounded' }
}

export function step(part: Partial<FunnelStep> & Pick<FunnelStep, 'id'>): FunnelStep {
  return {
    role: 'inclusion',
    badge: '1',
    name: null,
    basis: 'counted',
    active: true,
    defining: false,
    alone: bounded(1000, 500, 2000),
    remaining: bounded(1000, 500, 2000),
    kept: 0.5,
    withoutIt: bounded(1600, 500, 4000),
    alternatives: [],
    together: null,
    ...part,
  }
}

export function resultOf(
  steps: readonly FunnelStep[],
  eligible: Quantity = bounded(1000, 500, 2000),
): EstimateResult {
  return {
    engineVersion: '1',
    inputHash: 'a',
    populationDate: '2024-01-01',
    eligible,
    ...withoutDraws(eligible),
    steps,
    counties: [],
    referralAreas: [],
    healthRegions: [],
    coverage: { counted: steps.length, approximated: 0, stated: 0, notCountable: 0 },
    assumptions: [],
  }
}
