import { escapedText } from '../domain/sites/table/escapedText'

/** Null: an empty field. */
export type CsvField = string | number | null

/** RFC 4180: commas, CRLF, double quotes. A text that a spreadsheet would take for a formula gets an apostrophe in front. */
function field(value: CsvField): string {
  if (value === null) return ''
  const text = typeof value === 'number' ? String(value) : escapedText(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table as CSV for other programs: UTF-8 with a byte order mark, decimal point, no grouping. */
export function csvText(rows: readonly (readonly CsvField[])[]): string {
  return `\u{feff}${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`
}
