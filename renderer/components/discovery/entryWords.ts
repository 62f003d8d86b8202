import { formatIsoDate } from '#shared/domain/counts/formatNumber'
import { countText as countNumber } from '#shared/domain/discovery/entries/entryCounts'
import type { EntryCount, EntryHit, EntrySummary } from '#shared/domain/discovery/entry'
import { hitFieldWords, kindWords } from '#shared/domain/discovery/words'
import type { Language } from '#shared/domain/studies/protocol'
import { translate } from '../../composables/useMessages'

/** A year as it stands, an ISO date as people write it. */
export function dateText(date: string, language: Language): string {
  return /^\d{4}-\d{2}-\d{2}/.test(date) ? formatIsoDate(date.slice(0, 10), language, 'short') : date
}

/** How many there are, in words: `about 1 200 donors (2021)`; what is counted may be told by its year alone. */
export function countText(count: EntryCount, language: Language): string {
  const { what, asOf } = count
  const text = `${countNumber(count, language)} ${what[language] === asOf ? '' : what[language]}`.trim()
  return asOf === null || text.includes(asOf) ? text : `${text} (${dateText(asOf, language)})`
}

/** Kind, who keeps it and where, as far as that was stated. */
export function entryLine(entry: EntrySummary, language: Language): string {
  const { holder, place, kind } = entry
  return [kindWords[kind][language], holder, place.city].filter((part) => part !== null).join(' · ')
}

/** By what an entry was found, the best of each word: `codes: I20-I25 holds I21`. */
export function hitTexts(hits: readonly EntryHit[], language: Language): readonly string[] {
  const best = new Map<string, EntryHit>()
  for (const hit of hits) if (!best.has(hit.asked)) best.set(hit.asked, hit)
  return [...best.values()].map((hit) => {
    const values = {
      asked: hit.asked,
      field: hitFieldWords[hit.field][language],
      found: hit.found,
    }
    return translate(`discovery.hits.${hit.how}`, values)
  })
}
