/** Levels in the middle of a hundred equal slices: quantiles at them stand for a distribution. */
export const sliceLevels: readonly number[] = Array.from({ length: 100 }, (_, index) => (index + 0.5) / 100)

/** Values of equal weight, ascending; Infinity where something never comes. */
export type Sample = Float64Array

export function sampleOf(values: readonly number[]): Sample {
  return Float64Array.from(values).sort()
}

/** The smallest value that a share of the sample does not exceed. */
export function quantileOfSample(sample: Sample, level: number): number {
  const place = Math.min(sample.length, Math.max(1, Math.ceil(level * sample.length - 1e-9)))
  return sample[place - 1] ?? NaN
}

/** Share of the sample that is at most a value. */
export function shareUntil(sample: Sample, value: number): number {
  let [low, high] = [0, sample.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sample[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return sample.length === 0 ? 0 : low / sample.length
}
