import type { RelaxationAnswer } from '#shared/contract/responses'
import {
  formatBounds,
  formatEstimate,
  formatHidden,
  formatInterval,
  formatShare,
  formatSigned,
} from '#shared/domain/counts/formatNumber'
import type { HiddenNumber } from '#shared/domain/disclosure/hiddenNumber'
import type { Language, Protocol } from '#shared/domain/studies/protocol'
import type { Quantity } from '#shared/estimate/result'
import type { ProtocolChange } from '#shared/estimate/whatIf/protocolChange'
import { roundedLike } from '../funnel/criterionCosts'
import { changeWords, type ChangeNaming } from './changeWords'

/** One change as the table shows it. */
export interface RelaxRow {
  readonly key: string
  readonly change: ProtocolChange
  readonly label: string
  readonly quantity: Quantity
  /** Null when there is no estimate. */
  readonly eligible: string | null
  /** The 80 % interval, or the bounds where there is none. */
  readonly range: string
  readonly people: string
  readonly percent: string
  /** What the table is sorted by: people more; those of whom nothing can be told come last. */
  readonly gain: number
}

/** The difference of two numbers of people, as it may be told. */
export interface GuardedDifference {
  readonly value: number | null
  readonly hidden: HiddenNumber | null
}

/** A difference in people, rounded as the number it belongs to, and in per cent of the number before. */
export function differenceWords(
  { value, hidden }: GuardedDifference,
  { before, after }: { readonly before: Quantity; readonly after: Quantity },
  language: Language,
): { readonly people: string; readonly percent: string } {
  if (hidden !== null) return { people: formatHidden(hidden, language), percent: '' }
  if (value === null) return { people: '–', percent: '–' }
  const people = formatSigned(roundedLike(value, after), language)
  const share = before.estimate === null || before.estimate <= 0 ? null : value / before.estimate
  return { people, percent: share === null ? '–' : signedShare(share, language) }
}

/** A change of a share of a whole: `+13 %`, `−5 %`, `0 %`. */
export function signedShare(share: number, language: Language): string {
  if (share === 0) return formatShare(0, language)
  const size = Math.abs(share)
  const text = formatShare(size, language, size < 0.1 ? 1 : 0)
  return `${share > 0 ? '+' : '\u2212'}${text}`
}

/** The 80 % interval; the bounds where no draws were made. */
export function rangeWords(quantity: Quantity, language: Language): string {
  return formatInterval(quantity, language) ?? formatBounds(quantity, language)
}

/** True when the change is one of this criterion; every change for null. */
export function concerns(change: ProtocolChange, group: string | null): boolean {
  return group === null || ('group' in change && change.group === group)
}

/** The answered changes with their words, those that let most people in first. */
export function relaxRows(
  rows: RelaxationAnswer['rows'],
  before: Quantity,
  protocol: Protocol,
  naming: ChangeNaming,
): readonly RelaxRow[] {
  const { language } = naming
  return rows
    .map(({ change, eligible, more }): RelaxRow => ({
      key: JSON.stringify(change),
      change,
      label: changeWords(change, protocol, naming),
      quantity: eligible,
      eligible: formatEstimate(eligible, language),
      range: rangeWords(eligible, language),
      ...differenceWords(more, { before, after: eligible }, language),
      gain: more.value ?? (more.hidden === null ? -Infinity : 0),
    }))
    .sort((one, other) => (one.gain === other.gain ? 0 : other.gain - one.gain))
}
