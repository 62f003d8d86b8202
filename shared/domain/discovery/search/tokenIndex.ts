import { foldText } from '../../terminology/foldText'
import { hitFields, type HitField } from '../entry'

/** What is searched of an entry. */
export interface SearchDocument {
  readonly texts: readonly { readonly field: HitField; readonly text: string }[]
  /** ICD-10 codes and ranges, normalised. */
  readonly codes: readonly string[]
  /** Added to what its words bring, so that what is alike stands in a sensible order; 0 to 4. */
  readonly prior: number
}

const fieldCount = hitFields.length

/** Words of all documents in the order of letters, each with the places in which it stands. */
export interface TokenIndex {
  readonly tokens: readonly string[]
  /** Packed places (`document * fields + field`), ascending, of the token at this position. */
  places(token: number): readonly number[]
  /** The folded text of a place, between blanks. */
  textAt(place: number): string
  /** How many words a place holds. */
  lengthAt(place: number): number
  /** Position of the token; -1 where it is none. */
  find(token: string): number
  /** Positions of the tokens that begin with these letters: from, up to and without. */
  beginning(letters: string): readonly [from: number, to: number]
  /** Positions of the tokens that hold these letters, but do not begin with them. */
  holding(letters: string): readonly number[]
}

export function documentOf(place: number): number {
  return Math.floor(place / fieldCount)
}

export function fieldOf(place: number): HitField {
  return hitFields[place % fieldCount] ?? 'text'
}

export function buildTokenIndex(documents: readonly SearchDocument[]): TokenIndex {
  const texts = new Map<number, string>()
  const lengths = new Uint32Array(documents.length * fieldCount)
  const postings = new Map<string, number[]>()
  documents.forEach((document, number) => {
    hitFields.forEach((field, position) => {
      const folded = document.texts
        .filter((text) => text.field === field)
        .map(({ text }) => foldText(text))
        .filter((text) => text !== '')
      if (folded.length === 0) return
      const place = number * fieldCount + position
      // Two blanks part texts, so that no phrase runs from one into the next.
      texts.set(place, ` ${folded.join('  ')} `)
      const words = folded.join(' ').split(' ')
      lengths[place] = words.length
      for (const token of new Set(words)) {
        const known = postings.get(token)
        if (known === undefined) postings.set(token, [place])
        else known.push(place)
      }
    })
  })
  const tokens = [...postings.keys()].sort()
  const lists = tokens.map((token) => postings.get(token) ?? [])

  // One long text is searched many times faster than each token by itself.
  const joined = `\n${tokens.join('\n')}\n`
  const starts = new Uint32Array(tokens.length)
  let at = 1
  tokens.forEach((token, position) => {
    starts[position] = at
    at += token.length + 1
  })

  /** The token that a place of the long text lies in. */
  function tokenAt(place: number): number {
    let [low, high] = [0, tokens.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= place) low = middle
      else high = middle - 1
    }
    return low
  }

  /** The first position from which on tokens do not stand before `letters`. */
  function lowest(letters: string): number {
    let [low, high] = [0, tokens.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tokens[middle] ?? '') < letters) low = middle + 1
      else high = middle
    }
    return low
  }

  return {
    tokens,
    places: (token) => lists[token] ?? [],
    textAt: (place) => texts.get(place) ?? '',
    lengthAt: (place) => lengths[place] ?? 1,
    find(token) {
      const position = lowest(token)
      return tokens[position] === token ? position : -1
    },
    holding(letters) {
      const found: number[] = []
      for (let place = joined.indexOf(letters); place >= 0;) {
        const token = tokenAt(place)
        if (starts[token] !== place && !tokens[token]?.startsWith(letters)) found.push(token)
        const next = (starts[token] ?? 0) + (tokens[token]?.length ?? 0)
        place = joined.indexOf(letters, next)
      }
      return found
    },
    // Tokens are of plain letters and digits, before which `~` does not stand.
    beginning: (letters) => [lowest(letters), lowest(`${letters}~`)],
  }
}
