import { countParts, type CountPart, type CountWindow } from './countParts'
import type { Probabilities } from './distributions/fillProbabilities'
import { foldAt, momentsOf, thin } from './distributions/limitCount'
import { countedShare, delayToCount, type RecruitingSite, type RecruitmentPlan } from './recruitmentPlan'

/** Mean and variance of a count. */
export interface CountMoments {
  readonly mean: number
  readonly variance: number
}

/** Which people of a site are counted: `retained` of those who are randomised until a time. */
export interface SiteWindow {
  readonly plan: RecruitmentPlan
  readonly time: number
  /** Share of the randomised that is counted; the caps come before it. */
  readonly retained: number
}

/** The window of a plan at a time; within a quota people are counted before they drop out, since the quota limits the randomised. */
export function windowOf(plan: RecruitmentPlan, time: number, beforeDropOut: boolean): SiteWindow {
  return { plan, time, retained: beforeDropOut ? 1 : countedShare(plan) }
}

function partsOf(
  site: RecruitingSite,
  { plan, time }: SiteWindow,
  share: number,
  largest: number,
): readonly CountPart[] {
  const window: CountWindow = {
    until: Math.max(0, Math.min(time - delayToCount(plan), site.closing ?? Infinity)),
    season: plan.season,
    share: share * (site.passFraction ?? 1),
    largest,
  }
  return countParts(site, window)
}

function mix(parts: readonly CountPart[], length: number): Probabilities {
  const [only] = parts
  const mixed = new Float64Array(length)
  if (only !== undefined && parts.length === 1 && only.weight === 1) {
    only.fill(mixed)
    return mixed
  }
  const one = new Float64Array(length)
  let open = 0
  for (const { weight, fill } of parts) {
    fill(one)
    for (let count = 0; count < length; count += 1)
      mixed[count] = (mixed[count] ?? 0) + weight * (one[count] ?? 0)
    open += weight
  }
  if (length > 0) mixed[0] = (mixed[0] ?? 0) + Math.max(0, 1 - open)
  return mixed
}

/** The whole distribution of a site that has a cap on its total. */
function cappedCount(site: RecruitingSite, window: SiteWindow, cap: number): Probabilities {
  return thin(foldAt(mix(partsOf(site, window, 1, cap), cap)), window.retained)
}

/** Distribution of the number that a site counts, for the counts below `length`. */
export function siteProbabilities(site: RecruitingSite, window: SiteWindow, length: number): Probabilities {
  const { totalCap } = site
  if (totalCap === undefined || (totalCap >= length && window.retained === 1))
    return mix(partsOf(site, window, window.retained, length), length)
  return cappedCount(site, window, totalCap)
}

/** Counts up to which a delay is followed where only moments are asked for. */
const enoughForMoments = 1000

/** Mean and variance of the number that a site counts. */
export function siteMoments(site: RecruitingSite, window: SiteWindow): CountMoments {
  if (site.totalCap !== undefined) return momentsOf(cappedCount(site, window, site.totalCap))
  const parts = partsOf(site, window, window.retained, enoughForMoments)
  const mean = parts.reduce((sum, part) => sum + part.weight * part.mean, 0)
  const closed = 1 - parts.reduce((sum, { weight }) => sum + weight, 0)
  const variance = parts.reduce(
    (sum, part) => sum + part.weight * (part.variance + (part.mean - mean) ** 2),
    Math.max(0, closed) * mean ** 2,
  )
  return { mean, variance }
}
