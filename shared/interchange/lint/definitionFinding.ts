import type { Severity } from '../../domain/studies/lint/finding'
import type { BothLanguages } from '../definition'

/** Rules for definitions of any format. */
export const definitionRules = [
  'empty-group',
  'too-many-wanted',
  'no-count-wanted',
  'repeated-node',
  'node-contradicted',
  'backwards-limits',
  'without-codes',
  'only-words',
] as const

/** Rules for cohort expressions of OHDSI; docs/methods/lint.md tells which of its checks each of them is. */
export const circeRules = [
  'unused-concept-set',
  'empty-concept-set',
  'duplicate-concept-set',
  'no-concept-set',
  'missing-concept-set',
  'wrong-domain',
  'no-record-type',
  'empty-list',
  'empty-selection',
  'empty-demographic',
  'empty-text',
  'empty-rule',
  'no-entry-event',
  'range-without-value',
  'range-backwards',
  'range-negative',
  'range-no-date',
  'window-negative',
  'window-backwards',
  'window-beyond-observation',
  'odd-window',
  'death-before-entry',
  'first-not-stated',
  'at-least-none',
  'duplicate-criteria',
  'criteria-contradict',
  'no-exit',
  'exit-without-drug',
  'exit-on-entry-day',
  'entry-drug-not-in-exit',
  'limits-widen',
  'derived-span',
] as const
export type DefinitionRule = (typeof definitionRules)[number] | (typeof circeRules)[number]

/** One thing that is found in a file before it is a protocol. */
export interface DefinitionFinding {
  readonly rule: DefinitionRule
  readonly severity: Severity
  /** Where in the file; for definitions of any format where in the tree: `root.nodes[1]`. */
  readonly path: string
  readonly text: BothLanguages
  /** What to do about it; null where only the author can know. */
  readonly mend: BothLanguages | null
}
