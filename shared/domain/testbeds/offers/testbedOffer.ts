import type { EntryOrigin } from '../../discovery/entryId'
import type { SiteFieldKey } from '../../sites/fields/siteFields'
import type { Country, ListedFacet } from '../facets'

/** Where it is said. */
export type OfferBasis =
  /** As printed at the source. */
  | { readonly kind: 'text'; readonly text: string }
  /** Field of a signed profile. */
  | { readonly kind: 'field'; readonly field: SiteFieldKey }

/** Something that a place says it has, or has not. */
export interface StatedWord {
  readonly facet: ListedFacet
  readonly word: string
  readonly has: boolean
  readonly basis: OfferBasis
}

export const offerTexts = [
  'type',
  'services',
  'technologies',
  'networks',
  'description',
  'infrastructure',
  'access',
  'unitOfAccess',
] as const

/** Kinds of entries that can be asked for a test. */
export type OfferOrigin = Extract<EntryOrigin, 'testbed' | 'testbed-profile' | 'biobank-service' | 'unit'>

/** What a place where technology can be tested says of itself, or a source says of it. What is not there is not stated. */
export interface TestbedOffer {
  /** Identifier in the catalogue: `testbed/sunnaas`. */
  readonly entry: string
  readonly origin: OfferOrigin
  readonly name: string
  readonly host: string | null
  readonly city: string | null
  /** Countries in which it is; empty where that is not stated. */
  readonly countries: readonly Country[]
  /** Degrees north; null where the place is not known, or where there are several. */
  readonly latitude: number | null
  /** Health region of Norway; `none` for places outside of Norway, null where it is not known. */
  readonly healthRegion: string | null
  readonly stated: readonly StatedWord[]
  /** Lists that were stated as a whole: what is not in them is not there. */
  readonly whole: readonly ListedFacet[]
  /** Readiness levels that are taken in for testing. */
  readonly readiness: { readonly low: number; readonly high: number } | null
  /** How mature the service itself is; it says nothing about what is taken in. */
  readonly ownReadiness: number | null
  /** ISO dates between which a test can be done; null where it is not stated, also for one end. */
  readonly free: { readonly from: string | null; readonly to: string | null } | null
  /** ISO date on which the place itself last said so; null where it never did. */
  readonly confirmed: string | null
  /** What the source says about how things stand. */
  readonly statusNote: string | null
  /** Texts as printed, in the language of the source. */
  readonly texts: readonly { readonly kind: (typeof offerTexts)[number]; readonly text: string }[]
  readonly address: string | null
  readonly citation: string | null
}
