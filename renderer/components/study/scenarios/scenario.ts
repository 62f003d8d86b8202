import { guardDifference } from '#shared/domain/disclosure/guardNumber'
import { defaultSmallCountRule, strictestRule } from '#shared/domain/disclosure/smallCountRule'
import type { Quantity } from '#shared/estimate/result'
import type { ForecastSummary } from '#shared/forecast/frozen/forecastSummary'
import type { ScenarioEntry, ScenarioEstimate } from '../../../stores/scenarioEntry'
import type { GuardedDifference } from '../whatIf/relaxRows'

/** Letters by which lines and columns are told apart. */
export const scenarioLetters = ['A', 'B', 'C', 'D', 'E', 'F'] as const

/** A scenario as a column: the first one is what the others are compared with. */
export interface Scenario extends ScenarioEntry {
  readonly key: string
  readonly name: string
  readonly letter: string
  /** Place of its line style. */
  readonly style: number
  /** ISO instant; null for a version as it is now. */
  readonly frozenAt: string | null
}

/** People more than in the reference, as far as the sources of both let it be told. */
export function peopleDifference(
  scenario: Scenario,
  reference: Scenario,
  quantityOf: (estimate: ScenarioEstimate) => Quantity | null,
): GuardedDifference {
  const after = scenario.estimate === null ? null : quantityOf(scenario.estimate)
  const before = reference.estimate === null ? null : quantityOf(reference.estimate)
  if (after === null || before === null) return { value: null, hidden: null }
  const rules = [scenario, reference].map(({ estimate }) => estimate?.smallCounts ?? defaultSmallCountRule)
  return guardDifference(after, before, strictestRule(rules))
}

function includedSites({ sites }: ForecastSummary): ReadonlyMap<string, boolean> {
  return new Map(
    sites.filter(({ included }) => included).map(({ site, hidden }) => [site, hidden !== undefined]),
  )
}

/** Whether the difference of two forecasts would tell what a hidden site brings: it takes part in one of them alone. */
export function tellsHiddenSite(one: ForecastSummary, other: ForecastSummary): boolean {
  const [own, others] = [includedSites(one), includedSites(other)]
  const alone = [...own, ...others].filter(([site]) => own.has(site) !== others.has(site))
  return alone.length > 0 && alone.every(([, hidden]) => hidden)
}

/** What the included sites cost; never 0 for what nobody stated. */
export type ScenarioCost =
  | { readonly kind: 'known'; readonly value: number; readonly currency: string }
  /** Names of the sites without a stated cost. */
  | { readonly kind: 'not-stated'; readonly sites: readonly string[] }
  /** A cost per participant times a hidden number would tell the number. */
  | { readonly kind: 'hidden' }

/** Fixed cost, and cost per participant enrolled so far and expected by the deadline, of the sites of a scenario; null without a forecast. */
export function costOf({ protocol, forecast }: Scenario): ScenarioCost | null {
  if (forecast === null || protocol.sites === undefined) return null
  const taking = protocol.sites.sites.filter(({ included }) => included)
  const unpriced = taking.filter(({ cost }) => cost === null)
  if (unpriced.length > 0) return { kind: 'not-stated', sites: unpriced.map(({ name }) => name) }
  const expected = new Map(forecast.sites.map((site) => [site.site, site]))
  let value = 0
  const looked = protocol.sites.interim !== null
  for (const { id, cost, interim } of taking) {
    const site = expected.get(id)
    const perPatient = cost?.perPatient ?? 0
    if (perPatient > 0 && site?.hidden !== undefined) return { kind: 'hidden' }
    const soFar = looked ? (interim?.enrolled ?? 0) : 0
    // A site that the forecast leaves out enrols nobody there.
    value += (cost?.fixed ?? 0) + perPatient * (soFar + (site?.expected?.mean ?? 0))
  }
  return { kind: 'known', value, currency: protocol.sites.currency }
}
