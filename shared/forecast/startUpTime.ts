import type { PlanSite } from '../domain/studies/sitePlan'
import type { FreeOpening } from '../statistics/recruitment/opening'
import { gammaQuantile } from '../statistics/special/gammaQuantile'
import { gammaTails } from '../statistics/special/incompleteGamma'
import { defaultStartUp } from './defaults'

/** Shapes between which a start-up time is sought: beyond them it is as good as fixed, or as good as anything. */
const shapes = { least: 0.05, most: 10_000 }

function ratioAt(shape: number): number {
  return gammaQuantile(0.9, shape) / gammaQuantile(0.5, shape)
}

/** The gamma distribution with this median and P90, both in months; a fixed day where they are equal. */
export function openingFrom(median: number, p90: number): FreeOpening {
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
export function openingQuantile(opening: FreeOpening, share: number): number {
  if (opening.type === 'fixed') return opening.at
  if (opening.type === 'uniform') return opening.from + share * (opening.to - opening.from)
  return (opening.shift ?? 0) + opening.scale * gammaQuantile(share, opening.shape)
}

/** When a site opens after the start of the plan: as stated, else as hospitals do. */
export function openingOf({ startUp }: Pick<PlanSite, 'startUp'>): FreeOpening {
  if (startUp !== null) return openingFrom(startUp.median, startUp.p90)
  return { type: 'gamma', shape: defaultStartUp.shape, scale: defaultStartUp.scale }
}

/** Share of sites below which what is left of a gamma distribution is an exponential one. */
const hardlyAny = 1e-9

/** What is left of a start-up time for a site that is not open after so many months: those that opened until then teach of others. */
export function openingAfter(opening: FreeOpening, elapsed: number): FreeOpening {
  if (opening.type === 'fixed') return { type: 'fixed', at: Math.max(0, opening.at - elapsed) }
  if (opening.type === 'uniform')
    return {
      type: 'uniform',
      from: Math.max(0, opening.from - elapsed),
      to: Math.max(0, opening.to - elapsed),
    }
  const { shape, scale, shift = 0 } = opening
  const late = elapsed <= shift ? 1 : gammaTails((elapsed - shift) / scale, shape).upper
  const left = (share: number): number =>
    late < hardlyAny
      ? -scale * Math.log1p(-share)
      : openingQuantile(opening, 1 - late * (1 - share)) - elapsed
  return openingFrom(left(0.5), left(0.9))
}

/** The same start-up time, so many months later. */
export function laterBy(opening: FreeOpening, months: number): FreeOpening {
  switch (opening.type) {
    case 'fixed':
      return { type: 'fixed', at: opening.at + months }
    case 'uniform':
      return { type: 'uniform', from: opening.from + months, to: opening.to + months }
    case 'gamma':
      return { ...opening, shift: (opening.shift ?? 0) + months }
  }
}
