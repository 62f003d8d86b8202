import { countMasks, entersOnce } from './countMasks'
import { lesser, shareOf, without, type Interval } from './interval'
import { modesOf, type MaskMode, type MaskTable } from './maskTable'

/** Why a number is a range: small numbers hidden by the holder, or people of whom only the best event is in the table. */
export type MaskReason = 'small-cells' | 'best-event'

export interface MaskCount extends Interval {
  readonly why: MaskReason | null
}

export interface MaskShare {
  readonly lower: number
  readonly upper: number
}

export interface MaskStep {
  /** Index of the rule, from 0. */
  readonly rule: number
  readonly remaining: MaskCount
  readonly lost: MaskCount
  /** Of those before it; null where nobody may be left. */
  readonly kept: MaskShare | null
}

export interface MaskRuleEffect {
  readonly rule: number
  readonly active: boolean
  /** Of everyone who entered. */
  readonly meets: MaskCount
  /** Who would be won by dropping this rule alone; for a dropped one, who would be lost by taking it in again. */
  readonly change: MaskCount
  readonly changeShare: MaskShare | null
}

export interface MaskWhatIf {
  readonly mode: MaskMode
  readonly start: MaskCount
  readonly steps: readonly MaskStep[]
  readonly final: MaskCount
  readonly effects: readonly MaskRuleEffect[]
}

function because(interval: Interval, why: MaskReason): MaskCount {
  return { ...interval, why: interval.lower === interval.upper ? null : why }
}

/**
 * Who meets all of some rules. For people the table holds the event that meets most rules: it meets them all when any does, but
 * with fewer rules asked another event of the person may meet them. So few at least; at most those whose best event meets as
 * many rules, and no more than there are events that meet these.
 */
function countMeeting(table: MaskTable, mode: MaskMode, met: readonly number[]): MaskCount {
  const best = countMasks(table, mode, { met })
  if (mode === 'events' || met.length === table.rules.length || met.length === 0 || entersOnce(table))
    return because(best, 'small-cells')
  const most = countMasks(table, mode, { met: [], atLeast: met.length })
  const events = modesOf(table).includes('events') ? countMasks(table, 'events', { met }).upper : null
  const upper = lesser(most.upper, events)
  return because({ lower: best.lower, upper }, 'best-event')
}

/** Those who meet some rules and not one more. */
function countLost(
  table: MaskTable,
  mode: MaskMode,
  met: readonly number[],
  rule: number,
  [before, after]: readonly [MaskCount, MaskCount],
): MaskCount {
  if (mode === 'events' || entersOnce(table))
    return because(countMasks(table, mode, { met, failed: [rule] }), 'small-cells')
  return because(without(before, after), before.why ?? after.why ?? 'best-event')
}

/**
 * What a cohort would be with its rules in another order, or some of them dropped, from counts by mask alone. `order` names the
 * rules that are asked, each once, from 0.
 */
export function maskWhatIf(table: MaskTable, mode: MaskMode, order: readonly number[]): MaskWhatIf {
  const start = countMeeting(table, mode, [])
  let before = start
  const steps = order.map((rule, index): MaskStep => {
    const met = order.slice(0, index)
    const remaining = countMeeting(table, mode, [...met, rule])
    const lost = countLost(table, mode, met, rule, [before, remaining])
    const kept = shareOf(remaining, before)
    before = remaining
    return { rule, remaining, lost, kept }
  })
  const final = before
  const effects = table.rules.map((_name, rule): MaskRuleEffect => {
    const active = order.includes(rule)
    const others = order.filter((one) => one !== rule)
    const withIt = countMeeting(table, mode, [...others, rule])
    const change = countLost(table, mode, others, rule, [countMeeting(table, mode, others), withIt])
    return {
      rule,
      active,
      meets: countMeeting(table, mode, [rule]),
      change,
      changeShare: shareOf(change, start),
    }
  })
  return { mode, start, steps, final, effects }
}
