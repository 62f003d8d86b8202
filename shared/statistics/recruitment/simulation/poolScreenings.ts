import type { Random } from '../../random/createRandom'
import type { PatientPool } from '../recruitmentPlan'
import { multiplierAt, nextChange, type Season } from '../season'

export interface PoolProcess {
  readonly pool: PatientPool
  readonly opening: number
  /** Screened for each unit of time while the pool has its reference size. */
  readonly rate: number
  readonly passFraction: number
  readonly season: Season | undefined
  readonly latest: number
}

/** A pool in one replicate: a fraction is the chance that there is one more. */
function wholePool(random: Random, present: number): number {
  const whole = Math.floor(present)
  return present > whole && random.uniform() < present - whole ? whole + 1 : whole
}

/**
 * Screenings from a pool, event by event (Gillespie 1977): somebody is screened, leaves unscreened, or comes new; whoever is screened
 * is out of the pool. The pool never falls below 0, since nobody in it is there to leave. Infinity once it stays empty;
 * a time behind `latest` once that is over.
 */
export function poolScreenings(
  random: Random,
  { pool, opening, rate, passFraction, season, latest }: PoolProcess,
): () => number {
  const { inflow, exitHazard, reference = pool.present } = pool
  let present = wholePool(random, pool.present)
  let time = opening
  return () => {
    while (time <= latest) {
      const factor = season === undefined ? 1 : multiplierAt(season, time)
      const hazard = (rate / reference) * factor
      const all = inflow + present * (exitHazard + hazard)
      const change = season === undefined ? Infinity : nextChange(season, time)
      if (all === 0 && change === Infinity) return Infinity
      const next = time - Math.log(random.uniform()) / all
      if (next >= change) {
        // The past does not matter to what comes: the rest of the wait is drawn anew under the next factor.
        time = change
        if (present === 0 && inflow === 0) return Infinity
        continue
      }
      time = next
      const which = random.uniform() * all
      if (which < inflow) present += 1
      else {
        present -= 1
        const screened = which < inflow + present * hazard + hazard
        if (screened && random.uniform() < passFraction) return time
      }
    }
    return time
  }
}
