import type { SyncNote } from '#shared/sources/connector'
import { translate, type MessageKey } from '../../composables/useMessages'

const known = {
  'cells-left-out': 'sync.notes.cells-left-out',
  'columns-left-out': 'sync.notes.columns-left-out',
  'fields-missing': 'sync.notes.fields-missing',
  'granularity-degraded': 'sync.notes.granularity-degraded',
  'nodes-failed': 'sync.notes.nodes-failed',
  'one-sided-changes': 'sync.notes.one-sided-changes',
  'population-not-taken': 'sync.notes.population-not-taken',
  'raw-too-long': 'sync.notes.raw-too-long',
  'records-left-out': 'sync.notes.records-left-out',
  'rows-not-asked-for': 'sync.notes.rows-not-asked-for',
  'table-missing': 'sync.notes.table-missing',
  'trials-without-locations': 'sync.notes.trials-without-locations',
  'years-end-earlier': 'sync.notes.years-end-earlier',
} as const satisfies Readonly<Record<string, MessageKey>>

function isKnown(code: string): code is keyof typeof known {
  return Object.hasOwn(known, code)
}

/** A note of a sync in the language of the page; its exact words are English and stand beside it. */
export function noteWords({ code, count }: SyncNote): string {
  return translate(isKnown(code) ? known[code] : 'sync.notes.other', { count })
}
