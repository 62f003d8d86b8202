const euler = 0.5772156649015329
const halfLogTwoPi = 0.9189385332046728

/** Riemann zeta at an integer of at least 2, less 1: fifty terms and the Euler-Maclaurin tail. */
function zetaMinusOne(order: number): number {
  const from = 50
  let sum = 0
  for (let n = from - 1; n >= 2; n -= 1) sum += n ** -order
  const rising = (order * (order + 1) * (order + 2)) / 720
  const last = (rising * (order + 3) * (order + 4)) / 42
  return (
    sum +
    from ** (1 - order) / (order - 1) +
    from ** -order / 2 +
    (order / 12) * from ** (-order - 1) -
    rising * from ** (-order - 3) +
    last * from ** (-order - 5)
  )
}

const seriesAroundTwo = Array.from({ length: 28 }, (_, index) => {
  const order = index + 2
  return ((order % 2 === 0 ? 1 : -1) * zetaMinusOne(order)) / order
})

/** ln Γ(2 + z) for |z| <= 1/2 (Abramowitz and Stegun 1964, 6.1.33); exact 0 at z = 0, so no digits are lost near it. */
function logGammaNearTwo(z: number): number {
  const tail = seriesAroundTwo.reduceRight((sum, coefficient) => (sum + coefficient) * z, 0)
  return z * (1 - euler + tail)
}

/** Error of Stirling's formula: ln Γ(x) - ((x - 1/2) ln x - x + ln(2π)/2), for x > 0. */
export function stirlingError(x: number): number {
  if (x < 10) return logGamma(x) - ((x - 0.5) * Math.log(x) - x + halfLogTwoPi)
  const s = 1 / (x * x)
  const series =
    1 / 12 -
    s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360 - s * (1 / 156))))))
  return series / x
}

/** ln Γ(x) for x > 0, to about 1e-15 relative, also near its zeros at 1 and 2. */
export function logGamma(x: number): number {
  if (x < 0.5) return logGammaNearTwo(x) - Math.log1p(x) - Math.log(x)
  if (x < 1.5) return logGammaNearTwo(x - 1) - Math.log1p(x - 1)
  if (x >= 10) return (x - 0.5) * Math.log(x) - x + halfLogTwoPi + stirlingError(x)
  let product = 1
  let near = x
  while (near > 2.5) {
    near -= 1
    product *= near
  }
  return logGammaNearTwo(near - 2) + Math.log(product)
}
