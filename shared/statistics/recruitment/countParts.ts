import { gammaTails } from '../special/incompleteGamma'
import { cappedRateMoments } from './cappedRate'
import type { Probabilities } from './distributions/fillProbabilities'
import { fillRateCount } from './distributions/fillRateCount'
import { gammaValues, openingTimes, type WeightedValue } from './openingNodes'
import { fillPoolCount, poolReach, type HazardPiece, type PoolReach } from './patientPool'
import type { RateDistribution } from './rateDistribution'
import type { PatientPool, RecruitingSite } from './recruitmentPlan'
import { changesBetween, effectiveTime, multiplierAt, type Season } from './season'

/** One of the cases that a site's count is a mixture of. */
export interface CountPart {
  readonly weight: number
  readonly mean: number
  readonly variance: number
  fill(into: Probabilities): void
}

export interface CountWindow {
  /** Until when screening counts. */
  readonly until: number
  readonly season: Season | undefined
  /** Share of the screened that is counted. */
  readonly share: number
  /** Largest count that is looked at, which says how finely delays are followed. */
  readonly largest: number
}

/** Twenty nodes follow a distribution of counts over some eight of its standard deviations. */
function finenessFor(largest: number): number {
  return Math.max(1, Math.sqrt(largest) / 8)
}

/** Rates that stand for the smaller of a draw and its cap. */
function rateValues(rate: RateDistribution, cap: number, fineness: number): readonly WeightedValue[] {
  if (rate.type === 'known') return [{ value: Math.min(rate.rate, cap), weight: 1 }]
  const { alpha, beta } = rate
  const below = gammaValues(alpha, beta * cap, { breaks: [], fineness }).map(({ value, weight }) => ({
    value: value / beta,
    weight,
  }))
  const above = cap === Infinity ? 0 : gammaTails(beta * cap, alpha).upper
  return above > 0 ? [...below, { value: cap, weight: above }] : below
}

/** The stretches between two times in which the season does not change. */
function hazardPieces(
  from: number,
  until: number,
  hazard: number,
  season: Season | undefined,
): readonly HazardPiece[] {
  const ends = [...changesBetween(season, from, until), until]
  return ends.map((end, index) => {
    const start = index === 0 ? from : (ends[index - 1] ?? from)
    // The middle: a change computed by rounding may lie a little before or behind the true one.
    const factor = season === undefined ? 1 : multiplierAt(season, (start + end) / 2)
    return { duration: end - start, hazard: hazard * factor }
  })
}

/** What a pool gives from each of some opening times (ascending) until the end; each starts from what the one behind it gives. */
function reachFromEach(
  openings: readonly WeightedValue[],
  hazard: number,
  { exitHazard }: PatientPool,
  { until, season }: CountWindow,
): readonly PoolReach[] {
  let end = until
  let reached: PoolReach = { ofPresent: 0, ofInflow: 0 }
  return openings
    .toReversed()
    .map(({ value }) => {
      reached = poolReach(hazardPieces(value, end, hazard, season), exitHazard, reached)
      end = value
      return reached
    })
    .toReversed()
}

/** The whole numbers of people that a pool may have: a fraction is the chance that there is one more. */
function wholePools(present: number): readonly WeightedValue[] {
  const whole = Math.floor(present)
  const more = present - whole
  return more === 0
    ? [{ value: whole, weight: 1 }]
    : [
        { value: whole, weight: 1 - more },
        { value: whole + 1, weight: more },
      ]
}

function poolParts(
  site: RecruitingSite,
  pool: PatientPool,
  openings: readonly WeightedValue[],
  window: CountWindow,
): readonly CountPart[] {
  const { inflow, reference = pool.present } = pool
  const rates = rateValues(site.rate, site.rateCap ?? Infinity, finenessFor(window.largest))
  return rates.flatMap((rate) => {
    const reaches = reachFromEach(openings, rate.value / reference, pool, window)
    return wholePools(pool.present).flatMap(({ value: present, weight }) =>
      openings.map((opening, index): CountPart => {
        const ofPresent = (reaches[index]?.ofPresent ?? 0) * window.share
        const ofInflow = (reaches[index]?.ofInflow ?? 0) * window.share
        return {
          weight: rate.weight * opening.weight * weight,
          mean: present * ofPresent + inflow * ofInflow,
          variance: present * ofPresent * (1 - ofPresent) + inflow * ofInflow,
          fill: (into) => fillPoolCount(into, present, inflow, { ofPresent, ofInflow }),
        }
      }),
    )
  })
}

/** The cases of a site's count, without its cap on the total; their weights add up to the chance that it has opened. */
export function countParts(site: RecruitingSite, window: CountWindow): readonly CountPart[] {
  const { until, season, share, largest } = window
  const breaks = changesBetween(season, 0, until)
  const openings = openingTimes(site.opening, until, { breaks, fineness: finenessFor(largest) })
  if (site.pool !== undefined) return poolParts(site, site.pool, openings, window)
  const cap = site.rateCap ?? Infinity
  const rate = cappedRateMoments(site.rate, cap)
  const spread = Math.max(0, rate.meanSquare - rate.mean ** 2)
  const counted = effectiveTime(season, until)
  return openings.map(({ value, weight }) => {
    const exposure = Math.max(0, counted - effectiveTime(season, value)) * share
    return {
      weight,
      mean: rate.mean * exposure,
      variance: rate.mean * exposure + spread * exposure ** 2,
      fill: (into) => fillRateCount(into, site.rate, cap, exposure),
    }
  })
}
