import type { PlanSite } from '../domain/studies/sitePlan'
import type { Quantity } from '../estimate/result'
import { evaluate } from './evaluate'
import type { Evaluation, Steps } from './evaluation'
import { mostOf } from './modelSite'
import { missingAt } from './notesOf'
import type { BuiltModel, ForecastInput, ForecastModel } from './model'
import { openedQuantile, plannedNotBefore } from './notBefore'
import type { RateBand, SiteForecast } from './result'
import { quantileOfSample } from './samples'
import { everAvailableAt } from './siteAt'
import { disagreementOf } from './siteRates'
import { openingOf } from './startUpTime'
import type { SitePool } from './sitePools'

/** Replicates for the sites on their own. */
const replicatesOfSites = { most: 500, least: 100, together: 20_000 } as const

/** What one site gives by the deadline, on its own. */
interface SiteAlone {
  readonly p10: number
  readonly p90: number
  readonly enrolsNobody: number
}

function* aloneAt(model: ForecastModel, index: number, seed: number): Steps<SiteAlone> {
  const site = model.sites[index]
  const sites = site === undefined ? [] : [site]
  const { most, least, together } = replicatesOfSites
  const found = yield* evaluate(
    { ...model, sites, target: 1 },
    {
      grid: [model.time],
      horizon: model.time,
      replicates: Math.max(least, Math.min(most, together / model.sites.length)),
      seed,
      times: false,
    },
  )
  const sample = found.counts[0]?.sample ?? Float64Array.of(0)
  return {
    p10: quantileOfSample(sample, 0.1),
    p90: quantileOfSample(sample, 0.9),
    enrolsNobody: 1 - found.probability.value,
  }
}

function poolQuantity(pool: SitePool | undefined): Quantity | null {
  if (pool === undefined) return null
  const { present, relative } = pool
  const [lower, upper] = [present * relative.lower, present * relative.upper]
  return { estimate: present, lower, upper, interval: { lower, upper }, kind: 'bounded' }
}

/** What a site states, without where it stands. */
export function statedBand({ statedRate }: PlanSite): RateBand | null {
  if (statedRate === null) return null
  const { value, lower, upper } = statedRate
  return { value, lower, upper }
}

/** Share of those ever available that is expected to be enrolled. */
export function poolUse(
  { model }: BuiltModel,
  evaluation: Evaluation,
  deadline: number,
): ReadonlyMap<string, number> {
  return new Map(
    model.sites.flatMap((site, index): [string, number][] => {
      const ever = everAvailableAt(site, model.time) ?? 0
      const mean = evaluation.siteMeans[index]?.[deadline] ?? 0
      return ever > 0 ? [[site.id, Math.min(1, mean / ever)]] : []
    }),
  )
}

/** Each site of the plan: what it has, what it says, and what is expected of it. */
export function* siteForecastsOf(
  { plan, seed }: ForecastInput,
  built: BuiltModel,
  evaluation: Evaluation,
  months: readonly number[],
): Steps<readonly SiteForecast[]> {
  const { model, pools, rates } = built
  const places = new Map(model.sites.map(({ id }, index) => [id, index]))
  const deadline = months.indexOf(model.time)
  const total = model.sites.reduce((sum, _, index) => sum + (evaluation.siteMeans[index]?.[deadline] ?? 0), 0)
  const used = poolUse(built, evaluation, deadline)
  const rows: SiteForecast[] = []
  for (const [row, site] of plan.sites.entries()) {
    const place = places.get(site.id)
    const monthly = place === undefined ? null : (evaluation.siteMeans[place] ?? [])
    const alone = place === undefined ? null : yield* aloneAt(model, place, seed)
    const { data, used: usedRate } = rates.get(site.id) ?? { data: null, used: null }
    const stated = statedBand(site)
    const pool = pools.get(site.id)
    const opening = openingOf(site)
    const notBefore = plannedNotBefore(plan)
    const mean = monthly?.[deadline] ?? null
    rows.push({
      site: site.id,
      included: site.included,
      pool: poolQuantity(pool),
      inflowPerMonth: pool?.inflow ?? null,
      dataRate: data,
      statedRate: stated,
      disagreement: disagreementOf(data, stated),
      usedRate,
      opening: {
        median: openedQuantile(opening, notBefore, 0.5),
        p90: openedQuantile(opening, notBefore, 0.9),
        stated: site.startUp !== null,
      },
      most: mostOf(site, plan),
      expected: alone === null || mean === null ? null : { mean, p10: alone.p10, p90: alone.p90 },
      contribution: mean === null || total <= 0 ? null : mean / total,
      enrolsNobody: alone?.enrolsNobody ?? null,
      probabilityWithout: null,
      monthly,
      poolUsed: used.get(site.id) ?? null,
      missing: missingAt(plan, site.capabilities),
    })
    yield (row + 1) / plan.sites.length
  }
  return rows
}
