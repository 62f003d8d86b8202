import { declinedStates, type EnquiryState } from './enquiryStates'
import type { ReceiverStanding } from './receiverStanding'

/** How an enquiry went, over those that were asked. Nothing is said of a time when nobody has answered. */
export interface EnquiryFigures {
  readonly receivers: number
  readonly asked: number
  readonly answered: number
  readonly overdue: number
  readonly declined: number
  readonly told: number
  readonly byState: readonly { readonly state: EnquiryState; readonly receivers: number }[]
  /**
   * Whole days from asked to answered, of those that answered: shortest, median and longest; null when none has. Who has not
   * answered yet is left out, so the median is too short as long as some are waited for.
   */
  readonly daysToAnswer: {
    readonly shortest: number
    readonly median: number
    readonly longest: number
  } | null
  readonly reasons: readonly { readonly reason: string; readonly receivers: readonly string[] }[]
}

function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000))
}

function middle(sorted: readonly number[]): number {
  const half = sorted.length / 2
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2
}

function timesOf(standings: readonly ReceiverStanding[]): EnquiryFigures['daysToAnswer'] {
  const days = standings
    .flatMap(({ sentAt, answeredAt }) =>
      sentAt === null || answeredAt === null ? [] : [daysBetween(sentAt, answeredAt)],
    )
    .sort((one, other) => one - other)
  const [shortest] = days
  const longest = days.at(-1)
  return shortest === undefined || longest === undefined ? null : { shortest, median: middle(days), longest }
}

export function enquiryFigures(standings: readonly ReceiverStanding[]): EnquiryFigures {
  const states = new Map<EnquiryState, number>()
  const reasons = new Map<string, string[]>()
  for (const { state, reason, receiver } of standings) {
    states.set(state, (states.get(state) ?? 0) + 1)
    if (!declinedStates.includes(state)) continue
    reasons.set(reason, [...(reasons.get(reason) ?? []), receiver.name])
  }
  const count = (fits: (standing: ReceiverStanding) => boolean) => standings.filter(fits).length
  return {
    receivers: standings.length,
    asked: count(({ sentAt }) => sentAt !== null),
    answered: count(({ sentAt, answeredAt }) => sentAt !== null && answeredAt !== null),
    overdue: count(({ overdue }) => overdue),
    declined: count(({ state }) => declinedStates.includes(state)),
    told: count(({ outcome }) => outcome !== null),
    byState: [...states].map(([state, receivers]) => ({ state, receivers })),
    daysToAnswer: timesOf(standings),
    reasons: [...reasons].map(([reason, receivers]) => ({ reason, receivers })),
  }
}
