const tiny = 1e-300
const mostTerms = 10_000_000

/**
 * Evaluates first + a1/(b1 + a2/(b2 + ...)) by the modified method of Lentz (Thompson and Barnett 1986).
 * `term(n)` gives a and b of the n-th fraction, counted from 1.
 */
export function continuedFraction(
  first: number,
  term: (index: number) => { readonly a: number; readonly b: number },
): number {
  let value = first === 0 ? tiny : first
  let c = value
  let d = 0
  for (let index = 1; index < mostTerms; index += 1) {
    const { a, b } = term(index)
    d = b + a * d
    d = 1 / (d === 0 ? tiny : d)
    c = b + a / c
    if (c === 0) c = tiny
    const step = c * d
    value *= step
    if (Math.abs(step - 1) < Number.EPSILON) break
  }
  return value
}
