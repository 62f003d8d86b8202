import type { EntryHit, HitField } from '../entry'
import { closeness, type CodeSpan } from './codeSpan'
import type { Term } from './readQuestion'
import { documentOf, fieldOf, type TokenIndex } from './tokenIndex'

/** How much a word weighs by where it stands. */
export const fieldWeights: Readonly<Record<HitField, number>> = {
  short: 12,
  name: 10,
  codes: 9,
  topic: 7,
  materials: 6,
  capabilities: 6,
  type: 4,
  place: 4,
  holder: 4,
  text: 2,
}

/** How much of the weight is left by how it was found. */
export const howWeights: Readonly<Record<EntryHit['how'], number>> = {
  same: 1,
  synonym: 0.9,
  beginning: 0.75,
  within: 1,
  holds: 0.4,
}

/** Part of what further places of the same term add to the best. */
const furtherPart = 0.15
/** Most that they add, as a part of the best: who writes more does not stand higher for it. */
const mostFurther = 0.2
/** Added for a name that is nothing but the words asked for. */
const wholeName = 2
/** Letters in the middle of words are looked for from this length on. */
const shortestPart = 4
/** A shorter synonym, such as an abbreviation, is no beginning of another word. */
const shortestSynonymBeginning = 5

/** A code and the numbers of the documents that hold it. */
export interface HeldCode {
  readonly span: CodeSpan
  readonly documents: readonly number[]
}

export type Reason = Omit<EntryHit, 'asked'>

export interface TermMatches {
  /** By document; 0 where the term is not found. */
  readonly scores: Float64Array
  /** The best reason by document, as a place in `reasons`; -1 for none. */
  readonly best: Int32Array
  readonly reasons: readonly Reason[]
}

/** Endings of both languages that a word may have or lack. */
function stemOf(word: string): string | null {
  const stem = /^(.{4,}?)(ene|ers|er|en|et|es|s|e)$/.exec(word)?.[1]
  return stem === undefined ? null : stem
}

/** Where one term is found, in each of its forms. */
export function matchTerm(
  index: TokenIndex,
  codes: readonly HeldCode[],
  documents: number,
  term: Term,
): TermMatches {
  const best = new Int32Array(documents).fill(-1)
  const highest = new Float64Array(documents)
  const further = new Float64Array(documents)
  const reasons: Reason[] = []

  function take(document: number, weight: number, reason: number): void {
    const before = highest[document] ?? 0
    further[document] = (further[document] ?? 0) + Math.min(weight, before)
    if (weight <= before) return
    highest[document] = weight
    best[document] = reason
  }

  /** The same reason for all places of a field: there are many more places than reasons. */
  function reasonsFor(found: string, how: EntryHit['how']): (field: HitField) => number {
    const known = new Map<HitField, number>()
    return (field) => {
      const before = known.get(field)
      if (before !== undefined) return before
      reasons.push({ field, found, how })
      known.set(field, reasons.length - 1)
      return reasons.length - 1
    }
  }

  function takePlaces(
    places: readonly number[],
    { found, how, words, part }: Omit<Reason, 'field'> & { readonly words: number; readonly part: number },
  ): void {
    const reasonOf = reasonsFor(found, how)
    const left = howWeights[how] * part
    for (const place of places) {
      const field = fieldOf(place)
      const whole = field === 'name' ? (wholeName * words) / index.lengthAt(place) : 0
      take(documentOf(place), (fieldWeights[field] + whole) * left, reasonOf(field))
    }
  }

  function takeToken(token: number, how: EntryHit['how'], part: number): void {
    takePlaces(index.places(token), { found: index.tokens[token] ?? '', how, words: 1, part })
  }

  function takeWord(word: string, how: 'same' | 'synonym', begins: boolean): void {
    const exact = index.find(word)
    if (exact >= 0) takeToken(exact, how, 1)
    if (!begins) return
    const [from, to] = index.beginning(word)
    for (let token = from; token < to; token += 1) {
      const length = index.tokens[token]?.length ?? word.length
      if (token !== exact)
        takeToken(token, how === 'same' ? 'beginning' : how, 0.8 + (0.2 * word.length) / length)
    }
  }

  /** Each word of a phrase in its order, in one text. */
  function takePhrase(phrase: string, how: 'same' | 'synonym'): void {
    const words = phrase.split(' ')
    const [rarest] = words
      .slice(0, -1)
      .map((word) => index.places(index.find(word)))
      .sort((a, b) => a.length - b.length)
    const begun = (rarest ?? []).filter((place) => index.textAt(place).includes(` ${phrase}`))
    const isWhole = (place: number) => index.textAt(place).includes(` ${phrase} `)
    const shared = { found: phrase, words: words.length }
    takePlaces(begun.filter(isWhole), { ...shared, how, part: 1 })
    takePlaces(
      begun.filter((place) => !isWhole(place)),
      { ...shared, how: how === 'same' ? 'beginning' : how, part: 0.95 },
    )
  }

  function takeForm(form: string, how: 'same' | 'synonym'): void {
    if (form.includes(' ')) takePhrase(form, how)
    else takeWord(form, how, how === 'same' || form.length >= shortestSynonymBeginning)
  }

  const { words } = term
  if (words !== '') {
    takeForm(words, 'same')
    if (!words.includes(' ')) {
      const stem = stemOf(words)
      if (stem !== null) {
        const [from, to] = index.beginning(stem)
        for (let token = from; token < to; token += 1) {
          const found = index.tokens[token] ?? ''
          if (found.length <= stem.length + 3 && !found.startsWith(words)) takeToken(token, 'beginning', 0.9)
        }
      }
      if (words.length >= shortestPart) for (const token of index.holding(words)) takeToken(token, 'holds', 1)
    }
  }
  for (const synonym of term.synonyms) takeForm(synonym, 'synonym')
  for (const asked of term.codes)
    for (const { documents: holders, span } of codes) {
      const close = closeness(asked, span)
      if (close === 0) continue
      reasons.push({
        field: 'codes',
        found: span.code,
        how: close === 1 ? 'same' : close === 0.9 ? 'holds' : 'within',
      })
      for (const document of holders) take(document, fieldWeights.codes * close, reasons.length - 1)
    }
  const scores = highest.map(
    (weight, document) => weight + Math.min((further[document] ?? 0) * furtherPart, weight * mostFurther),
  )
  return { scores, best, reasons }
}
