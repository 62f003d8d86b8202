import type { Probabilities } from './fillProbabilities'

/** Terms that no sum of them can tell from nothing. */
const negligible = 1e-30

/** Number of places up to the last term that counts. */
function usedLength(probabilities: Probabilities): number {
  let length = probabilities.length
  while (length > 0 && (probabilities[length - 1] ?? 0) < negligible) length -= 1
  return length
}

/** Distribution of the sum of two independent counts, for the counts below `length`. */
export function convolve(first: Probabilities, second: Probabilities, length: number): Probabilities {
  const sums = new Float64Array(length)
  const [firstLength, secondLength] = [usedLength(first), usedLength(second)]
  for (let left = 0; left < Math.min(firstLength, length); left += 1) {
    const weight = first[left] ?? 0
    if (weight === 0) continue
    const end = Math.min(secondLength, length - left)
    for (let right = 0; right < end; right += 1) {
      sums[left + right] = (sums[left + right] ?? 0) + weight * (second[right] ?? 0)
    }
  }
  return sums
}

/** Distribution of the sum of `times` independent counts of one distribution, by repeated squaring. */
export function convolvePower(probabilities: Probabilities, times: number, length: number): Probabilities {
  let result: Probabilities = Float64Array.of(1)
  let square = probabilities
  for (let left = times; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = convolve(result, square, length)
    if (left > 1) square = convolve(square, square, length)
  }
  return result.length === length ? result : convolve(result, Float64Array.of(1), length)
}
