import * as v from 'valibot'
import type { LocalisedName } from '../domain/sources/localisedName'
import type { Row } from './port'

/** All words a column may hold, as keys: the compiler misses a word that is added to the union and not here. */
export type WordSet<Word extends string> = Readonly<Record<Word, true>>

/** Text of a column; throws when the column is missing or holds something else: then schema and mapping disagree. */
export function readText(row: Row, column: string): string {
  const value = row[column]
  return typeof value === 'string' ? value : refuse(column, 'text', value)
}

export function readTextOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : readText(row, column)
}

/** A name in both languages from the columns `<column>_en` and `<column>_nb`. */
export function readName(row: Row, column: string): LocalisedName {
  return { en: readText(row, `${column}_en`), nb: readText(row, `${column}_nb`) }
}

/** As `readName`; null when both columns are. */
export function readNameOrNull(row: Row, column: string): LocalisedName | null {
  return row[`${column}_en`] === null && row[`${column}_nb`] === null ? null : readName(row, column)
}

export function readNumber(row: Row, column: string): number {
  const value = row[column]
  return typeof value === 'number' ? value : refuse(column, 'a number', value)
}

export function readNumberOrNull(row: Row, column: string): number | null {
  return row[column] === null ? null : readNumber(row, column)
}

/** One of the words of a `WordSet`; throws on any other text. */
export function readWord<Word extends string>(row: Row, column: string, words: WordSet<Word>): Word {
  const value = readText(row, column)
  return isWord(value, words) ? value : refuse(column, `one of ${Object.keys(words).join(', ')}`, value)
}

function isWord<Word extends string>(value: string, words: WordSet<Word>): value is Word {
  return Object.hasOwn(words, value)
}

/** JSON text of a column, parsed with `schema`; throws when it does not fit. */
export function readJson<Schema extends v.GenericSchema>(
  row: Row,
  column: string,
  schema: Schema,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, JSON.parse(readText(row, column)))
  if (!parsed.success) throw new Error(`Column ${column} does not fit: ${v.summarize(parsed.issues)}`)
  return parsed.output
}

function refuse(column: string, expected: string, value: unknown): never {
  throw new Error(`Column ${column} should hold ${expected}, not ${JSON.stringify(value)}`)
}
