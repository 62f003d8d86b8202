import { needLists, needOf } from '#shared/domain/sites/match/needWords'
import { optionLabel, useWords } from '#shared/domain/sites/words/siteWords'
import type { Language } from '#shared/domain/studies/protocol'
import type { Translate } from '../../result/resultText'
import type { SiteLack, SiteLacks } from './lacks'

/** What a need is called; the word itself where a person made it up. */
export function needLabel(word: string, language: Language): string {
  const need = needOf(word)
  if (need === null) return word
  return need.kind === 'capability'
    ? useWords[language].capabilities[need.value]
    : optionLabel(needLists[need.kind].set, need.value, language)
}

/** Needs behind one another. */
export function needList(words: readonly string[], language: Language): string {
  return words.map((word) => needLabel(word, language)).join(', ')
}

/** One line for a cell; null where nothing is missing or asked for. */
export function lacksShort({ lacks, notStated }: SiteLacks, language: Language, t: Translate): string | null {
  const names = (missing: readonly SiteLack[]) =>
    needList(
      missing.map(({ word }) => word),
      language,
    )
  const parts = [
    ...(lacks.length === 0 ? [] : [t('study.needs.lacks', { names: names(lacks) })]),
    ...(notStated.length === 0 ? [] : [t('study.needs.notStated', { names: names(notStated) })]),
  ]
  return parts.length === 0 ? null : parts.join(' · ')
}

/** One thing that a site lacks, in a sentence. */
export function lackText({ word, reason }: SiteLack, language: Language, t: Translate): string {
  return t(`study.needs.reason.${reason}`, { name: needLabel(word, language) })
}
