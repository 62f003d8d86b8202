/** Where a function of whole positions reaches a target. */
export interface Reached {
  /** The strictest position that reaches the target; null when none does. */
  readonly position: number | null
  /** The position with the largest value: the nearest one gets when the target is not reached. */
  readonly most: number
  /** True when every position that was tried reaches it. */
  readonly everywhere: boolean
  /** False when the values go up and down between the positions: then positions were tried one by one. */
  readonly monotone: boolean
}

/** Positions tried first, to see whether the values go one way. */
const gridSize = 9
/** Positions tried at the most when the values go up and down. */
const scanSize = 61

function spread(count: number, size: number): readonly number[] {
  const steps = Math.min(size, count) - 1
  if (steps <= 0) return [0]
  return [
    ...new Set(Array.from({ length: steps + 1 }, (_, step) => Math.round((step * (count - 1)) / steps))),
  ]
}

function goesOneWay(values: readonly number[]): boolean {
  const differences = values.slice(1).map((value, index) => value - (values[index] ?? value))
  // Sums of shares are not exact in binary: a difference this small is none.
  return differences.every((by) => by >= -1e-9) || differences.every((by) => by <= 1e-9)
}

/**
 * The position among `count` where `valueAt` first reaches `target`, seen from the side where the value is least: by
 * halving where the values go one way, else by trying positions one by one and then all beside the best of them.
 * @param count number of positions, at least 1
 * @param valueAt asked for each position at most once
 * @param preferred of several equal positions the one nearest to this is taken
 */
export function firstReaching(
  count: number,
  target: number,
  valueAt: (position: number) => number,
  preferred = 0,
): Reached {
  const known = new Map<number, number>()
  const value = (position: number): number => {
    const before = known.get(position)
    if (before !== undefined) return before
    const found = valueAt(position)
    known.set(position, found)
    return found
  }
  const grid = spread(count, gridSize)
  if (!goesOneWay(grid.map(value))) return scanned(count, target, value, preferred)

  const last = count - 1
  const rises = value(last) >= value(0)
  const [strictest, widest] = rises ? [0, last] : [last, 0]
  if (value(widest) < target) return { position: null, most: widest, everywhere: false, monotone: true }
  if (value(strictest) >= target)
    return { position: strictest, most: widest, everywhere: true, monotone: true }
  let below = strictest
  let reaching = widest
  while (Math.abs(reaching - below) > 1) {
    const middle = Math.floor((below + reaching) / 2)
    if (value(middle) >= target) reaching = middle
    else below = middle
  }
  const tried = [...known.keys()].sort((a, b) => a - b)
  if (!goesOneWay(tried.map(value))) return scanned(count, target, value, preferred)
  return { position: reaching, most: widest, everywhere: false, monotone: true }
}

function scanned(
  count: number,
  target: number,
  value: (position: number) => number,
  preferred: number,
): Reached {
  const nearer = (one: number, other: number) => Math.abs(one - preferred) - Math.abs(other - preferred)
  const choose = (positions: readonly number[]) => {
    const reaching = positions.filter((position) => value(position) >= target)
    const [position] = reaching.toSorted((a, b) => value(a) - value(b) || nearer(a, b))
    const [most] = positions.toSorted((a, b) => value(b) - value(a) || nearer(a, b))
    return { position: position ?? null, most: most ?? 0, everywhere: reaching.length === positions.length }
  }
  const first = spread(count, scanSize)
  const found = choose(first)
  const best = first.indexOf(found.position ?? found.most)
  const from = first[best - 1] ?? 0
  const to = first[best + 1] ?? count - 1
  const beside = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  return { ...choose([...new Set([...first, ...beside])]), monotone: false }
}
