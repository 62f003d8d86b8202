import type { Random } from './createRandom'

/** One draw of the gamma distribution with scale 1; shape > 0 (Marsaglia and Tsang 2000). */
export function sampleGamma(random: Random, shape: number): number {
  if (shape < 1) return sampleGamma(random, shape + 1) * random.uniform() ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const z = random.normal()
    const root = 1 + c * z
    if (root <= 0) continue
    const v = root * root * root
    const u = random.uniform()
    if (u < 1 - 0.0331 * z ** 4) return d * v
    if (Math.log(u) < 0.5 * z * z + d * (1 - v + Math.log(v))) return d * v
  }
}
