import { computed, refuse, type Computed, type StatisticsError } from '../computed'
import { gammaTails } from '../special/incompleteGamma'

/** When a site is ready: at a time, evenly between two times, or a gamma-distributed time (`shape`, `scale`) after `shift`. */
export type FreeOpening =
  | { readonly type: 'fixed'; readonly at: number }
  | { readonly type: 'uniform'; readonly from: number; readonly to: number }
  | { readonly type: 'gamma'; readonly shape: number; readonly scale: number; readonly shift?: number }

/** When a site opens: when it is ready, or `held` back: when it is ready and a time has come. */
export type Opening =
  FreeOpening | { readonly type: 'held'; readonly until: number; readonly opening: FreeOpening }

export type OpeningErrorCode = 'invalid_opening'

/** Mean and mean square of the time that a site has been open. */
export interface ExposureMoments {
  readonly mean: number
  readonly meanSquare: number
}

const isTime = (value: number): boolean => value >= 0 && value < Infinity

/** What is wrong with an opening, or null. */
export function findOpeningError(opening: Opening): StatisticsError<OpeningErrorCode> | null {
  const message = (text: string): StatisticsError<OpeningErrorCode> => ({
    code: 'invalid_opening',
    message: text,
  })
  switch (opening.type) {
    case 'fixed':
      return isTime(opening.at) ? null : message(`The opening ${opening.at} is not a time of at least 0.`)
    case 'uniform':
      return isTime(opening.from) && isTime(opening.to) && opening.from <= opening.to
        ? null
        : message('An opening between two times has the earlier one first, both at least 0.')
    case 'gamma':
      return [opening.shape, opening.scale].every((value) => value > 0 && value < Infinity) &&
        isTime(opening.shift ?? 0)
        ? null
        : message('Shape and scale of a delay are above 0, its shift is at least 0.')
    case 'held':
      return isTime(opening.until)
        ? findOpeningError(opening.opening)
        : message(`The time ${opening.until} that an opening waits for is not a time of at least 0.`)
  }
}

/** Moments of (time - opening)⁺ in closed form. */
export function exposureMoments(
  time: number,
  opening: Opening,
): Computed<ExposureMoments, OpeningErrorCode | 'invalid_time'> {
  const error = findOpeningError(opening)
  if (error !== null) return refuse(error.code, error.message)
  if (!isTime(time)) return refuse('invalid_time', `The time is ${time}; it should be at least 0.`)
  return computed(momentsOf(time, opening))
}

function momentsOf(time: number, opening: Opening): ExposureMoments {
  switch (opening.type) {
    case 'fixed': {
      const open = Math.max(0, time - opening.at)
      return { mean: open, meanSquare: open * open }
    }
    case 'uniform': {
      const { from, to } = opening
      const open = time - from
      if (open <= 0) return { mean: 0, meanSquare: 0 }
      const width = to - from
      if (time < to) return { mean: open ** 2 / (2 * width), meanSquare: open ** 3 / (3 * width) }
      const middle = time - (from + to) / 2
      return { mean: middle, meanSquare: middle ** 2 + width ** 2 / 12 }
    }
    case 'gamma': {
      const { shape, scale, shift = 0 } = opening
      const open = time - shift
      if (open <= 0) return { mean: 0, meanSquare: 0 }
      const [f0 = 0, f1 = 0, f2 = 0] = [0, 1, 2].map((more) => gammaTails(open / scale, shape + more).lower)
      const delay = shape * scale
      return {
        mean: open * f0 - delay * f1,
        meanSquare: open ** 2 * f0 - 2 * open * delay * f1 + delay * (shape + 1) * scale * f2,
      }
    }
    case 'held': {
      const open = time - opening.until
      if (open <= 0) return { mean: 0, meanSquare: 0 }
      // Who was ready before the time came has been open since then: what they would have had before it goes off.
      const [free, before] = [momentsOf(time, opening.opening), momentsOf(opening.until, opening.opening)]
      return {
        mean: free.mean - before.mean,
        meanSquare: free.meanSquare - 2 * open * before.mean - before.meanSquare,
      }
    }
  }
}
