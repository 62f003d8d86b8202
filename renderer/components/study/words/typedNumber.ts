import { formatDecimal } from '#shared/domain/counts/formatNumber'
import type { Language } from '#shared/domain/studies/protocol'

/** A number that a person typed, with the digits it was typed with, at most six decimals. */
export function typedNumber(value: number, language: Language): string {
  const plain = Number(value.toFixed(6))
  return formatDecimal(plain, language, (String(plain).split('.')[1] ?? '').length)
}
