import { prioritisationKeys, qualificationCriteria, scoreRange, type PrioritisationKey } from './criteria'
import type { ReadinessRow, ReadinessWeights } from './readinessSheet'

/** Whether a source meets the qualification criteria; `open` while one of them is not known. */
export type Qualification = 'met' | 'open' | 'not-met'

/** The weighted mean of the scores, from 1 to 5. What is not scored may be anything from 1 to 5. */
export interface WeightedScore {
  readonly lower: number
  readonly upper: number
  /** Criteria that count and are not scored. */
  readonly missing: readonly PrioritisationKey[]
  /** Whether any criterion that counts is scored. */
  readonly begun: boolean
  /** The bounds times the sum of the weights: whole numbers, to be compared. */
  readonly lowerSum: number
  readonly upperSum: number
}

export function qualificationOf({ qualification }: Pick<ReadinessRow, 'qualification'>): Qualification {
  const answers = qualificationCriteria.map(({ key }) => qualification[key].answer)
  if (answers.includes('no')) return 'not-met'
  return answers.includes('not-known') ? 'open' : 'met'
}

export function totalWeight(weights: ReadinessWeights): number {
  return prioritisationKeys.reduce((sum, key) => sum + weights[key], 0)
}

/** Bounds of the weighted score: what is not scored counts as the lowest and as the highest score, never as nothing. */
export function weightedScore(
  { scores }: Pick<ReadinessRow, 'scores'>,
  weights: ReadinessWeights,
): WeightedScore {
  const counting = prioritisationKeys.filter((key) => weights[key] > 0)
  const missing = counting.filter((key) => scores[key].score === null)
  const sum = (open: number) =>
    counting.reduce((total, key) => total + weights[key] * (scores[key].score ?? open), 0)
  const [lowerSum, upperSum] = [sum(scoreRange.least), sum(scoreRange.most)]
  const total = totalWeight(weights)
  return {
    lower: lowerSum / total,
    upper: upperSum / total,
    missing,
    begun: missing.length < counting.length,
    lowerSum,
    upperSum,
  }
}
