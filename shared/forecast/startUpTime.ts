import type { PlanSite } from '../domain/studies/sitePlan'
import type { Opening } from '../statistics/recruitment/opening'
import { gammaQuantile } from '../statistics/special/gammaQuantile'
import { defaultStartUp } from './defaults'

/** Shapes between which a start-up time is sought: beyond them it is as good as fixed, or as good as anything. */
const shapes = { least: 0.05, most: 10_000 }

function ratioAt(shape: number): number {
  return gammaQuantile(0.9, shape) / gammaQuantile(0.5, shape)
}

/** The gamma distribution with this median and P90, both in months; a fixed day where they are equal. */
export function openingFrom(median: number, p90: number): Opening {
  if (median <= 0 || p90 <= median) return { type: 'fixed', at: Math.max(0, median) }
  const ratio = p90 / median
  if (ratio <= ratioAt(shapes.most)) return { type: 'fixed', at: median }
  let [low, high] = [Math.log(shapes.least), Math.log(shapes.most)]
  // The ratio falls with the shape.
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (ratioAt(Math.exp(middle)) > ratio) low = middle
    else high = middle
  }
  const shape = Math.exp((low + high) / 2)
  return { type: 'gamma', shape, scale: median / gammaQuantile(0.5, shape) }
}

/** Months until a share of such sites is open. */
export function openingQuantile(opening: Opening, share: number): number {
  if (opening.type === 'fixed') return opening.at
  if (opening.type === 'uniform') return opening.from + share * (opening.to - opening.from)
  return (opening.shift ?? 0) + opening.scale * gammaQuantile(share, opening.shape)
}

/** When a site opens after the start of the plan: as stated, else as hospitals do. */
export function openingOf({ startUp }: Pick<PlanSite, 'startUp'>): Opening {
  if (startUp !== null) return openingFrom(startUp.median, startUp.p90)
  return { type: 'gamma', shape: defaultStartUp.shape, scale: defaultStartUp.scale }
}

/** What is left of a start-up time once so many months have gone by and the site is not open. */
export function openingAfter(opening: Opening, elapsed: number): Opening {
  const at = (share: number) => Math.max(0, openingQuantile(opening, share) - elapsed)
  return openingFrom(at(0.5), at(0.9))
}
