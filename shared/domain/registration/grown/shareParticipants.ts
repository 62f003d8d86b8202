/**
 * Whole participants per site. Where an expectation is known of every site, the target is shared out in proportion to them by largest
 * remainders, so that the numbers add up to it (ties: the earlier site). Where one is not known, each of the others is
 * rounded by itself: shares of the target would tell what the one hides.
 */
export function shareParticipants(
  expected: readonly (number | null)[],
  target: number | null,
): readonly (number | null)[] {
  const known = expected.filter((value) => value !== null)
  const sum = known.reduce((total, value) => total + value, 0)
  if (target === null || known.length < expected.length || sum <= 0) {
    return expected.map((value) => (value === null || sum <= 0 ? null : Math.round(value)))
  }
  const exact = known.map((value) => (value / sum) * target)
  const whole = exact.map(Math.floor)
  const left = target - whole.reduce((total, value) => total + value, 0)
  const favoured = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index)
    .slice(0, left)
  const more = new Set(favoured.map(({ index }) => index))
  return whole.map((value, index) => value + (more.has(index) ? 1 : 0))
}
