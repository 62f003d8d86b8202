import * as v from 'valibot'
import {
  readinessRow,
  readinessWeights,
  type ReadinessRow,
  type ReadinessWeights,
} from '../domain/discovery/readiness/readinessSheet'
import type { LocalisedName } from '../domain/sources/localisedName'
import { reads, writes } from './operation'
import type { DocumentHandle } from './transport'

/** A source that can be scored, with what the Health Data Programme once decided on it. */
export interface ReadinessSource {
  readonly entry: string
  readonly name: LocalisedName
  readonly short: string | null
  /** Phase of the platform as planned by the programme until 2023; null where it planned none. History, not a score. */
  readonly phase: LocalisedName | null
  readonly phaseCitation: string | null
}

export interface ReadinessState {
  /** Number of the newest save; 0 while nothing is kept. */
  readonly sequence: number
  readonly weights: ReadinessWeights
  /** Sources of which something was filled in. */
  readonly rows: readonly ReadinessRow[]
  /** Every registry, then other sources that were scored. */
  readonly sources: readonly ReadinessSource[]
}

const sequence = v.pipe(v.number(), v.integer(), v.minValue(0))

/** The scoring sheet of data sources; part of the one table of operations. */
export const readinessOperations = {
  'readiness.read': reads<ReadinessState>()(v.strictObject({})),
  /** Keeps the rows and weights given. Refused as a conflict when one of them was changed elsewhere since `sequence`. */
  'readiness.save': writes<ReadinessState>()(
    v.strictObject({
      sequence,
      rows: v.pipe(
        v.array(readinessRow),
        v.maxLength(500),
        v.check(
          (rows) => new Set(rows.map(({ entry }) => entry)).size === rows.length,
          'A source stands in the sheet twice.',
        ),
      ),
      weights: v.optional(v.nullable(readinessWeights), null),
    }),
  ),
  /** The ranked table as CSV. */
  'readiness.export': reads<DocumentHandle>()(v.strictObject({ language: v.picklist(['en', 'nb']) })),
} as const

export type ReadinessOperationName = keyof typeof readinessOperations
