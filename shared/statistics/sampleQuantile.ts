/**
 * The value at a share `p` of a sample, by linear interpolation between its two neighbours (type 7 of Hyndman and Fan
 * 1996). Puts the values into another order; empty samples give NaN.
 */
export function sampleQuantile(values: Float64Array, p: number): number {
  const place = p * (values.length - 1)
  const left = Math.floor(place)
  const from = selectSmallest(values, left)
  let to = Infinity
  for (let index = left + 1; index < values.length; index += 1) to = Math.min(to, values[index] ?? to)
  return to === Infinity ? from : from + (to - from) * (place - left)
}

/**
 * The value that stands at a place in ascending order, put there with none larger before it and none smaller behind it
 * (FIND of Hoare 1961): in time proportional to the sample, where putting all of it in order takes more.
 */
export function selectSmallest(values: Float64Array, place: number): number {
  let [low, high] = [0, values.length - 1]
  while (low < high) {
    const pivot = values[(low + high) >> 1] ?? NaN
    let [left, right] = [low, high]
    while (left <= right) {
      while ((values[left] ?? NaN) < pivot) left += 1
      while (pivot < (values[right] ?? NaN)) right -= 1
      if (left > right) break
      const swapped = values[left] ?? NaN
      values[left] = values[right] ?? NaN
      values[right] = swapped
      left += 1
      right -= 1
    }
    if (place <= right) high = right
    else if (place >= left) low = left
    else break
  }
  return values[place] ?? NaN
}
