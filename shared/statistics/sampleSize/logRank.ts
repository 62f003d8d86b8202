import { computed, refuse, type Computed } from '../computed'
import { designQuantiles, findDesignError, roundUp, type Design, type DesignErrorCode } from './design'

export interface LogRankInput extends Design {
  /** Hazard of the experimental over the control arm. */
  readonly hazardRatio: number
  /** Hazards per unit of time. */
  readonly controlHazard: number
  readonly dropoutHazard: number
  /** Uniform accrual, then follow-up of the last one; both in that unit. */
  readonly accrual: number
  readonly followUp: number
  readonly method: 'schoenfeld' | 'freedman'
}

export interface LogRankSize {
  readonly events: number
  readonly eventsExact: number
  /** Chance that a person has an event before the end. */
  readonly eventShareControl: number
  readonly eventShareExperimental: number
  readonly eventShare: number
  readonly total: number
  readonly totalExact: number
}

/** (1 - e^-x) / x, which is 1 at 0. */
function meanDecay(x: number): number {
  return x === 0 ? 1 : -Math.expm1(-x) / x
}

/** Chance of an event with uniform accrual, follow-up and drop-out at constant hazards (Lachin and Foulkes 1986). */
function eventShare(hazard: number, { dropoutHazard, accrual, followUp }: LogRankInput): number {
  const leaving = hazard + dropoutHazard
  if (leaving === 0) return 0
  return (hazard / leaving) * (1 - Math.exp(-leaving * followUp) * meanDecay(leaving * accrual))
}

function eventsNeeded({ method, hazardRatio, ratio, ...input }: LogRankInput): number {
  const { za, zb } = designQuantiles({ ratio, ...input })
  const factor =
    method === 'schoenfeld'
      ? (1 + ratio) ** 2 / (ratio * Math.log(hazardRatio) ** 2)
      : (1 + ratio * hazardRatio) ** 2 / (ratio * (1 - hazardRatio) ** 2)
  return (za + zb) ** 2 * factor
}

/** Events and people for a log-rank test: Schoenfeld (1981) or Freedman (1982). */
export function logRank(input: LogRankInput): Computed<LogRankSize, DesignErrorCode | 'no_events'> {
  const error = findDesignError(input)
  if (error !== null) return refuse(error.code, error.message)
  const { hazardRatio, controlHazard, dropoutHazard, accrual, followUp, ratio } = input
  if (!(hazardRatio > 0 && hazardRatio < Infinity))
    return refuse('invalid_input', `The hazard ratio is ${hazardRatio}; it should be above 0.`)
  if (![controlHazard, dropoutHazard, accrual, followUp].every((value) => value >= 0 && value < Infinity))
    return refuse('invalid_input', 'Hazards, accrual and follow-up should be at least 0.')
  if (hazardRatio === 1)
    return refuse('no_difference', 'A hazard ratio of 1 is no difference: no number of people would show it.')
  const eventsExact = eventsNeeded(input)
  const eventShareControl = eventShare(controlHazard, input)
  const eventShareExperimental = eventShare(controlHazard * hazardRatio, input)
  const share = (eventShareControl + ratio * eventShareExperimental) / (1 + ratio)
  if (!(share > 0)) return refuse('no_events', 'Nobody has an event before the end: add time or hazard.')
  const totalExact = eventsExact / share
  return computed({
    events: roundUp(eventsExact),
    eventsExact,
    eventShareControl,
    eventShareExperimental,
    eventShare: share,
    total: roundUp(totalExact),
    totalExact,
  })
}
