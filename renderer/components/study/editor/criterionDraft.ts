import {
  inLanguage,
  type Condition,
  type Criterion,
  type CriterionGroup,
  type EvidenceChoice,
  type Language,
  type LocalisedText,
  type Protocol,
} from '#shared/domain/studies/protocol'
import { findGroup, newIdentifier, replaceAlternative, type CriterionRole } from '../criteria/protocolEdits'
import type { EditorRequest } from '../studyScreen'
import { keptText } from '../words/keptText'
import { derivedDraft, derivedOf, emptyDerived, type DerivedDraft } from './derivedDraft'
import { emptySearched, searchedCondition, searchedDraft, type SearchedDraft } from './searchedDraft'
import { emptyStatedShare, statedEvidence, statedShareDraft, type StatedShareDraft } from './statedShare'
import { survivalDraft, survivalOf, type SurvivalDraft } from './survivalDraft'

export type ConditionKind = Condition['kind']
export type EvidenceKind = EvidenceChoice['kind']

/** A criterion while it is being edited: every kind keeps what was filled in, so that trying another tab loses nothing. */
export interface CriterionDraft {
  readonly role: CriterionRole
  /** The criterion as it was, or a new one; the alternative being edited is `alternative`. */
  readonly group: CriterionGroup
  readonly alternative: string
  readonly name: string
  readonly kind: ConditionKind
  readonly diagnosis: readonly string[]
  readonly medication: readonly string[]
  readonly age: { readonly from: number; readonly to: number | null }
  readonly sex: 'female' | 'male'
  readonly areas: readonly string[]
  readonly measurement: {
    readonly analyte: string
    readonly low: number | null
    readonly high: number | null
    readonly unit: string
  }
  readonly statement: string
  /** Biobanks, genes and rare diseases. */
  readonly searched: SearchedDraft
  readonly evidence: EvidenceKind
  readonly table: string | null
  /** Only for a chosen table of new cases; null leaves them as they are. */
  readonly survival: SurvivalDraft | null
  readonly stated: StatedShareDraft
  /** Evidence that is worked out. */
  readonly derived: DerivedDraft
}

function emptyDraft(role: CriterionRole, group: CriterionGroup, alternative: string): CriterionDraft {
  return {
    role,
    group,
    alternative,
    name: '',
    kind: 'diagnosis',
    diagnosis: [],
    medication: [],
    age: { from: 18, to: null },
    sex: 'female',
    areas: [],
    measurement: { analyte: '', low: null, high: null, unit: '' },
    statement: '',
    searched: emptySearched,
    evidence: 'automatic',
    table: null,
    survival: null,
    stated: emptyStatedShare,
    derived: emptyDerived,
  }
}

function withCondition(draft: CriterionDraft, condition: Condition, language: Language): CriterionDraft {
  const kinded = { ...draft, kind: condition.kind }
  switch (condition.kind) {
    case 'diagnosis':
      return { ...kinded, diagnosis: condition.codes }
    case 'medication':
      return { ...kinded, medication: condition.codes }
    case 'age':
      return { ...kinded, age: condition.range }
    case 'sex':
      return { ...kinded, sex: condition.sex }
    case 'area':
      return { ...kinded, areas: condition.areas }
    case 'measurement':
      return {
        ...kinded,
        measurement: {
          analyte: condition.analyte,
          low: condition.low,
          high: condition.high,
          unit: condition.unit,
        },
      }
    case 'statement':
      return { ...kinded, statement: inLanguage(condition.text, language) }
    case 'biobank':
    case 'genomic':
    case 'rare-disease':
      return { ...kinded, searched: searchedDraft(condition, language) }
  }
}

function withEvidence(draft: CriterionDraft, evidence: EvidenceChoice): CriterionDraft {
  return {
    ...draft,
    evidence: evidence.kind,
    table: evidence.kind === 'table' ? evidence.table : null,
    survival:
      evidence.kind === 'table' && evidence.survival !== undefined ? survivalDraft(evidence.survival) : null,
    stated: evidence.kind === 'stated' ? statedShareDraft(evidence) : emptyStatedShare,
    derived: evidence.kind === 'derived' ? derivedDraft(evidence) : emptyDerived,
  }
}

