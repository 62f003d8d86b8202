import { computed, refuse, type Computed } from '../computed'

/** A sum of cells of which some are hidden and some rounded. */
export interface HiddenSum {
  /** Cells hidden as below `threshold`, and whether 0 is among what they hide. */
  readonly hidden?: { readonly cells: number; readonly threshold: number; readonly zeroHidden?: boolean }
  /** Cells rounded to the nearest multiple of `base`, halves up; what they show is part of `shown`. */
  readonly rounded?: { readonly cells: number; readonly base: number }
  /** What all shown figures add up to. */
  readonly shown: number
  /** Probability of the probable range, between 0 and 1. */
  readonly confidence: number
}

/** Hard limits (no assumption), and mean, standard deviation and probable range (independent, all values equally likely). */
export interface HiddenSumRange {
  readonly lower: number
  readonly upper: number
  readonly mean: number
  readonly standardDeviation: number
  readonly probableLower: number
  readonly probableUpper: number
}

/** `cells` independent cells that each add one of `width` whole numbers from `first` on. */
interface UniformPart {
  readonly cells: number
  readonly first: number
  readonly width: number
}

/** Steps of the convolution, some seconds of work: for more cells the normal distribution is as good. */
const maximumSteps = 1e9

/** Ties such as a quarter stay on their side although binary fractions round. */
const tie = 1e-12

function partsOf({ hidden, rounded }: HiddenSum): readonly UniformPart[] {
  const parts: UniformPart[] = []
  if (hidden !== undefined) {
    const first = hidden.zeroHidden === true ? 0 : 1
    parts.push({ cells: hidden.cells, first, width: hidden.threshold - first })
  }
  if (rounded !== undefined) {
    parts.push({ cells: rounded.cells, first: -Math.floor(rounded.base / 2), width: rounded.base })
  }
  return parts
}

/** Adds one more uniform number of 0 to `width` - 1 to a distribution. */
function convolveUniform(probabilities: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(probabilities.length + width - 1)
  let window = 0
  for (let value = 0; value < sums.length; value += 1) {
    window += (probabilities[value] ?? 0) - (probabilities[value - width] ?? 0)
    sums[value] = Math.max(0, window) / width
  }
  return sums
}

function quantile(probabilities: Float64Array, level: number): number {
  let cumulated = 0
  for (const [value, probability] of probabilities.entries()) {
    cumulated += probability
    if (cumulated >= level - tie) return value
  }
  return probabilities.length - 1
}

/**
 * What a sum over hidden and rounded cells can be. The hard limits hold without assumption where no published total ties
 * the cells; the probable range is an exact convolution and fails where a publisher made the rounding add up. Refused:
 * `invalid_input`.
 */
export function hiddenSumRange(input: HiddenSum): Computed<HiddenSumRange, 'invalid_input'> {
  const { shown, confidence } = input
  const parts = partsOf(input)
  const sound = parts.every(
    ({ cells, first, width }) =>
      Number.isSafeInteger(cells) &&
      cells >= 0 &&
      Number.isSafeInteger(first) &&
      Number.isSafeInteger(width) &&
      width > 0,
  )
  if (!sound)
    return refuse('invalid_input', 'Numbers of cells, threshold and base are whole numbers above 0.')
  if (!Number.isSafeInteger(shown))
    return refuse('invalid_input', `The shown sum ${shown} is not a whole number.`)
  if (!(confidence > 0 && confidence < 1)) {
    return refuse('invalid_input', `The confidence ${confidence} is not between 0 and 1.`)
  }
  const width = parts.reduce((total, part) => total + part.cells * (part.width - 1), 0)
  const steps = width * parts.reduce((total, part) => total + part.cells, 0)
  if (steps > maximumSteps) {
    return refuse('invalid_input', 'The cells are too many for an exact distribution: split the sum.')
  }

  const lower = parts.reduce((total, part) => total + part.cells * part.first, shown)
  const variance = parts.reduce((total, part) => total + (part.cells * (part.width ** 2 - 1)) / 12, 0)
  let probabilities: Float64Array = Float64Array.of(1)
  for (const part of parts) {
    for (let cell = 0; cell < part.cells; cell += 1)
      probabilities = convolveUniform(probabilities, part.width)
  }
  return computed({
    lower,
    upper: lower + width,
    mean: lower + width / 2,
    standardDeviation: Math.sqrt(variance),
    probableLower: lower + quantile(probabilities, (1 - confidence) / 2),
    probableUpper: lower + quantile(probabilities, (1 + confidence) / 2),
  })
}
