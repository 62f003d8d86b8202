import type { EntryHit } from '../entry'
import { codeSpanOf } from './codeSpan'
import { matchTerm, type HeldCode, type TermMatches } from './matchTerm'
import type { Meanings } from './meanings'
import { nearestWord } from './nearestWord'
import { readQuestion, type Term } from './readQuestion'
import { buildTokenIndex, type SearchDocument } from './tokenIndex'

/** What a line of words finds. */
export interface Found {
  /** True when each word was found; else the documents are those with the most of them. */
  readonly everyWord: boolean
  readonly terms: readonly Term[]
  /** Numbers of documents, in their own order; all where nothing was asked for. */
  readonly documents: readonly number[]
  /** The higher, the better; by number of document. */
  readonly scores: Float64Array
  /** By which word and where a document was found, a hit for each word that it was found by. */
  hitsOf(document: number): readonly EntryHit[]
}

export interface SearchEngine {
  find(query: string): Found
}

/** Searches documents by words, beginnings of words, synonyms and codes. Everything is put in order once, here. */
export function createSearchEngine(documents: readonly SearchDocument[], meanings: Meanings): SearchEngine {
  const index = buildTokenIndex(documents)
  const holders = new Map<string, number[]>()
  documents.forEach((document, number) => {
    for (const code of new Set(document.codes)) {
      const known = holders.get(code)
      if (known === undefined) holders.set(code, [number])
      else known.push(number)
    }
  })
  const codes = [...holders].flatMap(([code, numbers]): HeldCode[] => {
    const span = codeSpanOf(code)
    return span === null ? [] : [{ span, documents: numbers }]
  })
  const everything = documents.map((_, number) => number)

  function mend(word: string): string | null {
    const [from, to] = index.beginning(word.slice(0, 1))
    return nearestWord(word, meanings.words) ?? nearestWord(word, index.tokens.slice(from, to))
  }

  return {
    find(query) {
      const match = (term: Term) => matchTerm(index, codes, documents.length, term)
      let terms = readQuestion(query, meanings)
      let matches = terms.map(match)
      // A word that is found nowhere may be misspelt: what it is taken for is told as what was asked.
      const mended = terms.map(({ asked, words }, at) =>
        isFound(matches[at]) ? asked : (mend(words) ?? asked),
      )
      if (mended.some((word, at) => word !== terms[at]?.asked)) {
        terms = readQuestion(mended.join(' '), meanings)
        matches = terms.map(match)
      }
      const scores = new Float64Array(documents.length)
      if (matches.length === 0)
        return { everyWord: true, terms, documents: everything, scores, hitsOf: () => [] }
      let most = 0
      const counts = new Uint8Array(documents.length)
      documents.forEach(({ prior }, number) => {
        let [count, sum] = [0, 0]
        for (const match of matches) {
          const score = match.scores[number] ?? 0
          if (score > 0) count += 1
          sum += score
        }
        counts[number] = Math.min(255, count)
        scores[number] = sum + prior
        if (count > most) most = count
      })
      return {
        everyWord: most === matches.length,
        terms,
        documents: most === 0 ? [] : everything.filter((number) => counts[number] === Math.min(255, most)),
        scores,
        hitsOf: (document) => hitsIn(terms, matches, document),
      }
    },
  }
}

function isFound(matches: TermMatches | undefined): boolean {
  return matches?.scores.some((score) => score > 0) ?? false
}

function hitsIn(
  terms: readonly Term[],
  matches: readonly TermMatches[],
  document: number,
): readonly EntryHit[] {
  return matches.flatMap(({ best, reasons }, position) => {
    const reason = reasons[best[document] ?? -1]
    const asked = terms[position]?.asked
    return reason === undefined || asked === undefined ? [] : [{ asked, ...reason }]
  })
}
