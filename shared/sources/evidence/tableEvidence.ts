import type { Measure, TableConcept } from '../../domain/sources/countTable'
import type { LocalisedName } from '../../domain/sources/localisedName'

/** What a table of a source says of people, for the estimate. */
export interface TableEvidence {
  /** What the numbers of a measure are, by its code; other measures are no evidence. */
  readonly measures: { readonly [code: string]: Measure }
  /** Codes that the table counts by; null for a table of residents. */
  readonly system: TableConcept['system'] | null
  /** Codes of the whole table, where no dimension names them. */
  readonly codes?: readonly string[]
  readonly caseDefinition: LocalisedName
  readonly title: LocalisedName
  /** True for a table of the whole country that does not name it. */
  readonly wholeCountry?: true
}
