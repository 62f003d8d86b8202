import type { Grain, Precision } from '../counts/count'
import type { LocalisedName } from '../sources/localisedName'
import type { EntryKind, EntryOrigin } from './entryId'
import type { FacetValue } from './facets'
import type { Statement, StatementField } from './statement'

/** Where an entry lies; null for what nobody stated. */
export interface EntryPlace {
  /** ISO 3166 code of two letters, `NORDIC` for networks of the Nordic countries, `EU` for those of Europe. */
  readonly country: string | null
  /** Area key, `county:03`. */
  readonly county: string | null
  /** Area key, `health-region:1`. */
  readonly healthRegion: string | null
  readonly city: string | null
  /** WGS 84, degrees; only where it was stated. */
  readonly position: { readonly latitude: number; readonly longitude: number } | null
}

/** How many there are of something, as stated. Counts of different entries overlap and are never added. */
export interface EntryCount {
  readonly grain: Grain
  /** What is counted, in words. */
  readonly what: LocalisedName
  readonly value: number | null
  readonly lower: number
  /** Null when nothing bounds it from above. */
  readonly upper: number | null
  readonly precision: Precision
  /** Year or ISO date; null where the source gives none. */
  readonly asOf: string | null
}

/** An entry of the catalogue as it stands in a list. */
export interface EntrySummary {
  /** `registry/krg`. */
  readonly entry: string
  readonly kind: EntryKind
  readonly origin: EntryOrigin
  /** The same in both languages where it has one name. */
  readonly name: LocalisedName
  readonly short: string | null
  /** Who keeps it, as printed; null where nobody stated it. */
  readonly holder: string | null
  /** What it is in one line, in our words. */
  readonly line: LocalisedName
  /** ICD-10 codes and ranges that it is about, normalised: `I21`, `I20-I25`; chapters as their range. */
  readonly codes: readonly string[]
  readonly facets: readonly FacetValue[]
  readonly place: EntryPlace
  readonly counts: readonly EntryCount[]
  /** True when a statement about it is not verified. */
  readonly unverified: boolean
}

/** Everything that is stated about an entry. */
export interface EntryDetails extends EntrySummary {
  readonly statements: readonly Statement[]
  /** Fields that belong to its kind and of which nobody stated anything. */
  readonly notStated: readonly StatementField[]
  /** Identifiers of entries that are parts of it, that it is a part of, or that it was also told of. */
  readonly related: readonly {
    readonly entry: string
    readonly name: LocalisedName
    readonly relation: 'part' | 'whole' | 'table-of' | 'beside'
  }[]
  /** Web addresses where more is told, as stated. */
  readonly addresses: readonly string[]
}

/** Which words of a question an entry was found by, and where. */
export interface EntryHit {
  /** The word or code as it was asked for. */
  readonly asked: string
  /** Where it was found, best first. */
  readonly field: HitField
  /** The word or code there. */
  readonly found: string
  /**
   * `synonym`: the terminology says that both mean the same; `within`: the code lies in a range of the entry; `holds`: the word
   * there holds the letters, or the range asked for holds the code there.
   */
  readonly how: 'same' | 'beginning' | 'synonym' | 'within' | 'holds'
}

export const hitFields = [
  'short',
  'name',
  'codes',
  'topic',
  'type',
  'holder',
  'place',
  'materials',
  'capabilities',
  'text',
] as const
export type HitField = (typeof hitFields)[number]
