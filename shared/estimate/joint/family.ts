/** Steps of Newton's method; each doubles the digits. */
const steps = 30

/**
 * Independent chances that give the stated shares among those whom at least one of them befalls: chance i is share i times
 * the chance z that any does, z = 1 - prod(1 - share i * z). Where the shares add up to 1 or less they exclude each other:
 * null.
 */
export function chancesOfFamily(shares: readonly number[]): readonly number[] | null {
  const sum = shares.reduce((total, share) => total + share, 0)
  if (sum <= 1 + 1e-12) return null
  if (shares.some((share) => share >= 1)) return shares
  let any = 1
  for (let step = 0; step < steps; step += 1) {
    const none = shares.reduce((product, share) => product * (1 - share * any), 1)
    const slope = shares.reduce((total, share) => total + share / (1 - share * any), 0) * none - 1
    const next = any - (1 - none - any) / slope
    if (Math.abs(next - any) < 1e-14) break
    any = next
  }
  return shares.map((share) => share * any)
}

/**
 * The chance of one member of a family of which at least one is had, given what is known of those before it.
 * @param shares of every member among those who have one of them, in order
 * @param first true where none of those before it is had
 */
export function memberShare(shares: readonly number[], member: number, first: boolean): number {
  const chances = chancesOfFamily(shares)
  if (chances === null) {
    const rest = shares.slice(member).reduce((total, share) => total + share, 0)
    return first ? (rest === 0 ? 1 : Math.min(1, (shares[member] ?? 0) / rest)) : 0
  }
  const own = chances[member] ?? 0
  if (!first) return own
  const noneLater = chances.slice(member).reduce((product, chance) => product * (1 - chance), 1)
  return noneLater >= 1 ? 1 : Math.min(1, own / (1 - noneLater))
}
