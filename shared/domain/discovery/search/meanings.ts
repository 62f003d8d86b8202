import { foldText } from '../../terminology/foldText'
import { codeSpanOf, type CodeSpan } from './codeSpan'
import type { SynonymGroup } from './synonyms'

/** What words stand for: other words for the same, and codes. */
export interface Meaning {
  /** Folded. */
  readonly phrases: readonly string[]
  readonly codes: readonly CodeSpan[]
}

export interface CodeName {
  readonly code: string
  readonly names: readonly string[]
}

/** Finds what words mean; all words are folded. */
export interface Meanings {
  /** Most words of a phrase that is known. */
  readonly longest: number
  /** Single words that have a meaning as synonyms. */
  readonly words: readonly string[]
  ofPhrase(phrase: string): Meaning | null
  /** What phrases that begin with these letters mean, a few of them. */
  ofBeginning(letters: string): readonly Meaning[]
  /** Codes of which a name holds the word; none where it is a word of too many. */
  namesWith(word: string): readonly CodeSpan[]
  /** Words for a code: those of the narrowest group of synonyms that holds it. */
  wordsOfCode(code: CodeSpan): readonly string[]
}

const mostBegun = 6
/** A word in the names of more categories than this tells no disease from others. */
const mostNamed = 12

function spansOf(codes: readonly string[]): readonly CodeSpan[] {
  return codes.flatMap((code) => codeSpanOf(code) ?? [])
}

function meaningsOfGroups(groups: readonly SynonymGroup[]): readonly Meaning[] {
  return groups.map(({ codes, en, nb }) => ({
    phrases: [...new Set([...en, ...nb].map(foldText))],
    codes: spansOf(codes),
  }))
}

/** Synonyms come before names of codes, which stand for their code alone. */
export function createMeanings(groups: readonly SynonymGroup[], names: readonly CodeName[]): Meanings {
  const known = meaningsOfGroups(groups)
  const byPhrase = new Map<string, Meaning>()
  const add = (phrase: string, { phrases, codes }: Meaning) => {
    const other = byPhrase.get(phrase)
    byPhrase.set(
      phrase,
      other === undefined
        ? { phrases, codes }
        : { phrases: [...other.phrases, ...phrases], codes: [...other.codes, ...codes] },
    )
  }
  for (const meaning of known) for (const phrase of meaning.phrases) add(phrase, meaning)
  const sorted = [...byPhrase.keys()].sort()
  const synonyms = new Set(sorted)
  const byWord = new Map<string, Set<string>>()
  for (const { code, names: called } of names) {
    const folded = called.map(foldText)
    for (const word of new Set(folded.flatMap((name) => name.split(' ')))) {
      const codes = byWord.get(word)
      if (codes === undefined) byWord.set(word, new Set([code]))
      else codes.add(code)
    }
    for (const name of new Set(folded))
      if (!synonyms.has(name)) add(name, { phrases: folded, codes: spansOf([code]) })
  }
  const longest = Math.max(1, ...[...byPhrase.keys()].map((phrase) => phrase.split(' ').length))

  return {
    longest: Math.min(longest, 8),
    words: sorted.filter((phrase) => !phrase.includes(' ')),
    ofPhrase: (phrase) => byPhrase.get(phrase) ?? null,
    ofBeginning(letters) {
      const begun = sorted.filter((phrase) => phrase.startsWith(letters) && phrase !== letters)
      return begun
        .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
        .slice(0, mostBegun)
        .flatMap((phrase) => byPhrase.get(phrase) ?? [])
    },
    namesWith(word) {
      const codes = [...(byWord.get(word) ?? [])]
      return codes.length > mostNamed ? [] : spansOf(codes)
    },
    wordsOfCode(code) {
      const holding = known.flatMap(({ phrases, codes }) =>
        codes
          .filter(({ from, to }) => from <= code.from && code.to <= to)
          .map(({ size }) => ({ phrases, size })),
      )
      const narrowest = Math.min(...holding.map(({ size }) => size))
      // A wide group, such as all diseases of the heart, is no other word for one of them.
      if (narrowest > Math.max(3, code.size * 3)) return []
      return [...new Set(holding.filter(({ size }) => size === narrowest).flatMap(({ phrases }) => phrases))]
    },
  }
}
