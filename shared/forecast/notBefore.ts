import { daysPerMonth, type SitePlan } from '../domain/studies/sitePlan'
import type { FreeOpening } from '../statistics/recruitment/opening'
import { quadratureNodes } from '../statistics/special/gaussLegendre'
import { gammaTails } from '../statistics/special/incompleteGamma'
import type { Assumed } from './assumed'
import { openingQuantile } from './startUpTime'

/** Months from the beginning of a forecast between which the time lies before which no site opens: even between them. */
export interface NotBefore {
  readonly from: number
  readonly to: number
}

/** The days of a plan before which no site opens, in months; null where the plan has none, or nobody knows them. */
export function plannedNotBefore({ notBefore }: SitePlan): NotBefore | null {
  const days = notBefore?.days ?? null
  return days === null ? null : { from: days.low / daysPerMonth, to: days.high / daysPerMonth }
}

/**
 * What sites wait for together when the forecast begins, `elapsed` months into the plan. A site that is open shows that the wait
 * is over; where none is, what lies behind the beginning is ruled out. Those who are found need their time of screening from then
 * on, as at every site that opens after the beginning.
 */
export function notBeforeOf(
  plan: SitePlan,
  { notBefore }: Pick<Assumed, 'notBefore'>,
  elapsed: number,
): NotBefore | null {
  const planned = plannedNotBefore(plan)
  if (planned === null) return null
  const { from, to } = notBefore === 'drawn' ? planned : { from: notBefore, to: notBefore }
  if (elapsed <= 0) return { from, to }
  if (plan.sites.some(({ interim }) => (interim?.months ?? 0) > 0)) return null
  const later = (months: number) => Math.max(0, months - elapsed) + (plan.screening ?? 0)
  return { from: later(from), to: later(to) }
}

/** Times that stand for what all sites wait for, with weights that add up to 1. What follows has a kink at each break. */
export function notBeforeNodes(
  notBefore: NotBefore | null,
  breaks: readonly number[],
): readonly { readonly time: number; readonly weight: number }[] {
  if (notBefore === null) return [{ time: 0, weight: 1 }]
  const { from, to } = notBefore
  if (from === to) return [{ time: from, weight: 1 }]
  const inside = [...new Set(breaks)].filter((time) => time > from && time < to).sort((a, b) => a - b)
  const ends = [...inside, to]
  return ends.flatMap((end, index) => {
    const start = index === 0 ? from : (ends[index - 1] ?? from)
    return quadratureNodes(start, end).map(({ place, weight }) => ({
      time: place,
      weight: weight / (to - from),
    }))
  })
}

/** Months until a share of such sites is open, with what all of them wait for. */
export function openedQuantile(opening: FreeOpening, notBefore: NotBefore | null, share: number): number {
  const ready = openingQuantile(opening, share)
  if (notBefore === null) return ready
  const { from, to } = notBefore
  // A site is open when it is ready and the wait is over: both have come at a time with the product of their chances.
  const waited = (time: number) => (to > from ? Math.min(1, Math.max(0, (time - from) / (to - from))) : 1)
  let [low, high] = [Math.max(from, ready), Math.max(to, ready)]
  for (let step = 0; step < 50 && high - low > 1e-6; step += 1) {
    const middle = (low + high) / 2
    if (waited(middle) * readyBy(opening, middle) >= share) high = middle
    else low = middle
  }
  return high
}

/** Share of such sites that is ready by a time. */
function readyBy(opening: FreeOpening, time: number): number {
  switch (opening.type) {
    case 'fixed':
      return time >= opening.at ? 1 : 0
    case 'uniform': {
      const { from, to } = opening
      return to > from ? Math.min(1, Math.max(0, (time - from) / (to - from))) : Number(time >= from)
    }
    case 'gamma':
      return gammaTails(Math.max(0, time - (opening.shift ?? 0)) / opening.scale, opening.shape).lower
  }
}
