import type { BothLanguages, Definition } from './definition'
import type { Json } from '../contract/outcome'
import type { Language } from '../domain/studies/protocol'
import type { CodeSystem } from '../domain/terminology/normaliseCode'
import type { DefinitionFinding } from './lint/definitionFinding'
import type { Loss } from './loss'

export const formatKeys = [
  'kohort',
  'mii',
  'circe',
  'lens',
  'locator',
  'beacon',
  'fhir-group',
  'cql',
  'i2b2',
] as const
export type FormatKey = (typeof formatKeys)[number]

/** Why a text is not taken or a definition not written: where, what is wrong, and how to mend it. */
export interface Refusal {
  /** `inclusionCriteria[0][1].termCodes`; empty for the whole file. */
  readonly path: string
  readonly text: BothLanguages
  readonly mend: BothLanguages
}

export type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal }

/** A file within the limits; `json` is undefined where its text is no JSON. */
export interface InterchangeSource {
  readonly text: string
  readonly json: Json | undefined
}

export interface InterchangeContext {
  /** Whether a code in normal form is in the list of this program. */
  readonly isKnown: (system: CodeSystem, code: string) => boolean
  /** All codes below a code in normal form, as printed (`I21.0`); empty where there are none or the code is not known. */
  readonly narrower: (system: CodeSystem, code: string) => readonly string[]
  /** Name of a code in normal form; null where the list has none. */
  readonly nameOf: (system: CodeSystem, code: string, language: Language) => string | null
  readonly areaName: (key: string) => string
  /** ISO instant, for formats that carry when they were written. */
  readonly now: string
}

export interface ReadDefinition {
  readonly definition: Definition
  readonly losses: readonly Loss[]
}

export interface WrittenDefinition {
  readonly text: string
  readonly losses: readonly Loss[]
}

/** One query format. Reading and writing are pure; a direction that does not exist is null. */
export interface InterchangeFormat {
  readonly key: FormatKey
  /** Its own name; the same in both languages. */
  readonly name: string
  /** What comes after the name of the study in the name of a file: `.ccdl.json`. */
  readonly ending: string
  readonly mediaType: string
  /** By shape; never by what a file says of its version. */
  readonly recognises: (source: InterchangeSource) => boolean
  readonly read: ((source: InterchangeSource, context: InterchangeContext) => Answer<ReadDefinition>) | null
  readonly write: ((definition: Definition, context: InterchangeContext) => Answer<WrittenDefinition>) | null
  /** What a file of the format says against itself, beyond what its definition tells; empty for one that cannot be read. */
  readonly lint?: (source: InterchangeSource) => readonly DefinitionFinding[]
}

export function taken<Value>(value: Value): Answer<Value> {
  return { ok: true, value }
}

export function refused(path: string, text: BothLanguages, mend: BothLanguages): Answer<never> {
  return { ok: false, refusal: { path, text, mend } }
}

/** Most that is read of one file. */
export const interchangeLimits = {
  characters: 5_000_000,
  depth: 64,
  /** Values, lists and objects of a JSON file, elements of an XML file. */
  values: 400_000,
  nodes: 5_000,
  codes: 20_000,
  text: 2_000,
} as const
