import { foldText } from './foldText'
import { normaliseCode, type CodeSystem } from './normaliseCode'

export interface SearchHits<Entry> {
  readonly entries: readonly Entry[]
  readonly total: number
}

/**
 * From best to worst: the code itself, codes below it, a name that begins with the words asked for, one that holds them
 * or begins with the letters asked for, words that begin with them, any part of words. So an abbreviation inside a long
 * name does not stand above the short name that the letters begin.
 */
const ranks = 6

/** Stands before each name of an entry; between words there is one blank. */
const nameStart = '  '

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
    return { entry, code, text: `${nameStart}${names.map(foldText).join(nameStart)} ` }
  })

  return (query, limit) => {
    const whole = normaliseCode(system, query)
    const beginning = `${nameStart}${foldText(query)}`
    const tokens = query.split(/\s+/).flatMap((part) => tokenOf(system, part))
    if (whole === null && tokens.length === 0) return { entries: [], total: 0 }
    const found: Entry[][] = Array.from({ length: ranks }, () => [])
    let total = 0
    for (const { entry, code, text } of indexed) {
      const rank = rankOf(code, text, { whole, beginning, tokens })
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

interface Question {
  /** The whole query as a code. */
  readonly whole: string | null
  /** The whole query as the beginning of a name. */
  readonly beginning: string
  readonly tokens: readonly Token[]
}

function rankOf(code: string, text: string, { whole, beginning, tokens }: Question): number | null {
  if (whole !== null && code.startsWith(whole)) return code.length === whole.length ? 0 : 1
  if (tokens.length === 0) return null
  let worst = 3
  for (const token of tokens) {
    if (token.code !== null && code.startsWith(token.code)) continue
    for (const word of token.words) {
      if (!text.includes(word)) return null
      const rank = text.includes(` ${word} `) ? 3 : text.includes(` ${word}`) ? 4 : 5
      if (rank > worst) worst = rank
    }
  }
  if (!text.includes(beginning)) return worst
  // A block of codes is seldom what a study counts: the whole of its name does not put it above its categories.
  return text.includes(`${beginning} `) && !code.includes('-') ? 2 : 3
}
