import type { ItemKind } from '../sheet/ctisSheet'

/**
 * What a record has for a field. `need`: whether CTIS asks for it in this trial, where the field alone does not say so;
 * `person`: the record cannot hold it.
 */
export interface Draft {
  readonly key: string
  readonly of: string
  readonly value: string | number | null
  readonly code: string | null
  readonly path: string
  readonly need: 'required' | 'not-applicable' | 'person' | null
}

export interface DraftItem {
  readonly key: string
  readonly kind: ItemKind
  readonly number: number
  readonly name: string
}

/** What one part of a record becomes. */
export interface Drafts {
  readonly items: readonly DraftItem[]
  readonly drafts: readonly Draft[]
}

type Rest = Partial<Pick<Draft, 'of' | 'code' | 'need'>>

/** An empty text is no value. */
export function draft(key: string, value: string | number | null, path: string, rest: Rest = {}): Draft {
  const stated = typeof value === 'string' && value.trim() === '' ? null : value
  return { key, value: stated, path, of: '', code: null, need: null, ...rest }
}

export function yesNo(value: boolean | null): string | null {
  return value === null ? null : value ? 'Yes' : 'No'
}

/** Numbered items of one kind, each with its drafts. `empty` stands where there are none. */
export function itemised<Item>(
  kind: ItemKind,
  list: readonly { readonly item: Item; readonly index: number }[],
  nameOf: (item: Item) => string,
  draftsOf: (item: Item, index: number, of: string) => readonly Draft[],
  empty: readonly Draft[] = [],
): Drafts {
  const items = list.map(({ item }, position) => ({
    key: `${kind}-${position + 1}`,
    kind,
    number: position + 1,
    name: nameOf(item),
  }))
  const drafts = list.flatMap(({ item, index }, position) => draftsOf(item, index, `${kind}-${position + 1}`))
  return { items, drafts: list.length === 0 ? empty : drafts }
}

/** Items of a list with their places in it, where `keep` holds. */
export function indexed<Item>(
  list: readonly Item[],
  keep: (item: Item) => boolean = () => true,
): readonly { readonly item: Item; readonly index: number }[] {
  return list.map((item, index) => ({ item, index })).filter(({ item }) => keep(item))
}

export function joined(...parts: readonly Drafts[]): Drafts {
  return {
    items: parts.flatMap(({ items }) => items),
    drafts: parts.flatMap(({ drafts }) => drafts),
  }
}

export function only(drafts: readonly Draft[]): Drafts {
  return { items: [], drafts }
}
