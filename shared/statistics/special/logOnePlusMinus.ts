/**
 * ln(1 + u) - u for u > -1, without the cancellation of the plain difference near 0. `ratio` is 1 + u, to be given where it is known
 * better than by that sum: near 0, the sum has lost its digits.
 */
export function logOnePlusMinus(u: number, ratio = 1 + u): number {
  if (Math.abs(u) > 0.3) return Math.log(ratio) - u
  // ln(1 + u) = 2 artanh(r) with r = u / (2 + u), and 2r - u = -ur exactly.
  const r = u / (2 + u)
  const square = r * r
  let power = r * square
  let sum = 0
  for (let odd = 3; Math.abs(power) > Number.EPSILON * Math.abs(u * r) * 1e-2; odd += 2) {
    sum += power / odd
    power *= square
  }
  return 2 * sum - u * r
}
