import type { SiteFieldKey } from './fields/siteFields'

/** Values that the words of each finding speak of. */
export interface SiteFindingValues {
  /** A field without which nothing is published. */
  missing: object
  /** Readers of a profile look for it. */
  expected: object
  'no-place': object
  'not-an-organisation-number': object
  'not-an-e-mail-address': object
  'not-a-telephone-number': object
  'not-a-web-address': object
  'not-a-place-on-earth': object
  below: { readonly value: number; readonly limit: number }
  above: { readonly value: number; readonly limit: number }
  'too-many-decimals': { readonly value: number; readonly decimals: number }
  reversed: { readonly low: number; readonly high: number }
  'closed-before-opened': { readonly opened: string; readonly closed: string }
  'in-the-future': { readonly date: string }
  'gcp-outdated': { readonly date: string; readonly years: number }
  'said-twice': { readonly value: string }
  'more-positions-than-people': { readonly positions: number; readonly people: number }
  'cyclotron-on-site-and-away': { readonly distance: number }
  'identity-number': object
}

export type SiteFindingCode = keyof SiteFindingValues

interface FindingOf<Code extends SiteFindingCode> {
  /** An error keeps a profile from being published; a warning is shown and may stay. */
  readonly severity: 'error' | 'warning'
  readonly code: Code
  readonly values: SiteFindingValues[Code]
  readonly field: SiteFieldKey
  /** Row of a list, from 0; null for the field itself. */
  readonly row: number | null
  readonly column: string | null
}

/** What is missing or does not fit in a profile, worded by `siteFindingText`. */
export type SiteFinding = { [Code in SiteFindingCode]: FindingOf<Code> }[SiteFindingCode]
