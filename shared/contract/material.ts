import * as v from 'valibot'
import { entryId, readEntryId } from '../domain/discovery/entryId'
import type { MaterialKey } from '../domain/discovery/materials'
import type { UseVerdict } from '../domain/material/dataUse'
import type { MaterialBounds } from '../domain/material/materialBounds'
import type { StorageKey } from '../domain/material/storage'
import { materialTarget } from '../domain/material/target'
import type { Together } from '../domain/material/together'
import type { MaterialReason, MaterialVerdict } from '../domain/material/verdict'
import type { LocalisedName } from '../domain/sources/localisedName'
import { reads } from './operation'

const biobank = v.pipe(
  entryId,
  v.check((id) => readEntryId(id)?.kind === 'biobank', 'This entry is no biobank or collection.'),
)

export const materialRequests = {
  find: v.strictObject({
    target: materialTarget,
    /** Biobanks and collections; null for all. A biobank stands for its collections. */
    entries: v.optional(v.nullable(v.pipe(v.array(biobank), v.maxLength(500))), null),
    sponsor: v.optional(v.picklist(['commercial', 'non-commercial']), 'commercial'),
    from: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)), 0),
    limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)), 100),
  }),
  read: v.strictObject({ entry: biobank }),
}

/** What every answer says of a collection. */
interface MaterialSource {
  readonly name: LocalisedName
  readonly citation: string | null
  /** Web address; null where none is known. */
  readonly address: string | null
  /** Year or ISO date of the numbers; null where nobody says. */
  readonly asOf: string | null
}

export interface MaterialRow {
  readonly entry: string
  readonly name: string
  /** Entry that it is a part of; null for none. */
  readonly whole: string | null
  readonly donors: MaterialBounds
  readonly samples: MaterialBounds
  readonly materials: readonly MaterialKey[]
  /** Of what is asked for, in the grain asked for. */
  readonly found: MaterialBounds
  readonly verdict: MaterialVerdict
  readonly reasons: readonly MaterialReason[]
  readonly use: UseVerdict
  readonly source: MaterialSource
}

export interface MaterialFound {
  /** One page: first those with enough, then those that may have, then those of which nothing is known. */
  readonly rows: readonly MaterialRow[]
  readonly counts: { readonly [Verdict in MaterialVerdict]: number }
  readonly total: number
  /** All that were looked at, together. */
  readonly together: Together
}

/** What one biobank or collection has. */
export interface MaterialDetails {
  readonly entry: string
  readonly donors: MaterialBounds
  readonly samples: MaterialBounds
  /** By material that it lists, or of which it has numbers. They overlap: one donor gave several. */
  readonly materials: readonly {
    readonly material: MaterialKey
    readonly donors: MaterialBounds
    readonly samples: MaterialBounds
  }[]
  readonly storage: readonly StorageKey[]
  readonly use: UseVerdict
  /** Whether it publishes counts by sex, age, material and disease. */
  readonly hasFacts: boolean
  readonly source: MaterialSource
}

export interface MaterialAnswer {
  /** Null for an entry that holds no material by itself, such as a biobank that only keeps collections. */
  readonly details: MaterialDetails | null
}

/** Donors and samples of biobanks; part of the one table of operations. */
export const materialOperations = {
  /** Whether there is enough of a material. */
  'material.find': reads<MaterialFound>()(materialRequests.find),
  'material.read': reads<MaterialAnswer>()(materialRequests.read),
} as const

export type MaterialOperationName = keyof typeof materialOperations
