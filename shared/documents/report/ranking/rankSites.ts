import type { SitePlan } from '../../../domain/studies/sitePlan'
import type { FeasibilityReportInput } from '../reportInput'
import { siteQualities, type SiteQuality, type SiteWeights } from './siteWeights'

/** What is known of the qualities of a site, each in its own unit; null where nothing is. */
export type KnownQualities = Readonly<Record<SiteQuality, number | null>>

export interface RankedSite {
  readonly site: string
  readonly values: KnownQualities
  /** 0 to 100; null where nothing is known of it. */
  readonly score: number | null
  /** Share of the weight that stands on known values. */
  readonly known: number
  /** Whether enough is known to rank it: at least half of the weight. */
  readonly isRanked: boolean
}

/** Least share of the weight that must be known of a site for a place in the ranking. */
const leastKnown = 0.5

/** Qualities of which less is better. */
const lessIsBetter: ReadonlySet<SiteQuality> = new Set(['startUp', 'competing'])

/** Enrolled for each one planned, over the trials that have closed and say both. */
function pastShare(site: string, input: FeasibilityReportInput): number | null {
  const past = input.siteFacts.find((facts) => facts.site === site)?.profile?.statements.past ?? []
  let [enrolled, planned] = [0, 0]
  for (const trial of past) {
    if (trial.closed === null || trial.enrolled === null || trial.planned === null) continue
    enrolled += trial.enrolled
    planned += trial.planned
  }
  return planned === 0 ? null : enrolled / planned
}

function qualitiesOf(
  { id, statedRate, startUp, competing, capabilities }: SitePlan['sites'][number],
  { requires }: SitePlan,
  input: FeasibilityReportInput,
): KnownQualities {
  const forecast = input.forecast.kind === 'made' ? input.forecast.result : null
  const predicted = forecast?.sites.find(({ site }) => site === id)
  const trials = input.competing?.sites.find(({ site }) => site === id)
  return {
    enrolment: predicted === undefined ? (statedRate?.value ?? null) : (predicted.usedRate?.value ?? null),
    startUp: startUp?.median ?? null,
    past: pastShare(id, input),
    competing: trials?.recruiting ?? competing?.trials ?? null,
    requirements:
      requires.length === 0 || capabilities.length === 0
        ? null
        : requires.filter((need) => capabilities.includes(need)).length / requires.length,
  }
}

/** Where a value lies among those of all sites, from 0 (worst) to 1 (best); 1 where they are all the same. */
function standing(quality: SiteQuality, value: number, all: readonly KnownQualities[]): number {
  const values = all.flatMap((known) => known[quality] ?? [])
  const [least, most] = [Math.min(...values), Math.max(...values)]
  if (most === least) return 1
  const share = (value - least) / (most - least)
  return lessIsBetter.has(quality) ? 1 - share : share
}

/**
 * The sites of the plan by score, best first, then those of which too little is known for a place. The score is the weighted mean of where a site
 * stands among the others; what is not stated is in neither sum, so that it counts as nothing and not as bad.
 */
export function rankSites(input: FeasibilityReportInput): readonly RankedSite[] {
  const plan = input.protocol.sites
  if (plan === undefined) return []
  const weights: SiteWeights = input.siteWeights
  const asked = siteQualities.filter(
    (quality) => weights[quality] > 0 && (quality !== 'requirements' || plan.requires.length > 0),
  )
  const whole = asked.reduce((sum, quality) => sum + weights[quality], 0)
  const sites = plan.sites.map((site) => ({ site: site.id, values: qualitiesOf(site, plan, input) }))
  const all = sites.map(({ values }) => values)
  const ranked = sites.map(({ site, values }): RankedSite => {
    let [known, reached] = [0, 0]
    for (const quality of asked) {
      const value = values[quality]
      if (value === null) continue
      known += weights[quality]
      reached += weights[quality] * standing(quality, value, all)
    }
    const share = whole === 0 ? 0 : known / whole
    return {
      site,
      values,
      score: known === 0 ? null : (100 * reached) / known,
      known: share,
      isRanked: share >= leastKnown,
    }
  })
  return ranked.sort(
    (one, other) =>
      Number(other.isRanked) - Number(one.isRanked) ||
      (other.score ?? -1) - (one.score ?? -1) ||
      other.known - one.known,
  )
}
