import type { SyncedContent } from '../sources/connector'
import type { ImportFormat, TextEncoding } from './importFormat'
import type { Imported } from './importProblem'
import type { ImportMapping } from './mapped/mapping'

/** What the person chose where the program should not guess. */
export interface ImportWish {
  /** Null to tell it from the bytes. */
  readonly format: ImportFormat | null
  /** How the columns are read; null to guess. */
  readonly mapping: ImportMapping | null
  /** Sheet of a workbook; null for the first with a table. */
  readonly sheet: string | null
}

export interface ImportFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The columns of a table with its first rows, as text. */
export interface TableGlance {
  readonly headerRow: number
  readonly columns: readonly string[]
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[]
}

/** What was found in a file that holds neither identity numbers nor rows of people. */
export interface FileReading {
  readonly format: ImportFormat
  readonly encoding: TextEncoding | null
  readonly sheets: readonly string[]
  readonly sheet: string | null
  /** Null for a format whose columns have fixed meanings. */
  readonly glance: TableGlance | null
  /** The mapping that was used: given or guessed; null where none is needed. */
  readonly mapping: ImportMapping | null
  readonly guessed: boolean
  /** Tables and entries, or why they could not be made: then another mapping may help. */
  readonly content: Imported<SyncedContent>
}
