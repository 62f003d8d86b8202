import type { LedgerLine } from '#shared/domain/sites/capacity/capacityLedger'
import { formatDecimal, formatIsoDate } from '#shared/domain/counts/formatNumber'
import { useWords } from '#shared/domain/sites/words/siteWords'
import { language, translate as t } from '../../../composables/useMessages'

/** An amount of hours, days, slots or preparations: one decimal below a hundred, where it says something. What is there is never written as none. */
export function amountText(amount: number): string {
  if (amount > 0 && amount < 0.05) return `<${formatDecimal(0.1, language.value, 1)}`
  const digits = Math.abs(amount) < 100 && Math.round(amount * 10) % 10 !== 0 ? 1 : 0
  return formatDecimal(amount, language.value, digits)
}

/** Rounded down, so that what is shown has room: `3.4`, or fewer than a tenth. */
export function enrolmentText(perMonth: number): string {
  const floor = Math.floor(perMonth * 10 + 1e-9) / 10
  return perMonth > 0 && floor === 0
    ? t('unitUse.ledger.lessThan', { amount: formatDecimal(0.1, language.value, 1) })
    : amountText(floor)
}

/** A month of the calendar in words: `Mar 2026`. */
export function monthText(month: string): string {
  return formatIsoDate(month, language.value, 'month')
}

/** What an over-commitment comes to; `null` where it is none. Rounded up: something over is never nothing. */
export function overText(over: number | null): string | null {
  if (over === null || over === 0) return null
  return amountText(Math.max(0.1, Math.ceil(over * 10 - 1e-6) / 10))
}

/** What trials take, as far as it is known: `40`, `≥ 40` where one does not say, `?` where none says. */
export function usedText({ used, usedUnknown }: LedgerLine): string {
  if (usedUnknown === 0) return amountText(used)
  return used === 0 ? '?' : `≥${amountText(used)}`
}

/** Fits, over by so much, not stated, or not known. */
export function lineState(line: LedgerLine): string {
  const over = overText(line.over)
  if (over !== null)
    return t(line.usedUnknown > 0 ? 'unitUse.ledger.overAtLeast' : 'unitUse.ledger.over', { amount: over })
  if (line.available === null) return t('unitUse.ledger.notStated')
  return line.state === 'unknown' ? t('unitUse.ledger.notKnown') : t('unitUse.ledger.fits')
}

/** A cell in one sentence, for those who hear it. */
export function lineSpoken(line: LedgerLine, month: string): string {
  const parts = [
    `${useWords[language.value].resources[line.resource]}, ${monthText(month)}`,
    lineState(line),
    line.available === null
      ? t('unitUse.ledger.availableNotStated')
      : t('unitUse.ledger.availableIs', { amount: amountText(line.available) }),
  ]
  if (line.used > 0 || line.usedUnknown === 0)
    parts.push(t('unitUse.ledger.usedIs', { amount: amountText(line.used) }))
  if (line.usedUnknown > 0) parts.push(t('unitUse.ledger.unknownTrials', { count: line.usedUnknown }))
  if (line.needed > 0) parts.push(t('unitUse.ledger.neededIs', { amount: amountText(line.needed) }))
  return parts.join('; ')
}
