import type { LocalisedName } from '../sources/localisedName'

/** What the catalogue tells of an entry, in the order in which it is shown. */
export const statementFields = [
  'holds',
  'type',
  'topic',
  'codes',
  'since',
  'until',
  'size',
  'coverage',
  'completeness',
  'coding-systems',
  'grain',
  'ages',
  'sexes',
  'materials',
  'diseases',
  'linkage',
  'controller',
  'legal-basis',
  'access',
  'suppression',
  'licence',
  'platform-phase',
  'platform-history',
  'capabilities',
  'services',
  'target-groups',
  'readiness',
  'networks',
  'part-of',
  'place',
  'tables',
  'note',
  'contact',
] as const
export type StatementField = (typeof statementFields)[number]

/** Where a statement was read. */
export interface StatementSource {
  /** Key in the catalogue of sources; null for what a unit states of itself. */
  readonly key: string | null
  readonly name: LocalisedName
  /** Where in the source, when that is narrower; the same in both languages. */
  readonly citation: string | null
  /** Web address; null where none is known. */
  readonly address: string | null
}

/** One statement about an entry. What nobody stated is no statement: it is named in `notStated`. */
export interface Statement {
  readonly field: StatementField
  /** What is told apart within the field, such as the grain of a size; null where the field says it all. */
  readonly about: LocalisedName | null
  /** Null where it was left out because it is not verified. */
  readonly value: LocalisedName | null
  /** Language of a text that stands as its source printed it, the same in both languages; null for our own words. */
  readonly printedIn: 'en' | 'nb' | 'other' | null
  /** What a number rests on or is a share of; null where the source does not say. */
  readonly basis: LocalisedName | null
  readonly source: StatementSource
  /** Year or ISO date that the statement is about, as the source gives it; null where it gives none. */
  readonly asOf: string | null
  /** ISO date on which it was read at its source. */
  readonly readOn: string | null
  /** False where the statement, or a part of it, was not verified at its source. */
  readonly verified: boolean
}
