import { betaTails } from './incompleteBeta'

/** P(count >= k) of the binomial with n trials and success probability p. */
export function binomialUpper(k: number, n: number, p: number): number {
  if (k <= 0) return 1
  if (k > n) return 0
  return betaTails(p, k, n - k + 1).lower
}

/** P(count <= k) of the binomial with n trials and success probability p. */
export function binomialDistribution(k: number, n: number, p: number): number {
  if (k < 0) return 0
  if (k >= n) return 1
  return betaTails(p, k + 1, n - k).upper
}
