import { formatDecimal } from '#shared/domain/counts/formatNumber'
import { protocolLimits, type Language } from '#shared/domain/studies/protocol'
import type { Translate } from '../result/resultText'
import type { CriterionDraft } from './criterionDraft'
import type { DraftProblem } from './draftProblems'

/** A problem of a draft in words, with the values it is about. */
export function problemWords(
  problem: DraftProblem,
  draft: CriterionDraft,
  language: Language,
  t: Translate,
): string {
  const write = (value: number | null) =>
    value === null ? '' : formatDecimal(value, language, (String(value).split('.')[1] ?? '').length)
  switch (problem) {
    case 'codes-missing':
      return t('study.editor.codesMissing')
    case 'too-many-codes':
      return t('study.editor.tooManyCodes', {
        count: Math.max(draft.diagnosis.length, draft.medication.length),
        limit: protocolLimits.codes,
      })
    case 'area-missing':
      return t('study.editor.areaMissing')
    case 'analyte-missing':
      return t('study.editor.analyteMissing')
    case 'limit-missing':
      return t('study.editor.limitMissing')
    case 'low-above-high':
      return t('study.editor.lowAboveHigh', {
        low: write(draft.measurement.low),
        high: write(draft.measurement.high),
      })
    case 'statement-missing':
      return t('study.editor.statementMissing')
    case 'text-too-long':
    case 'citation-too-long':
      return t('study.editor.textTooLong')
    case 'share-missing':
      return t('study.editor.shareMissing')
    case 'limits-missing':
      return t('study.editor.limitsMissing')
    case 'share-outside':
      return t('study.editor.shareOutside', {
        share: write(draft.stated.share),
        lower: write(draft.stated.lower),
        upper: write(draft.stated.upper),
      })
    case 'citation-missing':
      return t('study.editor.citationMissing')
  }
}
