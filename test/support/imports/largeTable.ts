import type { SheetCells } from './workbook'

const headings = ['County', 'Age', 'Sex', 'Code', 'Year', 'Patients'] as const

const counties = '03 11 15 18 31 32 33 34 39 40 42 46 50 55 56'.split(' ')
const ageBand = (number: number) => `${5 * number}-${5 * number + 4}`

/** Rows of a made-up register, each combination once: county x age x sex x code x year. */
export function largeRows(count: number): readonly (readonly string[])[] {
  return Array.from({ length: count }, (_, index) => [
    counties[index % counties.length] ?? '',
    ageBand(Math.floor(index / 15) % 20),
    Math.floor(index / 300) % 2 === 0 ? 'Women' : 'Men',
    `A${String(Math.floor(index / 600) % 100).padStart(2, '0')}`,
    String(2000 + Math.floor(index / 60_000)),
    index % 50 === 0 ? '<5' : String(5 + ((index * 37) % 4000)),
  ])
}

/** So many of the rows as a file with semicolons. */
export function largeCsv(count: number): string {
  return [headings, ...largeRows(count)].map((row) => `${row.join(';')}\n`).join('')
}

/** So many of the rows as a sheet; counts are numbers. */
export function largeSheet(count: number): SheetCells {
  const rows = [headings, ...largeRows(count)]
  return Object.fromEntries(
    rows.flatMap((row, at) =>
      row.map((text, column): [string, string | number] => [
        `${'ABCDEF'[column] ?? ''}${at + 1}`,
        /^\d+$/.test(text) ? Number(text) : text,
      ]),
    ),
  )
}
