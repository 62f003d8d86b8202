import { foldText } from '../../terminology/foldText'
import { chapterRange, icd10Chapters } from '../../terminology/icd10Chapters'
import { normaliseCode } from '../../terminology/normaliseCode'
import { codeSpanOf, type CodeSpan } from './codeSpan'
import type { Meanings } from './meanings'

/** One thing that was asked for, in every form in which it may stand in an entry. */
export interface Term {
  /** As it was written. */
  readonly asked: string
  /** Folded; empty for what is asked by its code alone. */
  readonly words: string
  /** Other words for it, folded. */
  readonly synonyms: readonly string[]
  readonly codes: readonly CodeSpan[]
}

/** Words that tell no entry from others. */
const emptyWords = new Set(
  'a an and are for from in of on or the to with what which who where har er en et og eller i pa av for fra med som til det den de hvilke hva hvem hvor finnes there is'.split(
    ' ',
  ),
)
const chapterWords = new Set(['chapter', 'kapittel', 'kap'])

interface Word {
  readonly raw: string
  readonly folded: string
}

/** A code as people write it: at least a category, so that `b2` and `it` stay words. */
function codeIn(raw: string): CodeSpan | null {
  const code = normaliseCode('icd-10', raw)
  return code === null || !/^[A-Z]\d[0-9A-Z]/.test(code) ? null : codeSpanOf(code)
}

/** The range of a chapter, `IX` or `9`. */
function chapterIn(text: string | undefined): CodeSpan | null {
  const upper = (text ?? '').toUpperCase()
  const range = /^\d{1,2}$/.test(upper) ? icd10Chapters[Number(upper) - 1] : chapterRange(upper)
  return range === undefined || range === null ? null : codeSpanOf(range)
}

/** The name of the coding system before a code or a chapter, which says nothing beside it: `ICD-10: C50`. */
const systemBefore = /\bicd[-\s]?(?:10)?(?:[-\s]?(?:kode|code)[a-z]*)?[-\s:]*(?=[a-z]\d\d|chapter|kap)/giu

/** Hyphens and the like part words, but not codes and ranges. */
function wordsOf(query: string): readonly Word[] {
  return query
    .replace(systemBefore, ' ')
    .split(/[\s,;/()]+/)
    .flatMap((raw) => {
      if (codeIn(raw) !== null) return [{ raw, folded: foldText(raw) }]
      return foldText(raw)
        .split(' ')
        .filter((folded) => folded !== '')
        .map((folded, index, all) => ({ raw: all.length === 1 ? raw : folded, folded: all[index] ?? folded }))
    })
}

/**
 * What a line of words asks for. The longest phrase that has a meaning is taken first; a last word may still be typed, so
 * that it also means what begins with it.
 */
export function readQuestion(query: string, meanings: Meanings): readonly Term[] {
  const words = wordsOf(query)
  const terms: Term[] = []
  for (let at = 0; at < words.length;) {
    const word = words[at]
    if (word === undefined) break
    const chapter = chapterWords.has(word.folded) ? chapterIn(words[at + 1]?.raw) : null
    if (chapter !== null) {
      terms.push({
        asked: `${word.raw} ${words[at + 1]?.raw ?? ''}`,
        words: '',
        synonyms: [],
        codes: [chapter],
      })
      at += 2
      continue
    }
    const phrase = longestPhrase(words, at, meanings)
    if (phrase !== null) {
      terms.push(phrase.term)
      at += phrase.length
      continue
    }
    at += 1
    const code = codeIn(word.raw)
    if (code !== null)
      terms.push({ asked: word.raw, words: word.folded, synonyms: meanings.wordsOfCode(code), codes: [code] })
    else if (!emptyWords.has(word.folded)) terms.push(wordTerm(word, at === words.length, meanings))
  }
  return terms
}

function longestPhrase(
  words: readonly Word[],
  at: number,
  meanings: Meanings,
): { readonly term: Term; readonly length: number } | null {
  for (let length = Math.min(meanings.longest, words.length - at); length > 0; length -= 1) {
    const taken = words.slice(at, at + length)
    const folded = taken.map((word) => word.folded).join(' ')
    const meaning = meanings.ofPhrase(folded)
    if (meaning === null) continue
    const asked = taken.map(({ raw }) => raw).join(' ')
    const synonyms = meaning.phrases.filter((other) => other !== folded)
    return { term: { asked, words: folded, synonyms, codes: meaning.codes }, length }
  }
  return null
}

function wordTerm({ raw, folded }: Word, isLast: boolean, meanings: Meanings): Term {
  const begun = isLast && folded.length >= 4 ? meanings.ofBeginning(folded) : []
  const named = folded.length >= 4 ? meanings.namesWith(folded) : []
  return {
    asked: raw,
    words: folded,
    synonyms: [...new Set(begun.flatMap(({ phrases }) => phrases))],
    codes: [...named, ...begun.flatMap(({ codes }) => codes)],
  }
}
