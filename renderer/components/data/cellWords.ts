import { formatCount } from '#shared/domain/counts/formatCount'
import { formatBounds, formatShare } from '#shared/domain/counts/formatNumber'
import type { TableCell } from '#shared/domain/sources/countTable'
import type { Language } from '#shared/domain/studies/protocol'

/** The figure of a cell as the source prints it: a count, its marker in words, or a share. */
export function cellFigure({ count, share }: TableCell, language: Language): string {
  return share === null
    ? formatCount(count, language)
    : formatShare(share.value, language, shareDigits(share.value))
}

/** What the true figure lies between, where that says more than the figure does; else empty. */
export function cellBounds({ count, share }: TableCell, language: Language): string {
  if (share !== null) {
    if (share.upper <= share.lower) return ''
    const digits = shareDigits(share.value)
    return `${formatShare(share.lower, language, digits).replace(/\u00A0%$/, '')}\u2013${formatShare(share.upper, language, digits)}`
  }
  if (count.upper === null || count.upper - count.lower < 1) return ''
  return formatBounds({ estimate: count.value, lower: count.lower, upper: count.upper }, language)
}

/** Decimals that keep two digits of a small share: 0.203 %, 2.03 %, 20.3 %. */
function shareDigits(share: number): number {
  if (share < 0.01) return 3
  return share < 0.1 ? 2 : 1
}
