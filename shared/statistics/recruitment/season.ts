import type { StatisticsError } from '../computed'

/**
 * How recruitment changes over the year: factors on the rate, each for one unit of time, repeated without end. `start` is the place
 * in the cycle at time 0: with twelve monthly factors and a start on 1 July, 6.
 */
export interface Season {
  readonly multipliers: readonly number[]
  readonly start: number
}

const mostMultipliers = 1000

/** What is wrong with a season, or null. */
export function findSeasonError({ multipliers, start }: Season): StatisticsError<'invalid_season'> | null {
  const sound =
    multipliers.length >= 1 &&
    multipliers.length <= mostMultipliers &&
    multipliers.every((factor) => factor >= 0 && factor < Infinity) &&
    start >= 0 &&
    start < Infinity
  if (sound) return null
  return {
    code: 'invalid_season',
    message: `A season has 1 to ${mostMultipliers} factors of at least 0, and a start of at least 0.`,
  }
}

/** Times so near to a change of factor, which rounding alone may have put before it, count as behind it. */
const nearChange = 1e-9

function unitAt({ start }: Season, time: number): number {
  return Math.floor(start + time + nearChange)
}

/** The factor that holds right after a time. */
export function multiplierAt(season: Season, time: number): number {
  return season.multipliers[unitAt(season, time) % season.multipliers.length] ?? 1
}

/** The first change of factor behind a time. */
export function nextChange(season: Season, time: number): number {
  return unitAt(season, time) + 1 - season.start
}

function fromCycleStart({ multipliers }: Season, place: number): number {
  const cycles = Math.floor(place / multipliers.length)
  const inside = place - cycles * multipliers.length
  const whole = Math.floor(inside)
  let sum = 0
  let cycle = 0
  multipliers.forEach((factor, index) => {
    if (index < whole) sum += factor
    cycle += factor
  })
  return cycles * cycle + sum + (inside - whole) * (multipliers[whole] ?? 0)
}

/** Time that counts from 0 to `time` (at least 0): the integral of the factors; time itself where there is no season. */
export function effectiveTime(season: Season | undefined, time: number): number {
  if (season === undefined) return time
  return fromCycleStart(season, season.start + time) - fromCycleStart(season, season.start)
}

/** The changes of factor between two times, both left out. */
export function changesBetween(season: Season | undefined, from: number, to: number): readonly number[] {
  if (season === undefined) return []
  const changes: number[] = []
  for (let time = nextChange(season, from); time < to; time = nextChange(season, time)) changes.push(time)
  return changes
}

/** The time at which so much time counts since 0: the inverse of `effectiveTime`. Infinity where no factor is above 0. */
export function timeOfEffective(season: Season | undefined, effective: number): number {
  if (season === undefined) return effective
  const { multipliers, start } = season
  const cycle = fromCycleStart(season, multipliers.length)
  if (!(cycle > 0)) return Infinity
  const wanted = effective + fromCycleStart(season, start)
  const cycles = Math.floor(wanted / cycle)
  let left = wanted - cycles * cycle
  let place = 0
  for (const factor of multipliers) {
    if (left < factor) break
    left -= factor
    place += 1
  }
  const inside = place < multipliers.length ? left / (multipliers[place] ?? 1) : 0
  return cycles * multipliers.length + place + inside - start
}
