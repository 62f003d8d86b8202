import { fail, succeed, type Outcome } from '../contract/outcome'
import type { VariableList } from '../contract/variables'
import { sameNames } from '../domain/discovery/variables/conceptNames'
import type { ListedVariable } from '../domain/discovery/variables/overlap'
import { variable, type Variable } from '../domain/discovery/variables/variable'
import { foldText } from '../domain/terminology/foldText'
import type { VariableFormat } from '../imports/variables/variableReading'
import type { ReadableDatabase, Row, WritableDatabase } from './port'
import { readJson, readNumber, readText, readTextOrNull, readWord, type WordSet } from './row'
import { sql, type Sql } from './sql'

const formats: WordSet<VariableFormat> = { csv: true, xlsx: true, 'helsedata-json': true, healthdcat: true }

function listOf(row: Row): VariableList {
  return {
    id: readText(row, 'id'),
    entry: readText(row, 'entry'),
    fileName: readText(row, 'file_name'),
    sha256: readText(row, 'sha256'),
    format: readWord(row, 'format', formats),
    register: readTextOrNull(row, 'register'),
    importedAt: readText(row, 'imported_at'),
    variables: readNumber(row, 'variables'),
  }
}

/** The lists that are here, by source and then by file. */
export function listVariableLists(database: ReadableDatabase): readonly VariableList[] {
  return database
    .all(
      sql`SELECT id, entry, file_name, sha256, format, register, imported_at,
          (SELECT count(*) FROM listed_variable WHERE list_id = id) AS variables
        FROM variable_list WHERE removed_at IS NULL ORDER BY entry, file_name, id`,
    )
    .map(listOf)
}

/** What a variable is found by: its words and those of names that mean the same. */
function searchText({ name, code, otherNames, description, codeList, theme }: Variable): string {
  const texts = [name, code, ...otherNames, description, codeList, theme].map(foldText)
  return [...texts, ...[name, ...otherNames].flatMap(sameNames)].join(' ')
}

/** Keeps a list; one of the same file name and register for the same source gives way to it. Answers what gave way. */
export function insertVariableList(
  database: WritableDatabase,
  { id, entry, fileName, sha256, format, register, importedAt }: Omit<VariableList, 'variables'>,
  variables: readonly Variable[],
): number {
  return database.transaction(() => {
    const replaced = database.run(sql`
      DELETE FROM variable_list WHERE entry = ${entry} AND file_name = ${fileName} AND register IS ${register}`)
    database.run(sql`
      INSERT INTO variable_list (id, entry, file_name, sha256, format, register, imported_at)
      VALUES (${id}, ${entry}, ${fileName}, ${sha256}, ${format}, ${register}, ${importedAt})`)
    variables.forEach((each, position) => {
      database.run(sql`
        INSERT INTO listed_variable (list_id, position, content, search)
        VALUES (${id}, ${position}, ${JSON.stringify(each)}, ${searchText(each)})`)
    })
    return replaced
  })
}

function noSuchList(id: string): Outcome<never> {
  return fail('not-found', 'This list of variables is not here any more.', { list: id })
}

/** Takes a list away. It can be put back until another is removed. */
export function removeVariableList(database: WritableDatabase, id: string, at: string): Outcome<null> {
  return database.transaction((): Outcome<null> => {
    const removed = database.run(
      sql`UPDATE variable_list SET removed_at = ${at} WHERE id = ${id} AND removed_at IS NULL`,
    )
    if (removed === 0) return noSuchList(id)
    database.run(sql`DELETE FROM variable_list WHERE removed_at IS NOT NULL AND id <> ${id}`)
    return succeed(null)
  })
}

export function restoreVariableList(database: WritableDatabase, id: string): Outcome<null> {
  const restored = database.run(
    sql`UPDATE variable_list SET removed_at = NULL WHERE id = ${id} AND removed_at IS NOT NULL`,
  )
  return restored === 0 ? noSuchList(id) : succeed(null)
}

function listedOf(row: Row): ListedVariable {
  return {
    entry: readText(row, 'entry'),
    list: readText(row, 'list_id'),
    position: readNumber(row, 'position'),
    variable: readJson(row, 'content', variable),
  }
}

export interface VariableQuestion {
  /** Every word is looked for; the empty text finds all. */
  readonly text: string
  /** Null: of every source. */
  readonly entry: string | null
  readonly from: number
  readonly limit: number
}

/** Variables that hold every word, in the order of the lists, and how many there are. */
export function searchVariables(
  database: ReadableDatabase,
  { text, entry, from, limit }: VariableQuestion,
): { readonly total: number; readonly found: readonly ListedVariable[] } {
  const words = foldText(text)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 10)
  const held = words.map((word): Sql => sql`AND instr(listed_variable.search, ${word}) > 0`)
  const conditions = held.reduce(
    (all, one): Sql => sql`${all} ${one}`,
    entry === null ? sql`` : sql`AND entry = ${entry}`,
  )
  const counted = database.get(
    sql`SELECT count(*) AS total FROM listed_variable JOIN variable_list ON id = list_id WHERE removed_at IS NULL ${conditions}`,
  )
  const found = database.all(
    sql`SELECT entry, list_id, position, content FROM listed_variable JOIN variable_list ON id = list_id
      WHERE removed_at IS NULL ${conditions} ORDER BY entry, file_name, list_id, position LIMIT ${limit} OFFSET ${from}`,
  )
  return { total: counted === null ? 0 : readNumber(counted, 'total'), found: found.map(listedOf) }
}

/** Every variable of these sources, of all where none is named. */
export function listVariables(
  database: ReadableDatabase,
  entries: readonly string[],
): readonly ListedVariable[] {
  const wanted = new Set(entries)
  return database
    .all(
      sql`SELECT entry, list_id, position, content FROM listed_variable JOIN variable_list ON id = list_id
        WHERE removed_at IS NULL ORDER BY entry, file_name, list_id, position`,
    )
    .filter((row) => wanted.size === 0 || wanted.has(readText(row, 'entry')))
    .map(listedOf)
}

/** How many variables are kept in all, those of lists that can be put back among them. */
export function countVariables(database: ReadableDatabase): number {
  const row = database.get(sql`SELECT count(*) AS total FROM listed_variable`)
  return row === null ? 0 : readNumber(row, 'total')
}
