import { textWidth } from '#shared/documents/text/wrapText'

/** Rows in columns as wide as they need; the first columns to the left, the others, numbers, to the right. */
export function plainTable(rows: readonly (readonly string[])[], leftColumns: number): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => textWidth(row[column] ?? ''))),
  )
  return rows
    .map((row) =>
      row
        .map((text, column) => {
          const blanks = ' '.repeat(Math.max(0, (widths[column] ?? 0) - textWidth(text)))
          return column < leftColumns ? `${text}${blanks}` : `${blanks}${text}`
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
