import { literal, optional, variant } from 'valibot'
import type { Opening } from '../recruitment/opening'
import type { RecruitingSite } from '../recruitment/recruitmentPlan'
import { keys, numeric } from './inputs'

/** Sites that one plan may have. */
export const mostSites = 2000

/** Delay of an opening as the reference files write it. */
export const delay = variant('type', [
  keys({ type: literal('fixed'), u: numeric }),
  keys({ type: literal('uniform'), a: numeric, b: numeric }),
  keys({ type: literal('gamma'), shape: numeric, scale: numeric, shift: optional(numeric) }),
])

type Delay =
  | { readonly type: 'fixed'; readonly u: number }
  | { readonly type: 'uniform'; readonly a: number; readonly b: number }
  | {
      readonly type: 'gamma'
      readonly shape: number
      readonly scale: number
      readonly shift?: number | undefined
    }

export function toOpening(given: Delay): Opening {
  switch (given.type) {
    case 'fixed':
      return { type: 'fixed', at: given.u }
    case 'uniform':
      return { type: 'uniform', from: given.a, to: given.b }
    case 'gamma': {
      const { shape, scale, shift = 0 } = given
      return { type: 'gamma', shape, scale, shift }
    }
  }
}

/** What opens at a time known. */
export const openedSite = { alpha: numeric, beta: numeric, open: numeric }

interface GivenSite {
  readonly alpha: number
  readonly beta: number
  readonly pass?: number | undefined
  readonly cap?: number | undefined
  readonly rateCap?: number | undefined
}

/** A site as the calculations take it; what is not given has no limit. */
export function toSite({ alpha, beta, pass = 1, cap, rateCap }: GivenSite, opening: Opening): RecruitingSite {
  return {
    rate: { type: 'gamma', alpha, beta },
    opening,
    passFraction: pass,
    ...(cap === undefined ? {} : { totalCap: cap }),
    ...(rateCap === undefined ? {} : { rateCap }),
  }
}

/** Levels of the quantiles that the reference files hold, by their keys there. */
export const countLevels = { '05': 0.05, '50': 0.5, '95': 0.95 } as const
export const timeLevels = { '10': 0.1, '50': 0.5, '80': 0.8, '90': 0.9 } as const

/** Values under the keys of their levels. */
export function byLevel<Value>(
  levels: Readonly<Record<string, number>>,
  values: readonly Value[],
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    Object.keys(levels).flatMap((key, place) => {
      const value = values[place]
      return value === undefined ? [] : [[key, value] as const]
    }),
  )
}

/** A number, or the word for one that has no end, which JSON does not have. */
export function numberOrInfinity(value: number): number | 'Infinity' {
  return value === Infinity ? 'Infinity' : value
}