/** The draft for a request; null when the criterion is no longer in the protocol. */
export function draftFor(
  request: EditorRequest,
  protocol: Protocol,
  language: Language,
): CriterionDraft | null {
  if (request.kind === 'new') {
    const alternative = newIdentifier()
    const group: CriterionGroup = {
      id: newIdentifier(),
      name: null,
      active: true,
      defining: false,
      anyOf: [],
    }
    const draft = emptyDraft(request.role, group, alternative)
    return { ...draft, kind: request.condition, diagnosis: request.codes ?? [] }
  }
  const placed = findGroup(protocol, request.group)
  if (placed === null) return null
  const name = placed.group.name === null ? '' : inLanguage(placed.group.name, language)
  if (request.kind === 'alternative')
    return { ...emptyDraft(placed.role, placed.group, newIdentifier()), name }
  const criterion = placed.group.anyOf.find(({ id }) => id === request.alternative) ?? placed.group.anyOf[0]
  if (criterion === undefined) return null
  const filled = withEvidence(
    withCondition(
      { ...emptyDraft(placed.role, placed.group, criterion.id), name },
      criterion.condition,
      language,
    ),
    criterion.evidence,
  )
  return request.stateShare === true ? { ...filled, evidence: 'stated' } : filled
}

/** Another alternative of the criterion being edited; what was changed in this one is kept in the group. */
export function switchAlternative(
  draft: CriterionDraft,
  alternative: string,
  language: Language,
): CriterionDraft {
  const criterion = draft.group.anyOf.find(({ id }) => id === alternative)
  if (criterion === undefined) return draft
  const blank = emptyDraft(draft.role, draft.group, alternative)
  return withEvidence(
    withCondition({ ...blank, name: draft.name }, criterion.condition, language),
    criterion.evidence,
  )
}

/** The condition that a draft stands for; call it only for a draft without problems. */
export function conditionOf(draft: CriterionDraft, language: Language): Condition {
  switch (draft.kind) {
    case 'diagnosis':
      return { kind: 'diagnosis', system: 'icd-10', codes: [...draft.diagnosis] }
    case 'medication':
      return { kind: 'medication', system: 'atc', codes: [...draft.medication] }
    case 'age':
      return { kind: 'age', range: draft.age }
    case 'sex':
      return { kind: 'sex', sex: draft.sex }
    case 'area':
      return { kind: 'area', areas: [...draft.areas] }
    case 'measurement': {
      const { analyte, low, high, unit } = draft.measurement
      return { kind: 'measurement', analyte: analyte.trim(), low, high, unit: unit.trim() }
    }
    case 'statement':
      return { kind: 'statement', text: keptText(statementBefore(draft), draft.statement, language) }
    case 'biobank':
    case 'genomic':
    case 'rare-disease':
      return searchedCondition(draft.kind, draft.searched, conditionBefore(draft), language)
  }
}

function conditionBefore(draft: CriterionDraft): Condition | null {
  return draft.group.anyOf.find(({ id }) => id === draft.alternative)?.condition ?? null
}

function statementBefore(draft: CriterionDraft): LocalisedText | null {
  const before = conditionBefore(draft)
  return before?.kind === 'statement' ? before.text : null
}

function tableEvidence({ table, survival }: CriterionDraft): EvidenceChoice {
  if (table === null) return { kind: 'automatic' }
  const lived = survival === null ? null : survivalOf(survival)
  return lived === null ? { kind: 'table', table } : { kind: 'table', table, survival: lived }
}

function evidenceOf(draft: CriterionDraft): EvidenceChoice {
  switch (draft.evidence) {
    case 'table':
      return tableEvidence(draft)
    case 'stated':
      return statedEvidence(draft.stated) ?? { kind: 'automatic' }
    case 'derived':
      return derivedOf(draft.derived) ?? { kind: 'automatic' }
    case 'automatic':
      return { kind: 'automatic' }
    case 'none':
      return { kind: 'none' }
  }
}

/** The criterion as it would be saved. */
export function groupOf(draft: CriterionDraft, language: Language): CriterionGroup {
  const criterion: Criterion = {
    id: draft.alternative,
    condition: conditionOf(draft, language),
    evidence: evidenceOf(draft),
  }
  const name = draft.name.trim() === '' ? null : keptText(draft.group.name, draft.name, language)
  return replaceAlternative({ ...draft.group, name }, criterion)
}
