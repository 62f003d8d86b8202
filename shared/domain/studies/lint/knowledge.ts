import type { BaseArea } from '../../sources/starterDataset'
import type { CodeSystem } from '../../terminology/normaliseCode'
import type { Condition } from '../protocol'

/** What a code list says of a code or range in normal form. */
export interface CodeKnowledge {
  readonly listed: boolean
  /** A whole chapter or main group, or more than one. */
  readonly chapterWide: boolean
}

/** What lint needs to know besides the protocol. */
export interface LintKnowledge {
  code(system: CodeSystem, code: string): CodeKnowledge
  /** The pieces of country that areas are sums of; an area that is none of their counties, referral areas or regions is not known. */
  readonly baseAreas: readonly BaseArea[]
  /** Whether published counts can answer a condition of this kind at all. */
  isCountable(kind: Condition['kind']): boolean
}
