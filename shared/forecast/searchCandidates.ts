import type { SitePlan } from '../domain/studies/sitePlan'
import { siteForecasts } from '../statistics/recruitment/recruitmentForecast'
import type { Candidate } from '../statistics/siteSelection/selectionProblem'
import { noCommonError } from './commonFactors'
import { evaluate } from './evaluate'
import type { Steps } from './evaluation'
import { buildModel, type ForecastInput, type ForecastModel } from './model'
import type { ModelSite } from './modelSite'
import { sitesToChooseFrom } from './notesOf'
import type { Sample } from './samples'
import { recruitingSiteAt, recruitmentPlanAt } from './siteAt'
import { openingQuantile } from './startUpTime'

/** Replicates for what a site is expected to bring. */
const replicates = 400

/** A candidate with what it is expected to bring by the deadline. */
export interface SearchCandidate extends Candidate {
  readonly expected: number
}

/** The middle of the times that sites wait for together: a search takes one, and the sets it finds are forecast with all. */
function middleWait({ notBefore }: ForecastModel): number {
  return notBefore === null ? 0 : (notBefore.from + notBefore.to) / 2
}

function expectedInClosedForm(model: ForecastModel, site: ModelSite): number {
  const found = siteForecasts(
    recruitmentPlanAt({ ...model, sites: [{ ...site, pool: null }] }, noCommonError, middleWait(model)),
    model.time,
  )
  return found.ok ? (found.value[0]?.mean ?? 0) : 0
}

/** What a site brings by the deadline. */
interface Brought {
  readonly mean: number
  readonly variance: number
}

/**
 * A site without its pool that brings as many by the deadline, with the same variance: a gamma rate from the median opening on,
 * for a Poisson count under a gamma rate varies by its mean and the square of it over the shape.
 */
function withoutPool(site: ModelSite, model: ForecastModel, { mean, variance }: Brought): ModelSite {
  const opened: ModelSite = {
    ...site,
    opening: { type: 'fixed', at: Math.min(openingQuantile(site.opening, 0.5), model.time) },
    rate: { type: 'known', rate: 1 },
    follows: { people: 0, stated: 0 },
    area: null,
    seen: null,
    pool: null,
  }
  const atOne = expectedInClosedForm(model, { ...opened, most: null })
  const rate = atOne > 0 ? mean / atOne : 0
  const beyond = variance - mean
  const alpha = mean ** 2 / beyond
  const even = rate === 0 || beyond <= 0 || !Number.isFinite(alpha)
  return {
    ...opened,
    rate: even ? { type: 'known', rate } : { type: 'gamma', alpha, beta: alpha / rate },
  }
}

function varianceOf(sample: Sample): number {
  const mean = sample.reduce((sum, value) => sum + value, 0) / sample.length
  return sample.reduce((sum, value) => sum + (value - mean) ** 2, 0) / sample.length
}

/** Least cost of a participant at any site: what all sets pay for each until the target, so that no search need compare it. */
export function leastPerPatient({ sites }: SitePlan): number {
  const costs = sites.flatMap(({ lock, cost }) => (lock === 'never' || cost === null ? [] : cost.perPatient))
  return costs.length === 0 ? 0 : Math.min(...costs)
}

/**
 * The sites that a search may choose: those that can take part, have a rate and what the plan requires. A search adds up many sets,
 * so that pools are left out of it: each site gets the rate that brings as many people by the deadline as its pool lets it, as surely.
 */
export function* searchCandidates(
  input: ForecastInput,
  groups: ReadonlyMap<string, readonly string[]>,
): Steps<readonly SearchCandidate[]> {
  const { plan, seed } = input
  const allowed = sitesToChooseFrom(plan)
  const { model } = buildModel(input, undefined, new Set(allowed.map(({ id }) => id)))
  const forAnybody = leastPerPatient(plan)
  const found: SearchCandidate[] = []
  for (const [index, site] of model.sites.entries()) {
    let expected = expectedInClosedForm(model, site)
    let candidate = recruitingSiteAt(site, noCommonError, middleWait(model))
    if (site.pool !== null) {
      const wish = { grid: [model.time], horizon: model.time, replicates, seed, times: false }
      // Without its cap, which the search follows itself: taken off twice, it would hide how sure a full site is.
      const alone = yield* evaluate({ ...model, sites: [{ ...site, most: null }], target: 1 }, wish)
      const sample = alone.counts[0]?.sample ?? Float64Array.of(0)
      const matched = withoutPool(site, model, { mean: alone.mean, variance: varianceOf(sample) })
      expected = expectedInClosedForm(model, matched)
      candidate = recruitingSiteAt(matched, noCommonError, middleWait(model))
    }
    const planned = allowed.find(({ id }) => id === site.id)
    const cost = planned?.cost ?? null
    found.push({
      id: site.id,
      groups: groups.get(site.id) ?? [],
      site: candidate,
      cost: cost === null ? 0 : cost.fixed + (cost.perPatient - forAnybody) * expected,
      capabilities: planned?.capabilities ?? [],
      expected,
    })
    yield (index + 1) / model.sites.length
  }
  return found
}
