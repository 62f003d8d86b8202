/** One less than a prime: the multiples of a number modulo the prime are then all the levels in another order. */
const counts = [112, 40, 36, 30, 28, 22, 18, 16, 12, 10] as const

/** The largest count that a lattice can have and that is at most as many as wanted; ten at the least. */
export function latticeCount(wanted: number): number {
  return counts.find((count) => count <= wanted) ?? 10
}

/** Levels in the middle of equal slices, in the order of a lattice: multiples of a number modulo a prime (Korobov 1959). */
function levelsOf(count: number, multiplier: number): readonly number[] {
  return Array.from(
    { length: count },
    (_, index) => ((((index + 1) * multiplier) % (count + 1)) - 0.5) / count,
  )
}

/** How much levels have to do with the ascending ones. */
function relation(levels: readonly number[]): number {
  const middle = (levels.length - 1) / 2
  return Math.abs(levels.reduce((sum, level, index) => sum + (index - middle) * (level - 0.5), 0))
}

const multipliersOf = new Map<number, readonly number[]>()

/** The multipliers of a lattice: the ascending one, then those whose levels have least to do with it. */
function multipliers(count: number): readonly number[] {
  const known = multipliersOf.get(count)
  if (known !== undefined) return known
  const others = Array.from({ length: count - 2 }, (_, index) => index + 2)
  const found = [
    1,
    ...others
      .map((multiplier) => ({ multiplier, related: relation(levelsOf(count, multiplier)) }))
      .sort((one, other) => one.related - other.related)
      .map(({ multiplier }) => multiplier),
  ]
  multipliersOf.set(count, found)
  return found
}

/** Levels between 0 and 1 for each of some quantities that have nothing to do with each other; `count` is one of `latticeCount`. */
export function latticeLevels(count: number, quantities: number): readonly (readonly number[])[] {
  const found = multipliers(count)
  return Array.from({ length: quantities }, (_, index) => levelsOf(count, found[index % found.length] ?? 1))
}
