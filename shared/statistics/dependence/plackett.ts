import { computed, refuse, type Computed } from '../computed'

/**
 * Share that has both of two properties with shares p1 and p2 and an odds ratio between them (Plackett 1965): 1 is independence,
 * 0 and Infinity are the Fréchet limits.
 */
export function plackett(
  p1: number,
  p2: number,
  oddsRatio: number,
): Computed<number, 'invalid_proportion' | 'invalid_odds_ratio'> {
  if (![p1, p2].every((p) => p >= 0 && p <= 1))
    return refuse('invalid_proportion', `The shares ${p1} and ${p2} should lie between 0 and 1.`)
  if (!(oddsRatio >= 0))
    return refuse('invalid_odds_ratio', `The odds ratio ${oddsRatio} should be at least 0.`)
  const [least, most] = [Math.max(0, p1 + p2 - 1), Math.min(p1, p2)]
  if (oddsRatio === Infinity) return computed(most)
  const excess = oddsRatio - 1
  const sum = 1 + (p1 + p2) * excess
  const root = Math.sqrt(Math.max(0, sum * sum - 4 * oddsRatio * excess * p1 * p2))
  // Of the two forms of the smaller root, the one that adds numbers of the same sign.
  const both = sum >= 0 ? (2 * oddsRatio * p1 * p2) / (sum + root) : (sum - root) / (2 * excess)
  return computed(sum + root === 0 ? least : Math.min(most, Math.max(least, both)))
}
