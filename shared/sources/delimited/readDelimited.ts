import { answered, refused, type Answered } from '../conversation'

/** Columns that are read in a delimited text, cells in all, and characters in a cell. */
export const delimitedLimits = { columns: 500, cells: 60_000_000, characters: 100_000 } as const

export const delimiters = [',', ';', '\t'] as const
export type Delimiter = (typeof delimiters)[number]

export interface DelimitedRow {
  /** Line of the text on which the row begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** A text with a header row and double-quoted cells where needed. */
export interface DelimitedTable {
  readonly delimiter: Delimiter
  readonly header: readonly string[]
  readonly rows: readonly DelimitedRow[]
}

/** The delimiter that the first line has most of, outside quotes; a comma where it has none. */
function delimiterOf(text: string): Delimiter {
  const end = text.search(/[\r\n]/)
  const line = (end === -1 ? text : text.slice(0, end)).slice(0, 100_000).replace(/"[^"]*"/g, '')
  const counts = delimiters.map((delimiter) => line.split(delimiter).length)
  const most = Math.max(...counts)
  return delimiters[counts.indexOf(most)] ?? ','
}

/** A row's place after its last cell. */
interface ReadRow {
  readonly cells: string[]
  readonly next: number
  readonly lines: number
}

function endOfCell(text: string, start: number, delimiter: Delimiter): number {
  const code = delimiter.charCodeAt(0)
  for (let at = start; at < text.length; at += 1) {
    const character = text.charCodeAt(at)
    if (character === code || character === 0x0a || character === 0x0d) return at
  }
  return text.length
}

function readRow(text: string, start: number, delimiter: Delimiter): ReadRow | null {
  const cells: string[] = []
  let [at, lines] = [start, 0]
  for (;;) {
    if (text[at] === '"') {
      let [end, doubled] = [at + 1, false]
      for (;;) {
        end = text.indexOf('"', end)
        if (end === -1) return null
        if (text[end + 1] !== '"') break
        doubled = true
        end += 2
      }
      const inner = text.slice(at + 1, end)
      if (inner.includes('\n')) lines += inner.split('\n').length - 1
      cells.push(doubled ? inner.replaceAll('""', '"') : inner)
      at = end + 1
    } else {
      const end = endOfCell(text, at, delimiter)
      cells.push(text.slice(at, end))
      at = end
    }
    if (text[at] === delimiter) {
      at += 1
      continue
    }
    if (text[at] === '\r') at += 1
    if (at < text.length && text[at] !== '\n') return null
    return { cells, next: at + 1, lines: lines + 1 }
  }
}

/**
 * The delimiter by which most of the first lines have the same number of cells; a comma where none has two. Unlike the
 * header alone, this sees through titles above the table.
 */
export function guessDelimiter(text: string): Delimiter {
  const lines = text
    .slice(0, 50_000)
    .split(/\r?\n/)
    .map((line) => line.replace(/"[^"]*"/g, ''))
    .filter((line) => line.trim() !== '')
    .slice(0, 50)
  const scored = delimiters.map((delimiter) => {
    const byCount = new Map<number, number>()
    for (const line of lines) {
      const count = line.split(delimiter).length - 1
      if (count > 0) byCount.set(count, (byCount.get(count) ?? 0) + 1)
    }
    const [count = 0, agreeing = 0] = [...byCount].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
    return { delimiter, score: agreeing * 1000 + count }
  })
  const [best] = scored.sort((a, b) => b.score - a.score)
  return best === undefined || best.score === 0 ? ',' : best.delimiter
}

/** Row after row, empty ones among them; ends with the first that cannot be read. */
function* rowsOf(text: string, what: string, delimiter: Delimiter): Generator<Answered<DelimitedRow>, void> {
  let [at, line] = [0, 1]
  while (at < text.length) {
    const row = readRow(text, at, delimiter)
    if (row === null) {
      yield atLine(what, line, 'a quoted cell is not closed, or text follows its quote.')
      return
    }
    if (row.cells.some(({ length }) => length > delimitedLimits.characters)) {
      yield atLine(what, line, `a cell is longer than ${delimitedLimits.characters} characters.`)
      return
    }
    yield answered({ line, cells: row.cells })
    at = row.next
    line += row.lines
  }
}

function isEmpty({ cells }: DelimitedRow): boolean {
  return cells.every((cell) => cell === '')
}

/** All rows of a delimited text as they stand, titles and headings among them; empty lines are skipped. */
export function readDelimitedRows(
  text: string,
  what: string,
  delimiter: Delimiter,
  mostRows: number,
): Answered<readonly DelimitedRow[]> {
  const rows: DelimitedRow[] = []
  let cells = 0
  for (const read of rowsOf(text, what, delimiter)) {
    if (!read.ok) return read
    const row = read.value
    if (row.cells.length > delimitedLimits.columns)
      return atLine(
        what,
        row.line,
        `it has ${row.cells.length} columns; ${delimitedLimits.columns} are read.`,
      )
    if (isEmpty(row)) continue
    cells += row.cells.length
    if (rows.length >= mostRows || cells > delimitedLimits.cells)
      return refused(
        'too-large',
        `${what}, line ${row.line}: the table is too large; ${mostRows} rows are read.`,
        { what, line: row.line },
      )
    rows.push(row)
  }
  return answered(rows)
}

/**
 * Reads a delimited text (RFC 4180; comma, semicolon or tab, told by the header). Empty lines are skipped. A row with more
 * filled cells than the header, or a quote without end, is refused with its line; short rows end in empty cells.
 */
export function readDelimited(text: string, what: string): Answered<DelimitedTable> {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  const delimiter = delimiterOf(body)
  const rows: DelimitedRow[] = []
  let header: readonly string[] | null = null
  let cells = 0
  for (const read of rowsOf(body, what, delimiter)) {
    if (!read.ok) return read
    const row = read.value
    if (isEmpty(row)) continue
    if (header === null) {
      header = row.cells.map((name) => name.trim())
      const fault = faultOfHeader(header)
      if (fault !== null) return atLine(what, row.line, fault)
      continue
    }
    if (row.cells.slice(header.length).some((cell) => cell !== ''))
      return atLine(what, row.line, `it has ${row.cells.length} cells, the header ${header.length}.`)
    cells += header.length
    if (cells > delimitedLimits.cells) return atLine(what, row.line, 'the table is too large.')
    rows.push(row)
  }
  return header === null
    ? refused('malformed', `${what}: the table is empty.`, { what, reason: 'empty' })
    : answered({ delimiter, header, rows })
}

function faultOfHeader(header: readonly string[]): string | null {
  if (header.length > delimitedLimits.columns)
    return `it has ${header.length} columns; ${delimitedLimits.columns} are read.`
  const repeated = header.find((name, index) => name !== '' && header.indexOf(name) !== index)
  return repeated === undefined ? null : `the column "${repeated}" stands twice.`
}

function atLine(what: string, line: number, reason: string): Answered<never> {
  return refused('malformed', `${what}, line ${line}: ${reason}`, { what, line, reason })
}
