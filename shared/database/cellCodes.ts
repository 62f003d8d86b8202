import type { Grain, Precision } from '../domain/counts/count'
import type { TableCell } from '../domain/sources/countTable'

/** Numbers under which cells keep words; a number once given is never given to another word. */
const sexCodes: Readonly<Record<TableCell['sex'], number>> = { any: 0, male: 1, female: 2 }

const precisionCodes: Readonly<Record<Precision, number>> = {
  exact: 0,
  rounded: 1,
  floored: 2,
  perturbed: 3,
  magnitude: 4,
  suppressed: 5,
  missing: 6,
  'not-applicable': 7,
  preliminary: 8,
  estimated: 9,
}

const grainCodes: Readonly<Record<Grain, number>> = {
  persons: 0,
  donors: 1,
  samples: 2,
  contacts: 3,
  cases: 4,
  deaths: 5,
  procedures: 6,
  births: 7,
  units: 8,
  trials: 9,
}

/** Stands for an age range without upper end: a key cannot hold null, and this sorts after every age. */
const openAge = 999

export interface Coding<Word extends string> {
  encode(word: Word): number
  /** Throws on a number that stands for nothing. */
  decode(code: number): Word
}

export const sexCoding = codingOf(sexCodes)
export const precisionCoding = codingOf(precisionCodes)
export const grainCoding = codingOf(grainCodes)

export function encodeUpperAge(age: number | null): number {
  return age ?? openAge
}

export function decodeUpperAge(code: number): number | null {
  return code === openAge ? null : code
}

function codingOf<Word extends string>(codes: Readonly<Record<Word, number>>): Coding<Word> {
  const isWord = (key: string): key is Word => Object.hasOwn(codes, key)
  const byCode = new Map(
    Object.keys(codes)
      .filter(isWord)
      .map((word) => [codes[word], word]),
  )
  return {
    encode: (word) => codes[word],
    decode(code) {
      const word = byCode.get(code)
      if (word === undefined)
        throw new Error(`Code ${code} stands for none of ${Object.keys(codes).join(', ')}`)
      return word
    },
  }
}
