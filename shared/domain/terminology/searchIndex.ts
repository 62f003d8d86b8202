import { foldText } from './foldText'
import { normaliseCode, type CodeSystem } from './normaliseCode'

export interface SearchHits<Entry> {
  readonly entries: readonly Entry[]
  readonly total: number
}

/** From best to worst: the code itself, codes below it, then text with whole words, word beginnings, any part of words. */
const ranks = 5

interface Token {
  /** The token as a code, when it has at least a letter and a digit. */
  readonly code: string | null
  readonly words: readonly string[]
}

/**
 * Searches `entries`, whose order settles ties, by code and by name; every word of the query must be found.
 * The names are folded once, here: some 60 ms for 20 000 codes.
 */
export function createSearch<Entry>(
  system: CodeSystem,
  entries: readonly Entry[],
  read: (entry: Entry) => { readonly code: string; readonly names: readonly string[] },
): (query: string, limit: number) => SearchHits<Entry> {
  const indexed = entries.map((entry) => {
    const { code, names } = read(entry)
    return { entry, code, text: ` ${names.map(foldText).join('  ')} ` }
  })

  return (query, limit) => {
    const whole = normaliseCode(system, query)
    const tokens = query.split(/\s+/).flatMap((part) => tokenOf(system, part))
    if (whole === null && tokens.length === 0) return { entries: [], total: 0 }
    const found: Entry[][] = Array.from({ length: ranks }, () => [])
    let total = 0
    for (const { entry, code, text } of indexed) {
      const rank = rankOf(code, text, whole, tokens)
      if (rank === null) continue
      total += 1
      found[rank]?.push(entry)
    }
    return { entries: found.flat().slice(0, limit), total }
  }
}

function tokenOf(system: CodeSystem, part: string): readonly Token[] {
  const folded = foldText(part)
  const code = normaliseCode(system, part)
  if (folded === '') return []
  return [{ code: code !== null && code.length > 1 ? code : null, words: folded.split(' ') }]
}

function rankOf(code: string, text: string, whole: string | null, tokens: readonly Token[]): number | null {
  if (whole !== null && code.startsWith(whole)) return code.length === whole.length ? 0 : 1
  if (tokens.length === 0) return null
  let worst = 2
  for (const token of tokens) {
    if (token.code !== null && code.startsWith(token.code)) continue
    for (const word of token.words) {
      if (!text.includes(word)) return null
      const rank = text.includes(` ${word} `) ? 2 : text.includes(` ${word}`) ? 3 : 4
      if (rank > worst) worst = rank
    }
  }
  return worst
}
