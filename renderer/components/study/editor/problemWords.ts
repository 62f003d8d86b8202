import { biobankLimits } from '#shared/domain/studies/conditions/biobankCondition'
import { genomicLimits } from '#shared/domain/studies/conditions/genomicCondition'
import { protocolLimits, type Language } from '#shared/domain/studies/protocol'
import { scales, type RangedProblem } from '../assumptions/rangedValue'
import { rangedProblemWords } from '../assumptions/rangedWords'
import type { Translate } from '../result/resultText'
import { typedNumber } from '../words/typedNumber'
import type { CriterionDraft } from './criterionDraft'
import type { DerivedProblem } from './derivedDraft'
import type { DraftProblem } from './draftProblems'
import type { SampleProblem } from './statedShare'
import { emptySurvival, mostYears } from './survivalDraft'

/** What is wrong with the study behind a stated share. */
export function sampleProblemWords(problem: SampleProblem, t: Translate): string {
  switch (problem) {
    case 'sample-incomplete':
      return t('study.editor.sampleIncomplete')
    case 'sample-not-whole':
      return t('study.editor.sampleNotWhole')
    case 'sample-more-cases':
      return t('study.editor.sampleMoreCases')
  }
}

/** What is wrong with evidence that is worked out. */
export function derivedProblemWords(problem: DerivedProblem, t: Translate): string {
  switch (problem) {
    case 'derived-incomplete':
      return t('study.searched.derivedIncomplete')
    case 'derived-contradicts':
      return t('study.searched.derivedContradicts')
    case 'derived-citation-missing':
      return t('study.searched.derivedCitationMissing')
    case 'derived-citation-too-long':
      return t('study.editor.textTooLong')
  }
}

/** What is wrong with the years since diagnosis. */
export function survivalProblemWords(problem: 'years-missing' | 'years-not-whole', t: Translate): string {
  return problem === 'years-missing'
    ? t('study.editor.survivalYearsMissing')
    : t('study.editor.survivalYearsNotWhole', { most: mostYears })
}

/** A problem of a draft in words, with the values it is about. */
export function problemWords(
  problem: DraftProblem,
  draft: CriterionDraft,
  language: Language,
  t: Translate,
): string {
  const write = (value: number | null) => (value === null ? '' : typedNumber(value, language))
  const ofShare = (about: RangedProblem) =>
    rangedProblemWords(about, draft.stated, t('study.editor.share'), scales.share, language, t)
  const { mortality } = draft.survival ?? emptySurvival
  const ofMortality = (about: RangedProblem) =>
    rangedProblemWords(about, mortality, t('study.editor.mortality'), scales.rate, language, t)
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
      return t('study.editor.textTooLong')
    case 'biobank-missing':
      return t('study.searched.biobankMissing')
    case 'biobank-name-missing':
      return t('study.searched.biobankNameMissing')
    case 'too-many-biobanks':
      return t('study.searched.tooManyBiobanks', { limit: biobankLimits.entries })
    case 'genomic-missing':
      return t('study.searched.genomicMissing')
    case 'gene-unreadable':
      return t('study.searched.geneUnreadable', { text: draft.searched.genomic.gene.trim() })
    case 'variant-unreadable':
      return t('study.searched.variantUnreadable', { text: draft.searched.genomic.variant.trim() })
    case 'phenotype-unreadable':
      return t('study.searched.phenotypeUnreadable')
    case 'too-many-phenotypes':
      return t('study.searched.tooManyPhenotypes', { limit: genomicLimits.phenotypes })
    case 'orpha-unreadable':
      return t('study.searched.orphaUnreadable', { text: draft.searched.rareDisease.code.trim() })
    case 'disease-name-missing':
      return t('study.searched.diseaseNameMissing')
    case 'derived-incomplete':
    case 'derived-contradicts':
    case 'derived-citation-missing':
    case 'derived-citation-too-long':
      return derivedProblemWords(problem, t)
    case 'value-missing':
    case 'limits-missing':
    case 'value-outside':
    case 'citation-missing':
    case 'citation-too-long':
      return ofShare(problem)
    case 'sample-incomplete':
    case 'sample-not-whole':
    case 'sample-more-cases':
      return sampleProblemWords(problem, t)
    case 'mortality-value-missing':
      return ofMortality('value-missing')
    case 'mortality-limits-missing':
      return ofMortality('limits-missing')
    case 'mortality-value-outside':
      return ofMortality('value-outside')
    case 'mortality-citation-missing':
      return ofMortality('citation-missing')
    case 'mortality-citation-too-long':
      return ofMortality('citation-too-long')
    case 'years-missing':
    case 'years-not-whole':
      return survivalProblemWords(problem, t)
  }
}
