import { normalDistribution } from '../special/normal'

/**
 * How a system blurs a count before it shows it, as the named systems do it in code.
 * `laplace` (Samply, behind DKTK and BBMRI): Laplace noise of scale delta / epsilon, rounded to `step`, not below 0; true
 * counts under 10 become 0, 10 or are blurred like others; 0 stays 0 unless `obfuscateZero`.
 * `gaussian_i2b2`: counts up to `min` become 0, others get rounded normal noise, not below 0.
 * `shrine_clamp`: counts up to `low` become -1 ("so many or fewer"), others get rounded normal noise of at most `clamp`.
 * `uniform_mii`: each whole number of -w to w is as likely; results below `floor` become 0.
 */
export type NoiseMechanism =
  | {
      readonly type: 'laplace'
      readonly delta: number
      readonly epsilon: number
      readonly step: number
      readonly below10: 'zero' | 'ten' | 'obfuscate'
      readonly obfuscateZero: boolean
    }
  | { readonly type: 'gaussian_i2b2'; readonly sigma: number; readonly min: number }
  | { readonly type: 'shrine_clamp'; readonly sigma: number; readonly clamp: number; readonly low: number }
  | { readonly type: 'uniform_mii'; readonly w: number; readonly floor: number }

/** What may be shown of a true count: multiples of `step` from `least` to `most`, and 0; how likely each is. */
export interface ShownOutcomes {
  readonly step: number
  readonly least: number
  readonly most: number
  probability(shown: number): number
}

/** Noise further out than this many Laplace scales has a probability below 1e-19. */
const laplaceReach = 44

/** Normal noise further out than this many standard deviations has a probability below 1e-19. */
const normalReach = 9.2

function certainly(value: number): ShownOutcomes {
  return { step: 1, least: value, most: value, probability: (shown) => (shown === value ? 1 : 0) }
}

/** Probability that Laplace noise of the scale lies between the limits; exact in both tails. */
function laplaceBetween(from: number, to: number, scale: number): number {
  if (from > 0) return (Math.exp(-from / scale) * -Math.expm1((from - to) / scale)) / 2
  if (to < 0) return laplaceBetween(-to, -from, scale)
  return -(Math.expm1(from / scale) + Math.expm1(-to / scale)) / 2
}

/** Probability that normal noise lies between the limits; exact in both tails. */
function normalBetween(from: number, to: number, sigma: number): number {
  return from > 0
    ? normalDistribution(-from / sigma) - normalDistribution(-to / sigma)
    : normalDistribution(to / sigma) - normalDistribution(from / sigma)
}

type Between = (from: number, to: number) => number

/** Noise added to a count and rounded to a multiple of the step, where nothing below 0 is shown. */
function roundedNoise(count: number, step: number, reach: number, between: Between): ShownOutcomes {
  const half = step / 2
  return {
    step,
    least: Math.max(0, Math.floor((count - reach) / step) * step),
    most: Math.ceil((count + reach) / step) * step,
    probability(shown) {
      if (shown < 0 || shown % step !== 0) return 0
      return between(shown === 0 ? -Infinity : shown - half - count, shown + half - count)
    },
  }
}

/** What may be shown of a true count (a whole number of at least 0) under a sound mechanism. */
export function shownOutcomes(count: number, mechanism: NoiseMechanism): ShownOutcomes {
  switch (mechanism.type) {
    case 'laplace': {
      const { delta, epsilon, step, below10, obfuscateZero } = mechanism
      if (count === 0 && !obfuscateZero) return certainly(0)
      if (count < 10 && below10 !== 'obfuscate') return certainly(below10 === 'ten' ? 10 : 0)
      const scale = delta / epsilon
      return roundedNoise(count, step, laplaceReach * scale, (from, to) => laplaceBetween(from, to, scale))
    }
    case 'gaussian_i2b2': {
      const { sigma, min } = mechanism
      if (count <= min) return certainly(0)
      return roundedNoise(count, 1, normalReach * sigma, (from, to) => normalBetween(from, to, sigma))
    }
    case 'shrine_clamp': {
      const { sigma, clamp, low } = mechanism
      if (count <= low) return certainly(-1)
      return {
        step: 1,
        least: count - clamp,
        most: count + clamp,
        probability(shown) {
          const noise = shown - count
          if (!Number.isInteger(noise) || Math.abs(noise) > clamp) return 0
          return normalBetween(
            noise === -clamp ? -Infinity : noise - 0.5,
            noise === clamp ? Infinity : noise + 0.5,
            sigma,
          )
        },
      }
    }
    case 'uniform_mii': {
      const { w, floor } = mechanism
      const each = 1 / (2 * w + 1)
      const belowFloor = Math.min(2 * w + 1, Math.max(0, floor - (count - w)))
      return {
        step: 1,
        least: Math.max(count - w, floor),
        most: count + w,
        probability(shown) {
          const reached = Number.isInteger(shown) && Math.abs(shown - count) <= w && shown >= floor
          return (reached ? each : 0) + (shown === 0 ? belowFloor * each : 0)
        },
      }
    }
  }
}

/** Says what is wrong with a mechanism, or null. */
export function findMechanismError(mechanism: NoiseMechanism): string | null {
  const whole = (value: number): boolean => Number.isSafeInteger(value) && value >= 0
  const positive = (value: number): boolean => value > 0 && value < Infinity
  switch (mechanism.type) {
    case 'laplace':
      if (!positive(mechanism.delta) || !positive(mechanism.epsilon)) return 'Delta and epsilon are above 0.'
      return whole(mechanism.step) && mechanism.step > 0 ? null : 'The step is a whole number above 0.'
    case 'gaussian_i2b2':
      return positive(mechanism.sigma) && whole(mechanism.min) ? null : 'Sigma is above 0, the limit a count.'
    case 'shrine_clamp':
      return positive(mechanism.sigma) && whole(mechanism.clamp) && whole(mechanism.low)
        ? null
        : 'Sigma is above 0, the clamp and the limit are counts.'
    case 'uniform_mii':
      return whole(mechanism.w) && whole(mechanism.floor) ? null : 'The width and the floor are counts.'
  }
}
