import { commonFactors, type CommonFactors } from './commonFactors'
import { latticeCount } from './latticeLevels'
import type { ForecastModel } from './model'
import { likelihoodAt } from './siteAt'

/** Factors that are looked at where enrolment so far makes some of them likelier than others. */
const candidates = latticeCount(112)

/**
 * Factors of equal weight for the errors that sites share, after what was seen of the sites: where an interim look brought fewer than
 * planned everywhere, the estimate was too high everywhere. `count` is one of `latticeCount`.
 */
export function learntFactors(model: ForecastModel, count: number): readonly CommonFactors[] {
  const seen = model.sites.filter((site) => site.seen !== null)
  if (seen.length === 0) return commonFactors(model, count)
  const factors = commonFactors(model, candidates)
  if (factors.length === 1) return factors
  const logarithms = factors.map((factor) => seen.reduce((sum, site) => sum + likelihoodAt(site, factor), 0))
  const largest = Math.max(...logarithms)
  const weights = logarithms.map((logarithm) => Math.exp(logarithm - largest))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  let place = 0
  let covered = weights[0] ?? 0
  return Array.from({ length: count }, (_, index) => {
    const level = ((index + 0.5) / count) * whole
    while (covered < level && place < factors.length - 1) {
      place += 1
      covered += weights[place] ?? 0
    }
    return factors[place] ?? { people: 1, stated: 1, areas: new Map<string, number>() }
  })
}
