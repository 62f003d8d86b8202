import type { Component } from 'vue'
import type { EntryDetails } from '#shared/domain/discovery/entry'
import type { EntryKind } from '#shared/domain/discovery/entryId'
import EntryMaterial from './material/EntryMaterial.vue'
import EntryVariables from './variables/EntryVariables.vue'

/** A section of the details of an entry, below what is stated of it. */
export interface DetailSection {
  readonly key: string
  /** Kinds of entries that it belongs to. */
  readonly kinds: readonly EntryKind[]
  /** Takes the prop `entry: EntryDetails`, and writes its own heading (h3). */
  readonly component: Component<{ readonly entry: EntryDetails }>
}

/** In the order in which they are shown. */
export const detailSections: readonly DetailSection[] = [
  { key: 'variables', kinds: ['data-source'], component: EntryVariables },
  { key: 'material', kinds: ['biobank'], component: EntryMaterial },
]
