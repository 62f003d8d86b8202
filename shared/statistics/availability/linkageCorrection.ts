import { computed, refuse, type Computed } from '../computed'
import {
  binomialInterval,
  type BinomialErrorCode,
  type BinomialInterval,
} from '../intervals/binomialInterval'

/** Links that are true, of those found: false ones taken off (positive predictive value), missed ones added (sensitivity). */
export function correctLinks(
  links: number,
  sensitivity: number,
  positivePredictiveValue: number,
): Computed<number, 'invalid_links' | 'invalid_sensitivity' | 'invalid_ppv'> {
  if (!(links >= 0 && links < Infinity))
    return refuse('invalid_links', `There are ${links} links; there should be at least 0.`)
  if (!(sensitivity > 0 && sensitivity <= 1))
    return refuse('invalid_sensitivity', `The sensitivity is ${sensitivity}; it should lie above 0, up to 1.`)
  if (!(positivePredictiveValue >= 0 && positivePredictiveValue <= 1))
    return refuse(
      'invalid_ppv',
      `The positive predictive value is ${positivePredictiveValue}; it should lie between 0 and 1.`,
    )
  return computed((links * positivePredictiveValue) / sensitivity)
}

export interface ImperfectTest {
  readonly positive: number
  readonly tested: number
  readonly sensitivity: number
  readonly specificity: number
  readonly confidence: number
}

/** True prevalence behind an imperfect case definition (Rogan and Gladen 1978), cut to 0..1; limits are those of Wilson, transformed. */
export function roganGladen(
  test: ImperfectTest,
): Computed<BinomialInterval, BinomialErrorCode | 'invalid_accuracy' | 'uninformative_test'> {
  const { positive, tested, sensitivity, specificity, confidence } = test
  if (![sensitivity, specificity].every((value) => value >= 0 && value <= 1))
    return refuse('invalid_accuracy', 'Sensitivity and specificity should lie between 0 and 1.')
  const youden = sensitivity + specificity - 1
  if (!(youden > 0))
    return refuse(
      'uninformative_test',
      'Sensitivity and specificity should add up to more than 1; the test tells nothing otherwise.',
    )
  const observed = binomialInterval(positive, tested, confidence, 'wilson')
  if (!observed.ok) return observed
  const correct = (share: number) => Math.min(1, Math.max(0, (share + specificity - 1) / youden))
  const { p, lower, upper } = observed.value
  return computed({ p: correct(p), lower: correct(lower), upper: correct(upper) })
}
