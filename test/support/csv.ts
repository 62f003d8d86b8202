/** One row of a comma-separated file, by column name. */
export interface CsvRow {
  readonly [column: string]: string
}

/** Reads comma-separated text with a header row and double-quoted fields. */
export function parseCsv(text: string): readonly CsvRow[] {
  const lines: string[][] = [[]]
  for (const match of text.replaceAll('\r', '').matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g)) {
    lines.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === '\n') lines.push([])
    if (match[3] === '') break
  }
  const [header = [], ...rows] = lines.filter((line) => line.length > 1)
  return rows.map((row) => Object.fromEntries(header.map((column, index) => [column, row[index] ?? ''])))
}
