import { answered, refused, type Conversation, type SourceRequest } from '../conversation'
import { answerText, refuseStatus } from '../readAnswer'
import { pageQuery, type DirectorySchema } from './directoryQuery'
import { readDirectoryCsv, rowOfJson, type DirectoryRow, type DirectoryTable } from './directoryRow'
import { readPageAnswer } from './graphqlAnswer'

/** Rows asked for at once: a page of facts is then some 3 MB. */
export const rowsPerPage: Readonly<Record<DirectoryTable, number>> = {
  Biobanks: 1000,
  Collections: 1000,
  CollectionFacts: 10_000,
  Networks: 1000,
  Services: 1000,
}
/** Rows read of one table: a Directory that goes on beyond them is not read. */
const mostRows = 3_000_000
const mostBytes = 60_000_000
const mostCsvBytes = 400_000_000

/** Some accounts are shown the number of rows rounded up to the next ten: then up to nine fewer are all there are. */
function areAll(rows: number, count: number): boolean {
  return rows === count || (count % 10 === 0 && rows > count - 10 && rows < count)
}

export function graphqlRequest(query: string, label: string): SourceRequest {
  return { method: 'POST', path: 'api/graphql', body: { query }, mostBytes, label }
}

/** All rows of a table, page by page; refused when the pages do not fit together. */
export function* fetchTable(
  table: DirectoryTable,
  schema: DirectorySchema,
  countries: readonly string[],
): Conversation<readonly DirectoryRow[]> {
  const limit = rowsPerPage[table]
  const what = `BBMRI Directory, ${table}`
  const rows: DirectoryRow[] = []
  const ids = new Set<string>()
  let count: number | null = null
  for (;;) {
    const offset = rows.length
    const query = pageQuery(table, schema, countries, { limit, offset })
    const page = readPageAnswer(yield graphqlRequest(query, `${table} ${offset}`), table, what)
    if (!page.ok) return page
    if (offset === 0) count = page.value.count
    for (const json of page.value.rows) {
      const row = rowOfJson(json)
      const id = row.text('id')
      if (id !== null && ids.has(id)) return changedMeanwhile(what, `the row ${id} came twice`)
      if (id !== null) ids.add(id)
      rows.push(row)
    }
    if (rows.length > mostRows)
      return refused('too-large', `${what}: more than ${mostRows} rows.`, { what, rows: rows.length })
    const got = page.value.rows.length
    if (got === 0 || (got < limit && (count === null || areAll(rows.length, count))) || got > limit) break
  }
  if (count !== null && !areAll(rows.length, count))
    return changedMeanwhile(what, `${rows.length} rows came of ${count}`)
  return answered(rows)
}

function changedMeanwhile(what: string, reason: string) {
  return refused('changed-meanwhile', `${what}: the rows changed while they were read (${reason}).`, {
    what,
    reason,
  })
}

/** All rows of a table as CSV, in one answer. */
export function* fetchCsv(table: DirectoryTable): Conversation<readonly DirectoryRow[]> {
  const what = `BBMRI Directory, ${table}`
  const answer = yield {
    method: 'GET',
    path: `api/csv/${table}`,
    accept: 'text/csv',
    mostBytes: mostCsvBytes,
    label: table,
  }
  if (answer.status !== 200) return refuseStatus(answer, what)
  const text = answerText(answer)
  if (/^\s*</.test(text))
    return refused('sign-in-needed', `${what}: a web page came in place of a table.`, { what })
  const read = readDirectoryCsv(text, what)
  if (!read.ok) return read
  // The Directory ends every row with a line end, the last one too: without it, rows are missing.
  if (!text.endsWith('\n'))
    return refused('malformed', `${what}: the table broke off. Try again later.`, {
      what,
      reason: 'broke-off',
    })
  return read.value.table === table
    ? answered(read.value.rows)
    : refused('changed-shape', `${what}: the columns are not those of ${table}.`, { what })
}
