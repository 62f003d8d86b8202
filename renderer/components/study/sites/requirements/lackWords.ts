import { needLabel } from '#shared/domain/sites/words/needLabel'
import type { Language } from '#shared/domain/studies/protocol'
import type { Translate } from '../../result/resultText'
import type { SiteLack, SiteLacks } from './lacks'

export { needLabel }

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
