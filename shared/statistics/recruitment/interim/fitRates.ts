import { computed, refuse, type Computed } from '../../computed'
import { logGamma } from '../../special/logGamma'
import type { RateDistribution } from '../rateDistribution'
import { findObservedError, type InterimErrorCode, type ObservedSite } from './observedSite'

export interface FittedRates {
  /** A known rate where the sites differ no more than chance makes them: the Poisson limit, alpha = ∞. */
  readonly rate: RateDistribution
  /** Mean rate of a site for each unit of time. */
  readonly mean: number
  readonly logLikelihood: number
}

/** Logarithms of alpha between which the best one is looked for. */
const searched = { from: -14, to: 24, steps: 76 }
const mostHalvings = 200

const sum = (sites: readonly ObservedSite[], value: (site: ObservedSite) => number): number =>
  sites.reduce((all, site) => all + value(site), 0)

/** The root of a function that falls, by halving. */
function halve(value: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to]
  for (let step = 0; step < mostHalvings; step += 1) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) break
    if (value(middle) > 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The best mean rate for an alpha, the root of Σ (n − mτ) / (alpha + mτ): Newton on its logarithm, in which the sum falls, kept in a bracket. */
function bestMean(sites: readonly ObservedSite[], alpha: number): number {
  const rates = sites.flatMap(({ recruited, exposure }) => (recruited > 0 ? [recruited / exposure] : []))
  const pooled = sum(sites, ({ recruited }) => recruited) / sum(sites, ({ exposure }) => exposure)
  let [low, high] = [Math.log(pooled) - 40, Math.log(Math.max(...rates)) + 1e-9]
  let logMean = Math.log(pooled)
  for (let step = 0; step < mostHalvings; step += 1) {
    const mean = Math.exp(logMean)
    let [score, fall] = [0, 0]
    for (const { recruited, exposure } of sites) {
      const expected = mean * exposure
      score += (recruited - expected) / (alpha + expected)
      fall += (expected * (alpha + recruited)) / (alpha + expected) ** 2
    }
    if (score > 0) low = logMean
    else high = logMean
    const newton = logMean + score / fall
    const next = newton > low && newton < high ? newton : (low + high) / 2
    const moved = Math.abs(next - logMean)
    logMean = next
    if (moved < 1e-15 * Math.max(1, Math.abs(logMean))) break
  }
  return Math.exp(logMean)
}

/** Slope of the log-likelihood by alpha at the best mean, which the sum over whole numbers keeps exact for large alpha. */
function alphaScore(sites: readonly ObservedSite[], alpha: number): number {
  const mean = bestMean(sites, alpha)
  return sum(sites, ({ recruited, exposure }) => {
    const expected = mean * exposure
    let rising = 0
    for (let earlier = 0; earlier < recruited; earlier += 1) rising += 1 / (alpha + earlier)
    return rising - Math.log1p(expected / alpha) + (expected - recruited) / (alpha + expected)
  })
}

function logLikelihood(sites: readonly ObservedSite[], alpha: number, mean: number): number {
  const beta = alpha / mean
  return sum(
    sites,
    ({ recruited, exposure }) =>
      logGamma(alpha + recruited) -
      logGamma(alpha) -
      logGamma(recruited + 1) -
      alpha * Math.log1p(exposure / beta) +
      recruited * (Math.log(exposure) - Math.log(beta + exposure)),
  )
}

function poissonLimit(sites: readonly ObservedSite[], mean: number): FittedRates {
  const likelihood = sum(sites, ({ recruited, exposure }) => {
    const expected = mean * exposure
    return recruited * Math.log(expected) - expected - logGamma(recruited + 1)
  })
  return { rate: { type: 'known', rate: mean }, mean, logLikelihood: likelihood }
}

/**
 * Rates of sites by maximum likelihood from what they have recruited: Gamma(alpha, beta) over the sites, so that counts are negative
 * binomial with exposure (Anisimov and Fedorov 2007). There is a best alpha only where the sites differ by more than chance,
 * Σ((n − μ)² − n) > 0; else the Poisson limit. Sites without exposure are left out. Refused: `invalid_counts`, and
 * `nothing_recruited` where no rate can be told.
 */
export function fitRates(observed: readonly ObservedSite[]): Computed<FittedRates, InterimErrorCode> {
  const error = findObservedError(observed)
  if (error !== null) return refuse(error.code, error.message)
  const sites = observed.filter(({ exposure }) => exposure > 0)
  const recruited = sum(sites, (site) => site.recruited)
  if (recruited === 0)
    return refuse('nothing_recruited', 'No site has recruited anybody: no rate can be told yet.')
  const pooled = recruited / sum(sites, ({ exposure }) => exposure)
  const excess = sum(sites, (site) => (site.recruited - pooled * site.exposure) ** 2 - site.recruited)
  if (excess <= 0) return computed(poissonLimit(sites, pooled))
  const best = bestAlpha(sites)
  return computed(best ?? poissonLimit(sites, pooled))
}

/** The best of the places where the slope goes from rising to falling; null where it rises as far as is looked. */
function bestAlpha(sites: readonly ObservedSite[]): FittedRates | null {
  const { from, to, steps } = searched
  const at = (step: number): number => from + ((to - from) * step) / steps
  let best: FittedRates | null = null
  let rises = alphaScore(sites, Math.exp(from)) > 0
  for (let step = 1; step <= steps; step += 1) {
    const stillRises = alphaScore(sites, Math.exp(at(step))) > 0
    if (rises && !stillRises) {
      const alpha = Math.exp(halve((t) => alphaScore(sites, Math.exp(t)), at(step - 1), at(step)))
      const mean = bestMean(sites, alpha)
      const likelihood = logLikelihood(sites, alpha, mean)
      if (best === null || likelihood > best.logLikelihood)
        best = { rate: { type: 'gamma', alpha, beta: alpha / mean }, mean, logLikelihood: likelihood }
    }
    rises = stillRises
  }
  return best
}
