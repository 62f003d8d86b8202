import type { CtisField, CtisSection } from '../fields/fieldRow'

/**
 * What is to be done with a field. `by-person`: a document or decision that a record does not hold; `read-only`: CTIS
 * fills it in itself; `not-applicable`: CTIS does not ask for it in this trial; `empty`: it may be left empty.
 */
export const entryStates = [
  'filled',
  'missing',
  'too-long',
  'by-person',
  'read-only',
  'not-applicable',
  'empty',
] as const
export type EntryState = (typeof entryStates)[number]

/** One filled-in or empty place of a field; a field of a site, for instance, has one for each site. */
export interface CtisEntry {
  /** Which item of the sheet it belongs to; empty: the trial. */
  readonly of: string
  readonly value: string | number | null
  /** Code of the value in the list of the field; null where it has none or it is not known. */
  readonly code: string | null
  readonly state: EntryState
  /** Where in the record it is from; empty where the record does not hold it. */
  readonly path: string
}

/** Something that a trial has several of: a criterion, a product, a site. */
export interface CtisItem {
  readonly key: string
  readonly kind: ItemKind
  /** Counts from 1 within its kind. */
  readonly number: number
  readonly name: string
}

export const itemKinds = [
  'country',
  'outside-country',
  'register',
  'condition',
  'area',
  'scope',
  'objective',
  'inclusion',
  'exclusion',
  'primary-end-point',
  'secondary-end-point',
  'support',
  'age-group',
  'population-group',
  'blinded-role',
  'arm',
  'reference',
  'product',
  'site',
] as const
export type ItemKind = (typeof itemKinds)[number]

export interface FilledField {
  readonly section: CtisSection
  readonly field: CtisField
  readonly entries: readonly CtisEntry[]
}

/** All fields of CTIS with what a record has for them. */
export interface CtisSheet {
  readonly items: readonly CtisItem[]
  readonly fields: readonly FilledField[]
}
