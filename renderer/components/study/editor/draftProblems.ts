import { protocolLimits } from '#shared/domain/studies/protocol'
import type { CriterionDraft } from './criterionDraft'
import { derivedProblem, type DerivedProblem } from './derivedDraft'
import { searchedProblem, type SearchedProblem } from './searchedDraft'
import { statedShareProblem, type StatedShareProblem } from './statedShare'
import { survivalProblem, type SurvivalProblem } from './survivalDraft'

export type DraftProblem =
  | 'codes-missing'
  | 'too-many-codes'
  | 'area-missing'
  | 'analyte-missing'
  | 'limit-missing'
  | 'low-above-high'
  | 'statement-missing'
  | 'text-too-long'
  | SearchedProblem
  | DerivedProblem
  | StatedShareProblem
  | SurvivalProblem

/** What keeps a draft from being saved, the first thing first; null when nothing does. */
export function draftProblem(draft: CriterionDraft): DraftProblem | null {
  return conditionProblem(draft) ?? nameProblem(draft) ?? evidenceProblem(draft)
}

function evidenceProblem({ evidence, stated, survival, derived }: CriterionDraft): DraftProblem | null {
  if (evidence === 'derived') return derivedProblem(derived)
  if (evidence === 'stated') return statedShareProblem(stated)
  return evidence === 'table' && survival !== null ? survivalProblem(survival) : null
}

function nameProblem(draft: CriterionDraft): DraftProblem | null {
  return draft.name.trim().length > protocolLimits.name ? 'text-too-long' : null
}

/** What is missing in the condition alone; null when it could be looked up. */
export function conditionProblem(draft: CriterionDraft): DraftProblem | null {
  switch (draft.kind) {
    case 'diagnosis':
      return codesProblem(draft.diagnosis)
    case 'medication':
      return codesProblem(draft.medication)
    case 'area':
      return draft.areas.length === 0 ? 'area-missing' : null
    case 'measurement': {
      const { analyte, low, high, unit } = draft.measurement
      if (analyte.trim() === '') return 'analyte-missing'
      if (analyte.trim().length > protocolLimits.name || unit.trim().length > 40) return 'text-too-long'
      if (low === null && high === null) return 'limit-missing'
      return low !== null && high !== null && low > high ? 'low-above-high' : null
    }
    case 'statement':
      if (draft.statement.trim() === '') return 'statement-missing'
      return draft.statement.trim().length > protocolLimits.text ? 'text-too-long' : null
    case 'biobank':
    case 'genomic':
    case 'rare-disease':
      return searchedProblem(draft.kind, draft.searched)
    case 'age':
    case 'sex':
      return null
  }
}

function codesProblem(codes: readonly string[]): DraftProblem | null {
  if (codes.length === 0) return 'codes-missing'
  return codes.length > protocolLimits.codes ? 'too-many-codes' : null
}
