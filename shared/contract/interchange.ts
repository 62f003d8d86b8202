import * as v from 'valibot'
import { formatKeys, interchangeLimits, type FormatKey } from '../interchange/format'
import type { BothLanguages } from '../interchange/definition'
import type { Loss } from '../interchange/loss'
import type { Protocol } from '../domain/studies/protocol'
import { identifier, protocolLimits } from '../domain/studies/protocolParts'
import { reads, writes } from './operation'
import type { StudyState } from './responses'
import type { DocumentHandle } from './transport'

/** One criterion of a file as it would stand in a study. */
export interface ReadDefinitionCriterion {
  readonly id: string
  readonly role: 'inclusion' | 'exclusion'
  readonly text: BothLanguages
  /** `words`: a statement that no table answers; `partly`: one of several alternatives is. */
  readonly kept: 'criterion' | 'partly' | 'words'
}

/** What was read of a definition; nothing is kept. */
export interface DefinitionReading {
  readonly format: { readonly key: FormatKey; readonly name: string }
  /** A name for a study that begins with it; may be empty. */
  readonly name: string
  /** The whole definition in plain language, a paragraph each. */
  readonly explanation: { readonly en: readonly string[]; readonly nb: readonly string[] }
  /** As a study would hold it. */
  readonly protocol: Protocol
  readonly criteria: readonly ReadDefinitionCriterion[]
  /** Gravest first. */
  readonly losses: readonly Loss[]
}

/** A definition as it would leave, with what is lost on the way. */
export interface DefinitionWriting {
  readonly format: { readonly key: FormatKey; readonly name: string }
  readonly fileName: string
  readonly text: string
  readonly losses: readonly Loss[]
}

const file = {
  text: v.pipe(v.string(), v.maxLength(interchangeLimits.characters)),
  fileName: v.pipe(v.string(), v.maxLength(255)),
}
const written = { study: identifier, version: identifier, format: v.picklist(formatKeys) }

/** What a page may ask about definitions in the formats of others; part of the one table of operations. */
export const interchangeOperations = {
  /** Reads a file in any format, by its shape. Refused with place, reason and how to mend it. */
  'definitions.read': reads<DefinitionReading>()(v.strictObject(file)),
  /** Makes a study of a file. */
  'definitions.start': writes<StudyState>()(
    v.strictObject({
      ...file,
      name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(protocolLimits.name)),
    }),
  ),
  /** Shows what `definitions.write` would make. */
  'definitions.preview': reads<DefinitionWriting>()(v.strictObject(written)),
  /** Writes the criteria of a version in a format. */
  'definitions.write': reads<DocumentHandle>()(v.strictObject(written)),
} as const

export type InterchangeOperationName = keyof typeof interchangeOperations
