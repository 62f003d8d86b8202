export interface Interval {
  readonly lower: number
  readonly upper: number
}

/** Whether a confidence level lies strictly between 0 and 1. */
export function isConfidence(confidence: number): boolean {
  return confidence > 0 && confidence < 1
}
