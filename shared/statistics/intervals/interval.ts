import { refuse } from '../computed'

export interface Interval {
  readonly lower: number
  readonly upper: number
}

/** Whether a confidence level lies strictly between 0 and 1. */
export function isConfidence(confidence: number): boolean {
  return confidence > 0 && confidence < 1
}

/** The refusal of a confidence that is none. */
export function refuseConfidence(confidence: number) {
  return refuse('invalid_confidence', `The confidence is ${confidence}; it should lie between 0 and 1.`)
}
