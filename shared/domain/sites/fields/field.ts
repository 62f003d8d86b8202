import type * as v from 'valibot'
import type { OptionSet } from './options'

/** The parts of a profile, in the order in which forms and prints show them. */
export const siteGroups = [
  'identity',
  'scope',
  'testing',
  'staff',
  'rooms',
  'imaging',
  'radiopharmacy',
  'pharmacy',
  'laboratory',
  'biobank',
  'monitoring',
  'remote',
  'emergency',
  'start-up',
  'trials',
  'recruitment',
  'care',
  'contact',
] as const
export type SiteGroup = (typeof siteGroups)[number]

export type FieldUnit =
  | 'hours-per-week'
  | 'hours-per-month'
  | 'days-per-week'
  | 'per-week'
  | 'per-month'
  | 'per-year'
  | 'weeks'
  | 'kilometres'
  | 'full-time-equivalents'

/** `required`: nothing is published without it; `expected`: publishing says that it is missing. */
export type FieldNeed = 'required' | 'expected' | 'optional'

/** Longest texts and lists of a profile, and the largest number that a draft takes. */
export const siteLimits = { text: 200, longText: 2000, texts: 30, areas: 60, rows: 100, number: 1e9 } as const

export interface Placing {
  readonly group: SiteGroup
  readonly need?: FieldNeed
}
export type Placed = Required<Placing>

/** What a text must look like before it is published. */
export type TextForm = 'any' | 'organisation-number' | 'e-mail' | 'telephone' | 'web-address'

export interface NumberLimits {
  readonly least: number
  readonly most: number
  /** Digits after the decimal point; 0 for whole numbers. */
  readonly decimals: number
  readonly unit: FieldUnit | null
}

export interface WithSchema {
  readonly schema: v.GenericSchema
}

/** What a column of a list may be, as forms, imports, prints and comparisons read it. */
export type SiteColumn = Placed &
  WithSchema &
  (
    | {
        readonly kind: 'text'
        readonly lines: 'one' | 'many'
        readonly form: TextForm
        readonly most: number
      }
    | ({ readonly kind: 'number' } & NumberLimits)
    | { readonly kind: 'yes-no' | 'date' | 'month' }
    | { readonly kind: 'choice'; readonly set: OptionSet }
  )
/** A field as they read it. */
export type SiteField =
  | SiteColumn
  | (Placed &
      WithSchema &
      (
        | ({ readonly kind: 'range' } & NumberLimits)
        | { readonly kind: 'choices'; readonly set: OptionSet }
        | { readonly kind: 'texts' | 'areas'; readonly most: number }
        | { readonly kind: 'point' }
        | {
            readonly kind: 'rows'
            readonly columns: { readonly [key: string]: SiteColumn }
            readonly most: number
          }
      ))
