import { formatInteger, formatShare } from '../../domain/counts/formatNumber'
import { needLabel } from '../../domain/sites/words/needLabel'
import type { Language } from '../../domain/studies/protocol'
import type { ForecastNote } from '../result'
import { forecastWords } from './forecastWords'

/** Notes whose number is a share. */
const shares: ReadonlySet<ForecastNote['key']> = new Set(['catchments-overlap', 'pool-pressed'])

/** Notes whose words are those of a person: no keys of areas or capabilities. */
export const quotingNotes: ReadonlySet<ForecastNote['key']> = new Set(['wait-not-counted', 'sites-wait'])

const unknown = { en: 'a hidden number of', nb: 'et skjult antall' } as const

/** A note as a sentence. */
export function noteText(
  { key, sites, words, value }: ForecastNote,
  {
    language,
    siteName,
    areaName,
  }: {
    readonly language: Language
    siteName(id: string): string
    areaName(key: string): string
  },
): string {
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const number =
    value === null
      ? unknown[language]
      : shares.has(key)
        ? formatShare(value, language)
        : formatInteger(value, language)
  return forecastWords[language].notes[key]({
    sites: list.format(sites.map(siteName)),
    words: list.format(
      quotingNotes.has(key)
        ? words
        : words.map((word) => (word.includes(':') ? areaName(word) : needLabel(word, language))),
    ),
    value: number,
  })
}
