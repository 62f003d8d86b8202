import { formatBounds, formatEstimate, formatInterval } from '#shared/domain/counts/formatNumber'
import type { Language } from '#shared/domain/studies/protocol'
import type { Quantity } from '#shared/estimate/result'
import type { MessageKey, MessageValues } from '../../../composables/useMessages'

export type Translate = (key: MessageKey, values?: MessageValues) => string

/** The result in one line, for listening, copying and the status bar: `Eligible 12 400 (9 800–15 100), bounds 6 200–31 000`. */
export function resultText(eligible: Quantity, language: Language, t: Translate): string {
  const estimate = formatEstimate(eligible, language)
  const bounds = formatBounds(eligible, language)
  if (estimate === null) return t('study.result.textWithoutEstimate', { bounds })
  if (eligible.kind === 'exact') return t('study.result.textExact', { estimate })
  const interval = formatInterval(eligible, language)
  if (interval === null) return t('study.result.textWithoutInterval', { estimate, bounds })
  return t('study.result.text', { estimate, interval, bounds })
}
