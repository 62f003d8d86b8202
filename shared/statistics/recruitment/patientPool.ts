import { computed, refuse, type Computed } from '../computed'
import { enrolmentPool } from '../prevalence/enrolmentPool'
import { convolve } from './distributions/convolve'
import { fillBinomial, fillPoisson, type Probabilities } from './distributions/fillProbabilities'
import { total } from './distributions/limitCount'

/** One stretch of time with a constant hazard of being screened. */
export interface HazardPiece {
  readonly duration: number
  readonly hazard: number
}

/** Of those present at the start the share that is screened, and the number screened of a steady inflow of one for each unit of time. */
export interface PoolReach {
  readonly ofPresent: number
  readonly ofInflow: number
}

/** What is reached over one piece, when so much is reached of those who are still there at its end. */
function reachBefore({ duration, hazard }: HazardPiece, exitHazard: number, later: PoolReach): PoolReach {
  const over = (initialPool: number, inflow: number): { screened: number; left: number } => {
    const pool = enrolmentPool({
      initialPool,
      inflow,
      growth: 0,
      exitHazard,
      recruitmentHazard: hazard,
      window: duration,
    })
    return pool.ok ? { screened: pool.value.enrolled, left: pool.value.poolAtEnd } : { screened: 0, left: 0 }
  }
  const [present, inflow] = [over(1, 0), over(0, 1)]
  return {
    ofPresent: Math.min(1, present.screened + present.left * later.ofPresent),
    ofInflow: later.ofInflow + inflow.screened + inflow.left * later.ofPresent,
  }
}

/** What is reached over pieces, given from the first to the last, when so much is reached behind them. */
export function poolReach(
  pieces: readonly HazardPiece[],
  exitHazard: number,
  behind: PoolReach = { ofPresent: 0, ofInflow: 0 },
): PoolReach {
  return pieces.reduceRight((later, piece) => reachBefore(piece, exitHazard, later), behind)
}

/** Fills the distribution of the number screened: binomial of those present, and Poisson of the inflow. */
export function fillPoolCount(
  into: Probabilities,
  present: number,
  inflow: number,
  { ofPresent, ofInflow }: PoolReach,
): void {
  const fromPresent = new Float64Array(into.length)
  fillBinomial(fromPresent, present, ofPresent)
  const fromInflow = new Float64Array(into.length)
  fillPoisson(fromInflow, inflow * ofInflow)
  into.set(convolve(fromPresent, fromInflow, into.length))
}

export interface PoolRecruitment {
  /** Eligible people at time 0, a whole number. */
  readonly present: number
  readonly inflow: number
  readonly exitHazard: number
  readonly recruitmentHazard: number
  readonly time: number
  readonly target: number
}

export interface PoolForecast {
  readonly mean: number
  readonly variance: number
  /** Probability that at least the target is recruited. */
  readonly probability: number
  /** Probabilities of recruiting 0, 1, … as far as asked for. */
  readonly counts: readonly number[]
}

const largestPool = 1_000_000
const largestTarget = 100_000

/**
 * Recruitment from one finite pool, exactly: n(t) = Binomial(M, p(t)) + Poisson(I ∫₀ᵗ p), p(t) = r / (r + μ)·(1 − e^(−(r + μ)t)).
 * The mean is that of the enrolment pool. Refused: `invalid_pool`, `invalid_target`.
 */
export function poolRecruitment(
  { present, inflow, exitHazard, recruitmentHazard, time, target }: PoolRecruitment,
  countsShown: number,
): Computed<PoolForecast, 'invalid_pool' | 'invalid_target'> {
  const amounts = [inflow, exitHazard, recruitmentHazard, time]
  if (
    !amounts.every((value) => value >= 0 && value < Infinity) ||
    !Number.isSafeInteger(present) ||
    present < 0 ||
    present > largestPool
  )
    return refuse('invalid_pool', 'The pool is a whole number; inflow, hazards and time are at least 0.')
  if (!Number.isSafeInteger(target) || target < 1 || target > largestTarget)
    return refuse('invalid_target', `The target is ${target}; it should be from 1 to ${largestTarget}.`)
  const reach = poolReach([{ duration: time, hazard: recruitmentHazard }], exitHazard)
  const { ofPresent } = reach
  const fromInflow = inflow * reach.ofInflow
  const counts = new Float64Array(Math.max(target, countsShown))
  fillPoolCount(counts, present, inflow, reach)
  return computed({
    mean: present * ofPresent + fromInflow,
    variance: present * ofPresent * (1 - ofPresent) + fromInflow,
    probability: Math.max(0, 1 - total(counts.subarray(0, target))),
    counts: [...counts.subarray(0, countsShown)],
  })
}
