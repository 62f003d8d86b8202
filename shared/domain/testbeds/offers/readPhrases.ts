import { wordFacetKeys } from '../facets'
import type { PhraseWords } from './phrases'
import type { StatedWord } from './testbedOffer'

/** The parts of a text that parts its statements by a sign. */
export function partsOf(text: string | undefined, sign: string): readonly string[] {
  return (text ?? '')
    .split(sign)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** What phrases say; a phrase that is not in the table says nothing. Each word once, by the phrase that said it first. */
export function statedByPhrases(
  phrases: readonly string[],
  table: Readonly<Record<string, PhraseWords>>,
): readonly StatedWord[] {
  return phrases.flatMap((text) => {
    const words = Object.hasOwn(table, text) ? table[text] : undefined
    if (words === undefined) return []
    return wordFacetKeys.flatMap((facet) =>
      (words[facet] ?? []).map((word): StatedWord => ({
        facet,
        word,
        has: true,
        basis: { kind: 'text', text },
      })),
    )
  })
}

/** Each word of a facet once, as it was said first. */
export function oncePerWord(stated: readonly StatedWord[]): readonly StatedWord[] {
  const seen = new Set<string>()
  return stated.filter(({ facet, word }) => {
    const key = `${facet}/${word}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
