import type { Variable } from '../../domain/discovery/variables/variable'
import type { SyncNote } from '../../sources/connector'
import type { TableGlance } from '../fileReading'
import type { TextEncoding } from '../importFormat'
import type { Imported } from '../importProblem'
import type { VariableMapping } from './variableMapping'

/** Formats of files in which variables are listed. */
export const variableFormats = ['csv', 'xlsx', 'helsedata-json', 'healthdcat'] as const
export type VariableFormat = (typeof variableFormats)[number]

/** What the person chose where the program should not guess. */
export interface VariableWish {
  /** Null to guess what the columns are. */
  readonly mapping: VariableMapping | null
  /** Sheet of a workbook; null for the first with a table. */
  readonly sheet: string | null
  /** Register of a list that has several; null for that of a list with one. */
  readonly register: string | null
}

export interface ListedVariables {
  readonly variables: readonly Variable[]
  readonly notes: readonly SyncNote[]
}

/** What was found in a file. */
export interface VariableReading {
  readonly format: VariableFormat
  readonly encoding: TextEncoding | null
  readonly sheets: readonly string[]
  readonly sheet: string | null
  /** Null for a format whose fields have fixed meanings. */
  readonly glance: TableGlance | null
  readonly mapping: VariableMapping | null
  readonly guessed: boolean
  /** Registers that the list names, with how many variables it has of each. */
  readonly registers: readonly { readonly name: string; readonly variables: number }[]
  /** The variables, or why there are none: then another mapping, sheet or register may help. */
  readonly content: Imported<ListedVariables>
}

/** What a format of fixed meanings says beside its content. */
export function withoutTable(
  format: VariableFormat,
  content: VariableReading['content'],
  registers: VariableReading['registers'] = [],
): Omit<VariableReading, 'encoding'> {
  return { format, sheets: [], sheet: null, glance: null, mapping: null, guessed: false, registers, content }
}
