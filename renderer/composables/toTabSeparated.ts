/** Beginnings that a spreadsheet would take for a formula (https://owasp.org/www-community/attacks/CSV_Injection). */
const formula = /^[=+\-@\t\r]/
const plainNumber = /^-?\d+(\.\d+)?$/

/** Rows as text that a spreadsheet takes over cell by cell: numbers plain with a point, nothing that is run as a formula. */
export function toTabSeparated(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => row.map(cell).join('\t')).join('\n')
}

function cell(value: string | number | null): string {
  if (value === null) return ''
  const text = String(value).replace(/[\t\r\n]+/g, ' ')
  return formula.test(text) && !plainNumber.test(text) ? `'${text}` : text
}
