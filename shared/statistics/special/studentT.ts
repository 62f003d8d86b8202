import { betaShare } from './betaQuantile'
import { betaTails } from './incompleteBeta'

/** Distribution function of Student's t with `degrees` > 0 of freedom; exact in the lower tail too. */
export function studentTDistribution(t: number, degrees: number): number {
  const square = t * t
  const total = degrees + square
  // Beyond the largest square, the share of the degrees is 0 and the tail with it.
  const x = total === Infinity ? 0 : degrees / total
  const tail = betaTails(x, degrees / 2, 0.5, total === Infinity ? 1 : square / total).lower / 2
  return t < 0 ? tail : 1 - tail
}

/** Quantile of Student's t for 0 < p < 1; infinite at 0 and 1. */
export function studentTQuantile(p: number, degrees: number): number {
  if (p <= 0) return -Infinity
  if (p >= 1) return Infinity
  const tail = Math.min(p, 1 - p)
  const share = betaShare({ lower: 2 * tail, upper: Math.abs(1 - 2 * tail) }, degrees / 2, 0.5)
  const size = Math.sqrt((degrees * share.y) / share.x)
  return p < 0.5 ? -size : size
}
