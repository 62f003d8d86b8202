import type { Language } from '../../studies/protocol'
import { needLists, needOf } from '../match/needWords'
import { optionLabel, useWords } from './siteWords'

/** What a word of a need is called; the word itself where a person made it up. */
export function needLabel(word: string, language: Language): string {
  const need = needOf(word)
  if (need === null) return word
  return need.kind === 'capability'
    ? useWords[language].capabilities[need.value]
    : optionLabel(needLists[need.kind].set, need.value, language)
}
