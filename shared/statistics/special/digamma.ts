/** Derivative of ln Γ(x) for x > 0, to about 1e-15: recurrence up to 10, then the asymptotic series (Abramowitz and Stegun 1964, 6.3.18). */
export function digamma(x: number): number {
  let shifted = x
  let correction = 0
  while (shifted < 10) {
    correction -= 1 / shifted
    shifted += 1
  }
  const s = 1 / (shifted * shifted)
  const series =
    s *
    (1 / 12 -
      s * (1 / 120 - s * (1 / 252 - s * (1 / 240 - s * (1 / 132 - s * (691 / 32760 - s * (1 / 12)))))))
  return correction + Math.log(shifted) - 0.5 / shifted - series
}
