import type { Random } from '../../random/createRandom'
import { sampleGamma } from '../../random/sampleGamma'
import type { Opening } from '../opening'
import type { RateDistribution } from '../rateDistribution'
import type { RecruitingSite } from '../recruitmentPlan'
import { effectiveTime, timeOfEffective, type Season } from '../season'
import { poolScreenings } from './poolScreenings'

/** The times of one site in one replicate, one after the other; Infinity once there are no more. */
export type Arrivals = () => number

/** Time until the next event of a process with rate 1. */
export function sampleExponential(random: Random): number {
  return -Math.log(random.uniform())
}

function sampleOpening(random: Random, opening: Opening): number {
  switch (opening.type) {
    case 'fixed':
      return opening.at
    case 'uniform':
      return opening.from + (opening.to - opening.from) * random.uniform()
    case 'gamma':
      return (opening.shift ?? 0) + opening.scale * sampleGamma(random, opening.shape)
    case 'held':
      return Math.max(opening.until, sampleOpening(random, opening.opening))
  }
}

function sampleRate(random: Random, rate: RateDistribution): number {
  return rate.type === 'known' ? rate.rate : sampleGamma(random, rate.alpha) / rate.beta
}

/** Screenings of those who will pass, by a rate that the season alone changes. */
function passedScreenings(
  random: Random,
  opening: number,
  rate: number,
  season: Season | undefined,
): Arrivals {
  if (rate === 0) return () => Infinity
  let effective = effectiveTime(season, opening)
  return () => {
    effective += sampleExponential(random) / rate
    return timeOfEffective(season, effective)
  }
}

/**
 * One replicate of one site: the times at which those who pass are screened, until it closes, is full or has nobody left. A
 * pool is not followed beyond `latest`, and no site opens before `notBefore`.
 * The opening is drawn first, then the rate, then the people, so that equal draws make like sites alike.
 */
export function siteArrivals(
  random: Random,
  site: RecruitingSite,
  season: Season | undefined,
  { notBefore, latest }: { readonly notBefore: number; readonly latest: number },
): Arrivals {
  const { passFraction = 1, rateCap = Infinity, totalCap = Infinity, closing = Infinity, pool } = site
  const opening = Math.max(notBefore, sampleOpening(random, site.opening))
  const rate = Math.min(sampleRate(random, site.rate), rateCap)
  const next =
    pool === undefined
      ? passedScreenings(random, opening, rate * passFraction, season)
      : poolScreenings(random, {
          pool,
          opening,
          rate,
          passFraction,
          season,
          latest: Math.min(closing, latest),
        })
  let taken = 0
  return () => {
    if (taken >= totalCap) return Infinity
    const time = next()
    if (time > closing) {
      taken = Infinity
      return Infinity
    }
    taken += 1
    return time
  }
}
