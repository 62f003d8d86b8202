/** Relative width at which a place counts as found. */
const closeEnough = 1e-12
const mostSteps = 200

/** The bracket around the level among places known already, else by doubling up to `latest`; null where the level is not reached. */
function bracket(
  at: (place: number) => number,
  level: number,
  latest: number,
  known: readonly number[],
): readonly [number, number] | null {
  let low = 0
  let high = Infinity
  for (const place of known) {
    if (at(place) >= level) high = Math.min(high, place)
    else low = Math.max(low, place)
  }
  let next = Math.min(latest, Math.max(1, 2 * low))
  while (high === Infinity) {
    if (at(next) >= level) high = next
    else if (next >= latest) return null
    else {
      low = next
      next = Math.min(latest, 2 * next)
    }
  }
  return [low, high]
}

/**
 * The first place from 0 to `latest` at which a function that never falls reaches a level; null where it does not. By the method of
 * Chandrupatla (1997), which takes few evaluations and never leaves its bracket. `known` are places that cost nothing to ask for.
 */
export function solveIncreasing(
  at: (place: number) => number,
  level: number,
  latest: number,
  known: readonly number[] = [],
): number | null {
  const found = bracket(at, level, latest, known)
  if (found === null) return null
  let [a, b] = found
  let [valueA, valueB] = [a === 0 && !known.includes(0) ? at(0) - level : at(a) - level, at(b) - level]
  if (valueA >= 0) return a
  let share = 0.5
  for (let step = 0; step < mostSteps; step += 1) {
    const place = a + share * (b - a)
    const value = at(place) - level
    let [c, valueC] = [b, valueB]
    if (value > 0 === valueA > 0) [c, valueC] = [a, valueA]
    else [b, valueB, c, valueC] = [a, valueA, b, valueB]
    ;[a, valueA] = [place, value]
    const best = Math.abs(valueA) < Math.abs(valueB) ? a : b
    const slack = (closeEnough * Math.abs(best)) / Math.abs(b - a)
    if (slack > 0.5 || valueA === 0) return best
    const across = (a - b) / (c - b)
    const up = (valueA - valueB) / (valueC - valueB)
    const canInterpolate = up ** 2 < across && (1 - up) ** 2 < 1 - across
    const interpolated =
      (valueA / (valueB - valueA)) * (valueC / (valueB - valueC)) +
      ((c - a) / (b - a)) * (valueA / (valueC - valueA)) * (valueB / (valueC - valueB))
    share = canInterpolate ? interpolated : 0.5
    share = Math.min(1 - slack, Math.max(slack, share))
  }
  return b
}
