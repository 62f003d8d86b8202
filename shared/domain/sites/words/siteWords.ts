import type { Language } from '../../studies/protocol'
import type { SiteFinding, SiteFindingCode, SiteFindingValues } from '../siteFinding'
import { english } from './english'
import { norwegian } from './norwegian'
import { useEnglish } from './useEnglish'
import { useNorwegian } from './useNorwegian'
import type { UseVocabulary } from './useVocabulary'
import type { ColumnKey, SiteVocabulary } from './siteVocabulary'

export const siteWords: Readonly<Record<Language, SiteVocabulary>> = { en: english, nb: norwegian }

/** Words of matching and capacity. */
export const useWords: Readonly<Record<Language, UseVocabulary>> = { en: useEnglish, nb: useNorwegian }

function word<Code extends SiteFindingCode>(
  words: SiteVocabulary,
  code: Code,
  values: SiteFindingValues[Code],
): string {
  return words.findings[code](values)
}

/** One finding of a review in a sentence. */
export function siteFindingText({ code, values }: SiteFinding, language: Language): string {
  return word(siteWords[language], code, values)
}

function isColumn(key: string, words: SiteVocabulary['columns']): key is ColumnKey {
  return Object.hasOwn(words, key)
}

/** What a column of a list is called. */
export function columnLabel(column: string, language: Language): string {
  const { columns } = siteWords[language]
  return isColumn(column, columns) ? columns[column] : column
}

/** What an option of a set is called; the option itself where it has no name. */
export function optionLabel(
  set: keyof SiteVocabulary['options'],
  option: string,
  language: Language,
): string {
  const words: Readonly<Record<string, string>> = siteWords[language].options[set]
  return Object.hasOwn(words, option) ? (words[option] ?? option) : option
}
