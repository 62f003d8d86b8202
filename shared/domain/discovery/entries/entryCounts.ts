import { formatInteger, formatRange } from '../../counts/formatNumber'
import type { Grain, Precision } from '../../counts/count'
import type { LocalisedName } from '../../sources/localisedName'
import type { Language } from '../../studies/protocol'
import type { EntryCount } from '../entry'
import type { Statement } from '../statement'
import type { Stating } from './stating'

/** A printed number. One that is told to be about so many has no bounds that could be named. */
export function countOf(
  value: number,
  grain: Grain,
  what: LocalisedName,
  precision: 'exact' | 'estimated',
  asOf: string | null,
): EntryCount {
  const bounds = precision === 'exact' ? { lower: value, upper: value } : { lower: 0, upper: null }
  return { grain, what, value, ...bounds, precision, asOf }
}

/** Round numbers, and those that a note tells to be about so many or more, are no exact counts. */
export function precisionOf(value: number, note: string | undefined): 'exact' | 'estimated' {
  return value % 1000 === 0 || /\b(about|over|almost)\b/.test(note ?? '') ? 'estimated' : 'exact'
}

/** A number of which only bounds are stated. */
export function boundedCount(
  lower: number,
  upper: number | null,
  grain: Grain,
  what: LocalisedName,
  precision: Precision,
  asOf: string | null,
): EntryCount {
  return { grain, what, value: null, lower, upper, precision, asOf }
}

const about = { en: 'about', nb: 'omtrent' } as const
const atLeast = { en: 'at least', nb: 'minst' } as const
const order = { en: 'order of magnitude', nb: 'størrelsesorden' } as const

/** The number in words, without what is counted: `13 043`, `about 220 000`, `1–9 (order of magnitude)`. */
export function countText({ value, lower, upper, precision }: EntryCount, language: Language): string {
  if (value !== null) {
    const number = formatInteger(value, language)
    return precision === 'exact' ? number : `${about[language]} ${number}`
  }
  if (upper === null) return `${atLeast[language]} ${formatInteger(lower, language)}`
  const range = formatRange(lower, upper, language)
  return precision === 'magnitude' ? `${range} (${order[language]})` : range
}

export function sizeStatement({ say }: Stating, count: EntryCount): Statement {
  return say(
    'size',
    { en: countText(count, 'en'), nb: countText(count, 'nb') },
    { about: count.what, ...(count.asOf === null ? {} : { asOf: count.asOf }) },
  )
}
