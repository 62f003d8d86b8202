import * as v from 'valibot'
import { importFormats, importLimits, type ImportFormat, type TextEncoding } from '../imports/importFormat'
import type { ImportProblem } from '../imports/importProblem'
import type { TableGlance } from '../imports/fileReading'
import { importMapping, type ImportMapping } from '../imports/mapped/mapping'
import type { ImportedTable } from '../imports/stateImport'
import { importedCounts } from '../imports/importedCounts'
import type { SyncNote } from '../sources/connector'

const text = (characters: number) => v.pipe(v.string(), v.trim(), v.maxLength(characters))

const readingKey = v.pipe(v.string(), v.minLength(1), v.maxLength(64))

/** A file as it is handed over, and what was chosen instead of a guess. */
export const importRequest = {
  file: v.strictObject({
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
    /** The bytes in base64. */
    content: v.pipe(v.string(), v.maxLength(Math.ceil(importLimits.bytes / 3) * 4 + 4)),
  }),
  format: v.optional(v.nullable(v.picklist(importFormats)), null),
  mapping: v.optional(v.nullable(importMapping), null),
  sheet: v.optional(v.nullable(text(200)), null),
  /** A key of the caller's choice: under it the reading announces how far it is, and can be cancelled. */
  reading: v.optional(v.nullable(readingKey), null),
} as const

export const importCancelRequest = v.strictObject({ reading: readingKey })
export const importPreviewRequest = v.strictObject(importRequest)
export const importKeepRequest = v.strictObject({
  ...importRequest,
  /** What the table is called; null for the title in the file. A table of the same title gets a new release. */
  title: v.optional(v.nullable(v.pipe(text(200), v.minLength(1))), null),
  /** Who made the numbers, in words. The mapping is remembered under it. */
  source: v.optional(v.nullable(v.pipe(text(200), v.minLength(1))), null),
  /** What the numbers of people are, for estimates; null to keep them only to be looked at. */
  counts: v.optional(v.nullable(importedCounts), null),
})

/** What was found in a file; nothing has been kept. With a problem of its place the tables are empty. */
export interface ImportPreview {
  readonly format: ImportFormat | null
  readonly encoding: TextEncoding | null
  readonly sheets: readonly string[]
  readonly sheet: string | null
  /** Null where columns have fixed meanings, and for a file that is refused. */
  readonly glance: TableGlance | null
  readonly mapping: ImportMapping | null
  /** Where the mapping comes from; null without a mapping. */
  readonly mappingFrom: 'given' | 'guessed' | 'remembered' | null
  /** Source under which the mapping was remembered. */
  readonly rememberedFrom: string | null
  readonly tables: readonly ImportedTable[]
  /** Entries for the catalogue of sources. */
  readonly entries: number
  readonly notes: readonly SyncNote[]
  readonly problem: ImportProblem | null
}

export interface ImportKept extends ImportPreview {
  /** Key under which it was kept; null where it was refused. */
  readonly key: string | null
  /** Tables that estimates can now choose from. */
  readonly evidence: number
}

/** What was imported and is still here. */
export interface ImportDescription {
  readonly key: string
  readonly title: string
  readonly tables: readonly { readonly key: string; readonly title: string; readonly cells: number }[]
  readonly cells: number
  readonly entries: number
  /** ISO instant. */
  readonly retrievedAt: string
}
