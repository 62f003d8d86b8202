import { computed, refuse, type Computed } from '../computed'
import { integrate } from '../special/gaussLegendre'

/** A pool of eligible people over a window; all rates and times in one unit of time. */
export interface PoolInput {
  /** Eligible people at the start of the window. */
  readonly initialPool: number
  /** New eligible cases per unit of time at the start. */
  readonly inflow: number
  /** Continuous growth of the inflow; may be below 0. */
  readonly growth: number
  /** Hazard of leaving unrecruited: death, progression, moving away. */
  readonly exitHazard: number
  readonly recruitmentHazard: number
  readonly window: number
}

/** `everAvailable` = `poolAtEnd` + `enrolled` + `exitedUnrecruited`: each person counts once. */
export interface PoolResult {
  readonly poolAtEnd: number
  readonly everAvailable: number
  readonly enrolled: number
  readonly exitedUnrecruited: number
}

/** (e^(rate·time) - 1) / rate, which is `time` at rate 0. */
function accumulate(rate: number, time: number): number {
  return rate === 0 ? time : Math.expm1(rate * time) / rate
}

/** New cases that are still there at the end of the window, per unit of inflow. */
function stillThere(growth: number, leaving: number, window: number): number {
  const rate = leaving + growth
  // e^(rate·window) - 1 would overflow where people leave fast.
  if (rate * window > 700) return Math.exp(growth * window) / rate
  return Math.exp(-leaving * window) * accumulate(rate, window)
}

/** New cases that have left again by the end of the window, per unit of inflow. */
function leftAgain(growth: number, leaving: number, window: number): number {
  if (leaving * window > 0.05) return accumulate(growth, window) - stillThere(growth, leaving, window)
  // The difference would lose its digits where hardly anybody leaves.
  const panels = 1 + Math.ceil(Math.abs(growth) * window)
  return integrate(
    (time) => Math.exp(growth * time) * -Math.expm1(-leaving * (window - time)),
    0,
    window,
    panels,
  )
}

/** Closed solution of dP/dt = inflow·e^(growth·t) - (exit + recruitment)·P over the window. */
export function enrolmentPool(
  input: PoolInput,
): Computed<PoolResult, 'invalid_input' | 'growth_out_of_range'> {
  const { initialPool, inflow, growth, exitHazard, recruitmentHazard, window } = input
  const amounts = [initialPool, inflow, exitHazard, recruitmentHazard, window]
  if (!amounts.every((value) => value >= 0 && value < Infinity))
    return refuse('invalid_input', 'Pool, inflow, hazards and window should be at least 0.')
  if (!(Math.abs(growth * window) <= 50))
    return refuse('growth_out_of_range', `The inflow would grow by e^${growth * window} over the window.`)
  const leaving = exitHazard + recruitmentHazard
  const left = -initialPool * Math.expm1(-leaving * window) + inflow * leftAgain(growth, leaving, window)
  const stayed = initialPool * Math.exp(-leaving * window)
  return computed({
    poolAtEnd: stayed + inflow * stillThere(growth, leaving, window),
    everAvailable: initialPool + inflow * accumulate(growth, window),
    enrolled: leaving === 0 ? 0 : (recruitmentHazard / leaving) * left,
    exitedUnrecruited: leaving === 0 ? 0 : (exitHazard / leaving) * left,
  })
}
