import { betaKernel } from '../../special/incompleteBeta'
import { gammaKernel } from '../../special/incompleteGamma'

/** Probabilities of the counts 0, 1, 2 … up to the end of the array. */
export type Probabilities = Float64Array

interface Terms {
  /** The count with the largest term, and that term. */
  readonly peak: number
  readonly at: (count: number) => number
  /** Term of count + 1 over the term of count. */
  readonly ratio: (count: number) => number
}

/** Fills outwards from the largest term, so that nothing underflows before it is small. */
function fillFromPeak(into: Probabilities, { peak, at, ratio }: Terms): void {
  const start = Math.max(0, Math.min(peak, into.length - 1))
  const first = at(start)
  into[start] = first
  let term = first
  for (let count = start; count + 1 < into.length; count += 1) {
    term *= ratio(count)
    into[count + 1] = term
  }
  term = first
  for (let count = start - 1; count >= 0; count -= 1) {
    term /= ratio(count)
    into[count] = term
  }
}

function fillNobody(into: Probabilities): void {
  into.fill(0)
  if (into.length > 0) into[0] = 1
}

/** Negative binomial of real `size` > 0 and mean size · odds: a Poisson count whose mean is gamma. `odds` is exposure / beta. */
export function fillNegativeBinomial(into: Probabilities, size: number, odds: number): void {
  if (odds === 0) return fillNobody(into)
  const [success, failure] = [1 / (1 + odds), odds / (1 + odds)]
  fillFromPeak(into, {
    peak: Math.max(0, Math.floor((size - 1) * odds)),
    at: (count) =>
      count === 0
        ? Math.exp(-size * Math.log1p(odds))
        : betaKernel(success, failure, size, count + 1) / (failure * (size + count)),
    ratio: (count) => (failure * (size + count)) / (count + 1),
  })
}

/** Poisson distribution. */
export function fillPoisson(into: Probabilities, mean: number): void {
  if (mean === 0) return fillNobody(into)
  fillPoissonTerms(into, mean, 0)
}

/** The terms mean^a e^(-mean) / Γ(a + 1) at a = offset, offset + 1 …; mean > 0, offset >= 0. */
export function fillPoissonTerms(into: Probabilities, mean: number, offset: number): void {
  fillFromPeak(into, {
    peak: Math.floor(mean - offset),
    at: (count) => gammaKernel(mean, offset + count + 1) / mean,
    ratio: (count) => mean / (offset + count + 1),
  })
}

/** Binomial of whole `trials` >= 0 and success probability `share`. */
export function fillBinomial(into: Probabilities, trials: number, share: number): void {
  if (trials === 0 || share <= 0) return fillNobody(into)
  into.fill(0)
  if (share >= 1) {
    if (trials < into.length) into[trials] = 1
    return
  }
  fillFromPeak(into.subarray(0, Math.min(into.length, trials + 1)), {
    peak: Math.floor((trials + 1) * share),
    at: (count) =>
      betaKernel(share, 1 - share, count + 1, trials - count + 1) / (share * (1 - share) * (trials + 1)),
    ratio: (count) => ((trials - count) * share) / ((count + 1) * (1 - share)),
  })
}
