import type { SqlValue } from './port'

const checked: unique symbol = Symbol('checked')

/** A statement whose values are bound, never written into its text. Made by `sql` and the functions below only. */
export interface Sql {
  readonly [checked]: true
  readonly text: string
  readonly values: readonly SqlValue[]
}

const identifierPattern = /^[a-z][a-z0-9_]{0,62}$/

/** Texts of templates that only bind values: the same for every call, so that hot statements are put together once. */
const plainTexts = new WeakMap<TemplateStringsArray, string>()

/**
 * Writes a statement: sql`SELECT name FROM study WHERE id = ${id}`. Values become parameters; a nested `Sql` is
 * taken in with its own values. Throws on numbers that SQLite cannot keep (NaN, infinity).
 */
export function sql(strings: TemplateStringsArray, ...parts: readonly (SqlValue | Sql)[]): Sql {
  let nested = false
  const values: SqlValue[] = []
  for (const part of parts) {
    if (isSql(part)) {
      nested = true
      values.push(...part.values)
    } else {
      values.push(storable(part))
    }
  }
  return { [checked]: true, text: nested ? joinText(strings, parts) : plainText(strings), values }
}

/** A table or column name that is not known before; throws unless it is lower case letters, digits and `_`. */
export function sqlIdentifier(name: string): Sql {
  if (!identifierPattern.test(name))
    throw new Error(`Not a name of a table or column: ${JSON.stringify(name)}`)
  return { [checked]: true, text: `"${name}"`, values: [] }
}

/** A whole number written into the text, for the statements that take no parameters, such as PRAGMA. */
export function sqlInteger(value: number): Sql {
  if (!Number.isSafeInteger(value)) throw new Error(`Not a whole number: ${value}`)
  return { [checked]: true, text: String(value), values: [] }
}

/** Texts of rows by their number and width. */
const rowTexts = new Map<string, string>()

/**
 * Rows for `INSERT … VALUES`: `(?,?),(?,?)`, from the values of all rows one after the other, `width` to a row; at most some
 * thousand values.
 */
export function sqlRows(values: readonly SqlValue[], width: number): Sql {
  const rows = values.length / width
  if (!Number.isInteger(rows)) throw new Error(`${values.length} values make no rows of ${width}`)
  const name = `${rows} ${width}`
  let text = rowTexts.get(name)
  if (text === undefined) {
    text = Array.from({ length: rows }, () => `(${Array.from({ length: width }, () => '?').join(',')})`).join(
      ',',
    )
    rowTexts.set(name, text)
  }
  for (const value of values) storable(value)
  return { [checked]: true, text, values }
}

function isSql(part: SqlValue | Sql): part is Sql {
  return typeof part === 'object' && part !== null
}

function storable(value: SqlValue): SqlValue {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Error(`SQLite cannot keep the number ${value}`)
  return value
}

function plainText(strings: TemplateStringsArray): string {
  const known = plainTexts.get(strings)
  if (known !== undefined) return known
  const text = strings.join('?')
  plainTexts.set(strings, text)
  return text
}

function joinText(strings: TemplateStringsArray, parts: readonly (SqlValue | Sql)[]): string {
  return strings
    .map((string, index) => {
      const part = parts[index]
      if (part === undefined) return string
      return string + (isSql(part) ? part.text : '?')
    })
    .join('')
}
