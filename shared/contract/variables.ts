import * as v from 'valibot'
import { entryId, readEntryId } from '../domain/discovery/entryId'
import { basketItems, type BasketItem } from '../domain/discovery/variables/basket'
import type { ListedVariable, VariableOverlap } from '../domain/discovery/variables/overlap'
import type { Variable } from '../domain/discovery/variables/variable'
import type { VariableNeed } from '../documents/papers/grow/variableNeeds'
import type { LocalisedName } from '../domain/sources/localisedName'
import type { ImportProblem } from '../imports/importProblem'
import { variableMapping } from '../imports/variables/variableMapping'
import type { VariableFormat, VariableReading } from '../imports/variables/variableReading'
import type { SyncNote } from '../sources/connector'
import { importRequest } from './imports'
import { reads, writes } from './operation'

/** A list that is kept. */
export interface VariableList {
  readonly id: string
  /** Identifier of the data source in the catalogue. */
  readonly entry: string
  readonly fileName: string
  /** Of the file, hexadecimal. */
  readonly sha256: string
  readonly format: VariableFormat
  /** Register of a list that had several; null for all others. */
  readonly register: string | null
  /** ISO instant. */
  readonly importedAt: string
  readonly variables: number
}

/** A list that is kept, with what its source is called. */
export interface VariableListDescription extends VariableList {
  readonly name: LocalisedName
}

/** What was found in a file; nothing has been kept. */
export interface VariablePreview extends Omit<VariableReading, 'format' | 'content'> {
  /** Null for a file that is refused. */
  readonly format: VariableFormat | null
  /** SHA-256 of the file, hexadecimal; null for a file that is refused. */
  readonly sha256: string | null
  /** How many variables there are, and the first of them. */
  readonly variables: number
  readonly first: readonly Variable[]
  readonly notes: readonly SyncNote[]
  readonly problem: ImportProblem | null
}

export interface VariablesImported {
  readonly preview: VariablePreview
  /** Null where it was refused. */
  readonly list: VariableListDescription | null
  /** Whether a list of the same file of this source gave way. */
  readonly replaced: boolean
}

export interface VariablesFound {
  readonly total: number
  readonly found: readonly ListedVariable[]
}

export interface OverlapAnswer {
  /** The first of them, those of the most sources first. */
  readonly overlaps: readonly VariableOverlap[]
  readonly total: number
}

/** The variables that a study asks for. */
export interface BasketState {
  readonly study: string
  /** Number of the newest save; 0 while nothing was kept. */
  readonly sequence: number
  readonly items: readonly BasketItem[]
  /** What the criteria of the version need, in the language asked for. */
  readonly needs: readonly VariableNeed[]
  /** Names of the sources in the basket, by identifier. */
  readonly names: { readonly [entry: string]: LocalisedName }
  /** Names of the registries that needs name, by their key. */
  readonly registries: { readonly [key: string]: LocalisedName }
}

const identifier = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const source = v.pipe(
  entryId,
  v.check((id) => readEntryId(id)?.kind === 'data-source', 'Only data sources have variables.'),
)
const file = {
  file: importRequest.file,
  mapping: v.optional(v.nullable(variableMapping), null),
  sheet: importRequest.sheet,
  register: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(300))), null),
  reading: importRequest.reading,
}
const version = { study: identifier, version: identifier, language: v.picklist(['en', 'nb']) }

/** Lists of variables and baskets of studies; part of the one table of operations. */
export const variableOperations = {
  'variables.lists': reads<readonly VariableListDescription[]>()(v.strictObject({})),
  /** Reads a file and keeps nothing. Cancelled by `imports.cancel` with its key. */
  'variables.preview': reads<VariablePreview>()(v.strictObject(file)),
  /** Keeps the list of a source. One of the same file gives way to it; baskets keep what they took of it. */
  'variables.import': writes<VariablesImported>()(v.strictObject({ entry: source, ...file })),
  /** It can be put back until another list is removed. */
  'variables.remove': writes<null>()(v.strictObject({ list: identifier })),
  'variables.restore': writes<null>()(v.strictObject({ list: identifier })),
  'variables.search': reads<VariablesFound>()(
    v.strictObject({
      text: v.pipe(v.string(), v.maxLength(200)),
      entry: v.optional(v.nullable(source), null),
      from: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)), 100),
    }),
  ),
  /** What several sources have; empty: of all sources with lists. */
  'variables.overlap': reads<OverlapAnswer>()(
    v.strictObject({ entries: v.optional(v.pipe(v.array(source), v.maxLength(100)), []) }),
  ),
  'variables.basket': reads<BasketState>()(v.strictObject(version)),
  /** Keeps the whole basket. Refused as a conflict when it was changed elsewhere since `sequence`. */
  'variables.saveBasket': writes<BasketState>()(
    v.strictObject({
      ...version,
      sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
      items: basketItems,
    }),
  ),
} as const

export type VariableOperationName = keyof typeof variableOperations
