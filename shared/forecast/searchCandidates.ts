import { siteForecasts } from '../statistics/recruitment/recruitmentForecast'
import type { RecruitingSite } from '../statistics/recruitment/recruitmentPlan'
import type { Candidate } from '../statistics/siteSelection/selectionProblem'
import { evaluate } from './evaluate'
import type { Steps } from './evaluation'
import {
  buildModel,
  recruitingSiteAt,
  recruitmentPlanAt,
  type ForecastInput,
  type ForecastModel,
} from './model'
import type { ModelSite } from './modelSite'
import { missingAt } from './notesOf'

/** Replicates for what a site is expected to bring. */
const replicates = 400

/** A candidate with what it is expected to bring by the deadline. */
export interface SearchCandidate extends Candidate {
  readonly expected: number
}

function expectedInClosedForm(model: ForecastModel, site: ModelSite): number {
  const found = siteForecasts(
    recruitmentPlanAt({ ...model, sites: [{ ...site, pool: null }] }, 1),
    model.time,
  )
  return found.ok ? (found.value[0]?.mean ?? 0) : 0
}

/** The site without its pool, at the rate that brings as many by the deadline. */
function withoutPool(site: ModelSite, share: number): RecruitingSite {
  const { pool: _pool, rate, ...rest } = recruitingSiteAt(site, 1)
  return {
    ...rest,
    rate:
      rate.type === 'known'
        ? { type: 'known', rate: rate.rate * share }
        : { ...rate, beta: rate.beta / Math.max(share, 1e-9) },
  }
}

/**
 * The sites that a search may choose: those that can take part, have a rate and what the plan requires. A search adds up many sets,
 * so that pools are left out of it: each site gets the rate that brings as many people by the deadline as its pool lets it.
 */
export function* searchCandidates(
  input: ForecastInput,
  groups: ReadonlyMap<string, readonly string[]>,
): Steps<readonly SearchCandidate[]> {
  const { plan, seed } = input
  const allowed = plan.sites.filter(
    ({ lock, capabilities }) =>
      lock === 'must' || (lock === 'none' && missingAt(plan, capabilities).length === 0),
  )
  const { model } = buildModel(input, undefined, new Set(allowed.map(({ id }) => id)))
  const found: SearchCandidate[] = []
  for (const [index, site] of model.sites.entries()) {
    const closed = expectedInClosedForm(model, site)
    let expected = closed
    if (site.pool !== null) {
      const wish = { grid: [], horizon: model.time, replicates, seed, times: false }
      expected = (yield* evaluate({ ...model, sites: [site], target: 1 }, wish)).mean
    }
    const planned = allowed.find(({ id }) => id === site.id)
    const cost = planned?.cost ?? null
    found.push({
      id: site.id,
      groups: groups.get(site.id) ?? [],
      site: withoutPool(site, closed > 0 ? expected / closed : 1),
      cost: cost === null ? 0 : cost.fixed + cost.perPatient * expected,
      capabilities: planned?.capabilities ?? [],
      expected,
    })
    yield (index + 1) / model.sites.length
  }
  return found
}
