import type { Language } from '../../domain/studies/protocol'
import type { ForecastAssumption, ForecastNote, TornadoBar } from '../result'
import { english } from './english'
import { norwegian } from './norwegian'

/** What a note is about, in words: names of sites, of areas or capabilities, and its number as text. */
export interface NoteParts {
  readonly sites: string
  readonly words: string
  readonly value: string
}

/** Words for everything in a forecast that is told by a key. */
export interface ForecastWords {
  readonly assumptions: { readonly [Key in ForecastAssumption['key']]: string }
  readonly origins: { readonly [Origin in ForecastAssumption['origin']]: string }
  /** What holds where an assumption has no value. */
  readonly without: { readonly [Key in ForecastAssumption['key']]: string }
  readonly bars: { readonly [Key in TornadoBar['key']]: string }
  readonly notes: { readonly [Key in ForecastNote['key']]: (parts: NoteParts) => string }
}

export const forecastWords: { readonly [Name in Language]: ForecastWords } = { en: english, nb: norwegian }
