import { formatShare, formatStatedShare } from '#shared/domain/counts/formatNumber'
import type { Language } from '#shared/domain/studies/protocol'

/** A share as percent; small shares keep one decimal: `7.2 %`, `13 %`. */
export function shareWords(share: number, language: Language): string {
  const tenths = share * 1000
  const keepsDecimal = share > 0 && share < 0.1 && Math.abs(tenths - Math.round(tenths / 10) * 10) >= 0.5
  return formatShare(share, language, keepsDecimal ? 1 : 0)
}

/** Limits of a stated share, with the digits they were stated with: `75–95 %`. */
export function shareRangeWords(lower: number, upper: number, language: Language): string {
  const from = formatStatedShare(lower, language)
  const to = formatStatedShare(upper, language)
  return from === to ? to : `${from.replace(/\u00A0%$/, '')}\u2013${to}`
}
