import { formatInteger } from '#shared/domain/counts/formatNumber'
import { commercialUseCode, dataUseName, type UseReason } from '#shared/domain/material/dataUse'
import type { MaterialBounds } from '#shared/domain/material/materialBounds'
import type { Language } from '#shared/domain/studies/protocol'
import type { translate } from '../../../composables/useMessages'

type Translate = typeof translate

/** Bounds in words: what is not stated is said to be, and an order of magnitude is no number. */
export function boundsWords(
  { value, lower, upper, precision }: MaterialBounds,
  t: Translate,
  language: Language,
): string {
  const number = (count: number) => formatInteger(count, language)
  if (value !== null) {
    if (precision === 'estimated') return t('material.bounds.about', { value: number(value) })
    return precision === 'rounded' ? t('material.bounds.rounded', { value: number(value) }) : number(value)
  }
  if (upper === null)
    return lower === 0 ? t('material.bounds.none') : t('material.bounds.atLeast', { lower: number(lower) })
  const bounds = { lower: number(lower), upper: number(upper) }
  if (precision === 'magnitude') return t('material.bounds.magnitude', bounds)
  return lower === 0 ? t('material.bounds.atMost', bounds) : t('material.bounds.between', bounds)
}

/** A reason for or against a use: what is stated with its code, and what it does. */
export function useReasonWords({ code, effect }: UseReason, t: Translate, language: Language): string {
  if (code === commercialUseCode)
    return t(effect === 'allows' ? 'material.use.commercialAllowed' : 'material.use.commercialForbidden')
  return `${dataUseName(code)[language]}: ${t(`material.use.effects.${effect}`)}`
}
