import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { DiscoveryAnswer, DiscoveryDetails, FoundEntry } from '#shared/contract/discovery'
import type { RequestOf } from '#shared/contract/operations'
import type { Failure, Outcome } from '#shared/contract/outcome'
import type { EntryDetails } from '#shared/domain/discovery/entry'
import { call } from '../host/client'
import { useSettings } from './settings'

/** What is looked for, without the page of the answer. */
export type DiscoveryQuestion = Pick<RequestOf<'discovery.search'>, 'query' | 'facets' | 'sort' | 'language'>

/** A place in the list of what was found; its entry is null until the page that it stands on has come. */
export interface FoundRow {
  readonly index: number
  readonly entry: FoundEntry | null
}

/** Entries that are read at once. */
const pageSize = 100
/** Most entries that `discovery.read` takes. */
const mostRead = 8

/** The one catalogue: what a search finds, page by page, and what is stated of an entry. */
export const useDiscovery = defineStore('discovery', () => {
  const settings = useSettings()
  const answer = shallowRef<DiscoveryAnswer | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const rows = shallowRef<readonly FoundRow[]>([])
  /** The entry whose details are shown; the one before stays until the next is there. */
  const details = shallowRef<EntryDetails | null>(null)
  const detailsFailure = shallowRef<Failure | null>(null)
  const detailsMissing = ref(false)

  let asked: DiscoveryQuestion | null = null
  let opened: string | null = null
  const pagesAsked = new Set<number>()

  /** What was found for an earlier question stays until this one is answered; answers that come too late are dropped. */
  async function search(question: DiscoveryQuestion): Promise<void> {
    asked = question
    const read = await call('discovery.search', { ...question, from: 0, limit: pageSize })
    if (asked !== question) return
    failure.value = read.ok ? null : read.error
    if (!read.ok) return
    pagesAsked.clear()
    pagesAsked.add(0)
    answer.value = read.value
    const { entries } = read.value
    rows.value = Array.from({ length: read.value.total }, (_, index) => ({
      index,
      entry: entries[index] ?? null,
    }))
  }

  /** Reads the page on which a row stands. */
  async function need(index: number): Promise<void> {
    const question = asked
    const page = Math.floor(index / pageSize)
    if (question === null || pagesAsked.has(page)) return
    pagesAsked.add(page)
    const from = page * pageSize
    const read = await call('discovery.search', { ...question, from, limit: pageSize })
    if (asked !== question) return
    if (!read.ok) {
      pagesAsked.delete(page)
      failure.value = read.error
      return
    }
    const { entries } = read.value
    rows.value = rows.value.map((row) => {
      const entry = entries[row.index - from]
      return row.index < from || entry === undefined ? row : { index: row.index, entry }
    })
  }

  /** Shows what is stated of an entry; null shows nothing. */
  async function open(entry: string | null): Promise<void> {
    opened = entry
    detailsMissing.value = false
    detailsFailure.value = null
    if (entry === null) details.value = null
    if (entry === null) return
    const { language } = settings
    const read = await call('discovery.read', { entries: [entry], language })
    if (opened !== entry || language !== settings.language) return
    details.value = read.ok ? (read.value.entries[0] ?? null) : null
    detailsFailure.value = read.ok ? null : read.error
    detailsMissing.value = read.ok && read.value.entries.length === 0
  }

  /** Everything that is stated of entries, however many they are. */
  async function read(entries: readonly string[]): Promise<Outcome<DiscoveryDetails>> {
    const found: EntryDetails[] = []
    const missing: string[] = []
    for (let from = 0; from < entries.length; from += mostRead) {
      const part = entries.slice(from, from + mostRead)
      const outcome = await call('discovery.read', { entries: part, language: settings.language })
      if (!outcome.ok) return outcome
      found.push(...outcome.value.entries)
      missing.push(...outcome.value.missing)
    }
    return { ok: true, value: { entries: found, missing } }
  }

  return {
    answer,
    failure,
    rows,
    total: computed(() => answer.value?.total ?? null),
    details,
    detailsFailure,
    detailsMissing,
    search,
    need,
    open,
    read,
  }
})
