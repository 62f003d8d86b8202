import type { Language } from '../../studies/protocol'
import type { SiteProfile } from '../siteProfile'
import { escapedText } from './escapedText'
import { templateColumns, templateHeads, templateRows } from './templateRows'

/** `rows`: a row for each field, to be filled in by people; `columns`: a row for the unit, a column for each field. */
export type TableLayout = 'rows' | 'columns'

/** A cell of a CSV file. */
function cellText(value: string | number): string {
  const text = typeof value === 'string' ? escapedText(value) : String(value)
  return /["\n\r;,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function csv(rows: readonly (readonly (string | number)[])[]): string {
  // The mark in front is how spreadsheets tell UTF-8.
  return `\u{feff}${rows.map((row) => row.map(cellText).join(';')).join('\r\n')}\r\n`
}

/** A profile, or an empty one to fill in, as a CSV file that `readProfileTable` reads again. */
export function writeProfileTable(profile: SiteProfile, layout: TableLayout, language: Language): string {
  if (layout === 'rows')
    return csv([
      templateHeads[language],
      ...templateRows(profile, language).map(({ path, value, label, unit, takes }) => [
        path,
        value,
        label,
        unit,
        takes,
      ]),
    ])
  const columns = templateColumns(profile, language)
  const isStated = columns.some(({ value }) => value !== '')
  return csv([columns.map(({ path }) => path), ...(isStated ? [columns.map(({ value }) => value)] : [])])
}
