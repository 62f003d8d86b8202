import { monthsAfter, monthsBetween, type SitePlan } from '#shared/domain/studies/sitePlan'
import type { ForecastResult, SiteForecast } from '#shared/forecast/result'

/** What a forecast says of one site; invented. */
export function siteForecastOf(site: string, changes: Partial<SiteForecast> = {}): SiteForecast {
  return {
    site,
    included: true,
    pool: {
      estimate: 500,
      lower: 400,
      upper: 600,
      interval: { lower: 400, upper: 600 },
      kind: 'bounded',
    },
    inflowPerMonth: null,
    dataRate: { value: 2, lower: 1.5, upper: 2.5 },
    statedRate: null,
    disagreement: null,
    usedRate: { value: 2, lower: 1.5, upper: 2.5, basis: 'data' },
    opening: { median: 3, p90: 8, stated: false },
    most: null,
    expected: { mean: 30, p10: 18, p90: 44 },
    contribution: 0.5,
    enrolsNobody: 0.01,
    probabilityWithout: null,
    monthly: null,
    poolUsed: 0.1,
    missing: [],
    ...changes,
  }
}

/** A forecast in which every included site brings 10 percent points of the chance, so that a test sees which plan it is about. */
export function forecastOf(
  plan: SitePlan,
  target: number,
  detail: ForecastResult['detail'] = 'refined',
): ForecastResult {
  const included = plan.sites.filter((site) => site.included)
  const probability = Math.min(1, included.length / 10)
  const window = monthsBetween(plan.start, plan.deadline)
  const at = (months: number) => ({ months, date: monthsAfter(plan.start, months) })
  const months = Array.from({ length: Math.round(window * 1.5) }, (_, month) => ({
    month,
    date: monthsAfter(plan.start, month),
    mean: month * included.length,
    p10: month,
    p25: month * 2,
    p50: month * 3,
    p75: month * 4,
    p90: month * 5,
    probability: month < window ? probability / 2 : probability,
  }))
  return {
    forecastVersion: '1',
    inputHash: 'a'.repeat(64),
    estimateHash: 'b'.repeat(64),
    detail,
    target,
    start: plan.start,
    deadline: plan.deadline,
    window,
    method: 'exact',
    simulation: { replicates: 10_000, seed: 20_240_101 },
    crossCheck: null,
    probability: { value: probability, error: 0 },
    reachable: true,
    expected: { mean: 100, p10: 80, p25: 90, p50: 100, p75: 110, p90: 120 },
    months,
    timeToTarget: { p10: at(10), p25: at(11), p50: at(12), p75: at(13), p90: null },
    sites: plan.sites.map(({ id, included: isIn }) =>
      siteForecastOf(id, { included: isIn, expected: isIn ? { mean: 30, p10: 18, p90: 44 } : null }),
    ),
    pool: null,
    indicator: null,
    interim: null,
    tornado: [],
    assumptions: [
      {
        key: 'start-up',
        origin: 'default',
        value: 3,
        lower: 1,
        upper: 8,
        citation: 'An invented survey, 2020',
        sites: [],
      },
    ],
    notes: [],
  }
}
