import type { Random } from '../../statistics/random/createRandom'
import type { CellNoise, SingleCell, ZeroCells } from './cellNoise'
import { wholeNumberOf } from './realise'

/** By how far the true number of a cell is from the mean of its interval, every number in it as likely. */
function deviationOf({ measurement, effect }: SingleCell, random: Random): number {
  const { below, above, whole } = measurement
  const middle = (below + above) / 2
  const place = whole
    ? below + Math.floor(random.uniform() * (above - below + 1))
    : below + random.uniform() * (above - below)
  return effect * (place - middle)
}

function peopleIn({ level, cells, most, effect }: ZeroCells, random: Random): number {
  const place = random.uniform() * (level.length - 1)
  const left = Math.floor(place)
  const from = level[left] ?? 0
  const mean = cells * (from + ((level[left + 1] ?? from) - from) * (place - left))
  return effect * wholeNumberOf(mean, Math.ceil(cells * most), random)
}

/**
 * Adds what published cells leave open to draws of people; it moves with the factors that bear on whole tables. `expected`
 * are the people that the estimate itself has.
 */
export function withCellNoise(
  draws: Float64Array,
  expected: number,
  noise: CellNoise | null,
  random: Random,
): Float64Array {
  if (noise === null) return draws
  const { mean, singles, deviation, zeros } = noise
  return draws.map((people) => {
    let added = mean
    for (const single of singles) added += deviationOf(single, random)
    for (const cells of zeros) added += peopleIn(cells, random)
    if (deviation > 0) added += deviation * random.normal()
    return Math.max(0, people + added * (expected > 0 ? people / expected : 1))
  })
}
