import type { Failure } from '#shared/contract/outcome'
import type { SmallCountRule } from '#shared/domain/disclosure/smallCountRule'
import type { Protocol } from '#shared/domain/studies/protocol'
import type { EstimateResult, Quantity } from '#shared/estimate/result'
import type { ForecastSummary } from '#shared/forecast/frozen/forecastSummary'

/** Most scenarios that stand side by side: as many as lines can be told apart. */
export const mostScenarios = 6

/** What a scenario is made of: a version of the study as it is now, or one that was frozen. */
export type ScenarioSource =
  | { readonly kind: 'version'; readonly version: string }
  | { readonly kind: 'frozen'; readonly snapshot: string }

/** Why a scenario has no forecast without anything having failed. */
export type ForecastObstacle = 'no-plan' | 'no-included' | 'no-target' | 'not-frozen'

/** How far the numbers of a scenario are. */
export type ScenarioStage = 'waiting' | 'preview' | 'refined'

/** The numbers at the end, whatever engine made them. */
export interface ScenarioEstimate {
  readonly eligible: Quantity
  readonly available: Quantity | null
  readonly smallCounts?: SmallCountRule | null
}

/** A scenario with all that is known of it so far. */
export interface ScenarioEntry {
  readonly source: ScenarioSource
  readonly protocol: Protocol
  /** Participants wanted; null where nothing says. */
  readonly target: number | null
  readonly estimate: ScenarioEstimate | null
  /** The whole result; null for a frozen scenario, which keeps no more than it showed. */
  readonly result: EstimateResult | null
  readonly estimateFailure: Failure | null
  readonly forecast: ForecastSummary | null
  readonly forecastFailure: Failure | null
  readonly obstacle: ForecastObstacle | null
  readonly stage: ScenarioStage
}

export function sourceOf(key: string): ScenarioSource | null {
  const [kind, id = ''] = key.split(':', 2)
  if (kind === 'version') return { kind, version: id }
  return kind === 'frozen' ? { kind, snapshot: id } : null
}

/** A key by which lists and the store name a scenario. */
export function keyOf(source: ScenarioSource): string {
  return source.kind === 'version' ? `version:${source.version}` : `frozen:${source.snapshot}`
}

export function obstacleOf({ sites }: Protocol, target: number | null): ForecastObstacle | null {
  if (sites === undefined || sites.sites.length === 0) return 'no-plan'
  if (!sites.sites.some(({ included }) => included)) return 'no-included'
  return target === null ? 'no-target' : null
}

/** A version before anything was calculated; numbers that stood for the same protocol stay until there are newer ones. */
export function waitingEntry(
  source: ScenarioSource,
  protocol: Protocol,
  target: number | null,
  before: ScenarioEntry | undefined,
): ScenarioEntry {
  const obstacle = obstacleOf(protocol, target)
  const kept = before ?? { estimate: null, result: null, forecast: null }
  return {
    source,
    protocol,
    target,
    estimate: kept.estimate,
    result: kept.result,
    estimateFailure: null,
    forecast: obstacle === null ? kept.forecast : null,
    forecastFailure: null,
    obstacle,
    stage: 'waiting',
  }
}
