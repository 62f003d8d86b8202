import type { Language } from '#shared/domain/studies/protocol'
import type { Translate } from '../result/resultText'
import { typedNumber } from '../words/typedNumber'
import { inField, type RangedDraft, type RangedProblem, type ValueScale } from './rangedValue'

function withUnit(text: string, { unit }: ValueScale, t: Translate): string {
  if (unit === 'percent') return `${text}\u00A0%`
  return unit === 'per-hundred' ? t('study.stated.perHundred', { value: text }) : text
}

/** A stored number with its unit: `85 %`, `3.2`, `5 per 100 a year`. */
export function scaledWords(stored: number, scale: ValueScale, language: Language, t: Translate): string {
  return withUnit(typedNumber(inField(stored, scale), language), scale, t)
}

/** Two limits with one unit: `75–95 %`; with a word between them where one is negative. */
export function rangeWords(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  scale: ValueScale,
  language: Language,
  t: Translate,
): string {
  const from = typedNumber(inField(lower, scale), language)
  const to = typedNumber(inField(upper, scale), language)
  if (from === to) return withUnit(from, scale, t)
  return withUnit(lower < 0 ? t('study.stated.fromTo', { from, to }) : `${from}\u2013${to}`, scale, t)
}

/** A problem of a draft in words, with what it is about and its values. */
export function rangedProblemWords(
  problem: RangedProblem,
  draft: RangedDraft,
  label: string,
  scale: ValueScale,
  language: Language,
  t: Translate,
): string {
  switch (problem) {
    case 'value-missing':
      return t('study.stated.missing', { label })
    case 'limits-missing':
      return t('study.stated.limitsMissing', { label })
    case 'value-outside': {
      const { value, lower, upper } = draft
      if (value === null || lower === null || upper === null) return ''
      // The numbers of a draft stand in the unit of their fields already.
      const shown = { ...scale, factor: 1 }
      return t('study.stated.outside', {
        label,
        value: scaledWords(value, shown, language, t),
        limits: rangeWords({ lower, upper }, shown, language, t),
      })
    }
    case 'citation-missing':
      return t('study.stated.citationMissing')
    case 'citation-too-long':
      return t('study.editor.textTooLong')
  }
}
