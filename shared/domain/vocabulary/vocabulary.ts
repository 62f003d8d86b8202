import type {
  AssumptionReference,
  Basis,
  CodeMatch,
  EvidenceFlag,
  EvidenceReason,
  NotCountableReason,
} from '../../estimate/result'
import type { Grain, Precision } from '../counts/count'
import type { AreaLevel, Measure } from '../sources/countTable'
import type { CatalogueKind } from '../sources/starterDataset'
import type { Condition, Language, Sex } from '../studies/protocol'
import { en } from './en'
import { nb } from './nb'

/** One thing and several of it, both in the middle of a sentence. */
export interface Noun {
  readonly one: string
  readonly many: string
}

/** A short label and one sentence that says what it means for the reader. */
export interface Explained {
  readonly label: string
  readonly explanation: string
}

/** An assumption: its name and one sentence. */
export interface TitledExplanation {
  readonly title: string
  readonly explanation: string
}

/** Words that screens and documents share, so that both say the same. Labels begin with a capital letter, nouns do not. */
export interface Vocabulary {
  readonly measures: Readonly<Record<Measure, Explained>>
  readonly flags: Readonly<Record<EvidenceFlag, Explained>>
  /** `{year}`: that of the residents; `{from}`: that of the referral areas. See `assumptionWords`. */
  readonly assumptions: Readonly<Record<AssumptionReference['key'], TitledExplanation>>
  readonly bases: Readonly<Record<Basis, Explained>>
  readonly notCountableReasons: Readonly<Record<NotCountableReason, string>>
  readonly evidenceReasons: Readonly<Record<EvidenceReason, string>>
  readonly codeMatches: Readonly<Record<CodeMatch, Explained>>
  readonly areaLevels: Readonly<Record<AreaLevel, Noun>>
  readonly precisions: Readonly<Record<Precision, string>>
  readonly grains: Readonly<Record<Grain, Noun>>
  readonly conditionKinds: Readonly<Record<Condition['kind'], string>>
  readonly sexes: Readonly<Record<Sex, string>>
  readonly catalogueKinds: Readonly<Record<CatalogueKind, Noun>>
}

export const vocabulary: Readonly<Record<Language, Vocabulary>> = { en, nb }
